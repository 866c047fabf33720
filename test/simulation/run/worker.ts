import { perform, type Task } from './task';

/** A process of its own: does one task after the other, as they are sent. */
process.on('message', (task: Task) => {
  process.send?.(perform(task));
});
