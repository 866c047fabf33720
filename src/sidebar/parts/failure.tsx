import type { TaskStatus } from '../use-task';
import { Button } from './button';
import { Notice } from './notice';

/** No answer came: says so, and offers to do the same once more. */
export function Failure({ task }: { task: Pick<TaskStatus, 'failure' | 'retry'> }) {
  if (task.failure === null) return null;
  return (
    <Notice kind="bad">
      <p>{task.failure}</p>
      <Button onClick={task.retry}>Try again</Button>
    </Notice>
  );
}
