import { runTask, type Task } from './task';

/** A worker process: runs the tasks that it receives one after the other. */
process.on('message', (task: Task) => {
  process.send?.(runTask(task));
});
