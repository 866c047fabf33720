import { text } from '../text/text';
import type { TaskStatus } from '../use-task';
import { Button } from './button';
import { Notice } from './notice';

/** Shows why a task failed, and offers to retry it. */
export function FailureNotice({ task }: { task: Pick<TaskStatus, 'failure' | 'retry'> }) {
  if (task.failure === null) return null;
  return (
    <Notice kind="error">
      <p>{task.failure}</p>
      <Button onClick={task.retry}>{text.app.tryAgain}</Button>
    </Notice>
  );
}
