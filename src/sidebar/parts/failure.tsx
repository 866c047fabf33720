import { Button } from './button';
import { Notice } from './notice';

/** No answer came: says so, and offers to do the same once more. */
export function Failure({ task }: { task: { failure: string | null; again(): void } }) {
  if (task.failure === null) return null;
  return (
    <Notice kind="bad">
      <p>{task.failure}</p>
      <Button onClick={task.again}>Try again</Button>
    </Notice>
  );
}
