import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Tally } from '../tally';
import type { Task, TaskResult } from './task';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** Most objects are short-lived; a larger young generation saves a tenth of the time. */
const YOUNG_GENERATION_OPTION = '--max-semi-space-size=64';

/** Runs all tasks in the given number of processes. Each process gets its next task when it has finished the previous one. */
export async function runTasks(
  tasks: readonly Task[],
  workers: number,
  onDone: (done: number) => void,
): Promise<TaskResult> {
  const total: TaskResult = { tally: new Tally(), failures: [] };
  const waiting = [...tasks];
  let done = 0;
  const add = (result: TaskResult): void => {
    total.tally.add(result.tally);
    total.failures.push(...result.failures);
    done += 1;
    onDone(done);
  };
  await Promise.all(Array.from({ length: workers }, () => runWorker(waiting, add)));
  return total;
}

async function runWorker(waiting: Task[], add: (result: TaskResult) => void): Promise<void> {
  const env = { ...process.env, TZ: 'UTC' };
  const worker = fork(WORKER, { env, execArgv: [...process.execArgv, YOUNG_GENERATION_OPTION] });
  try {
    for (let task = waiting.shift(); task; task = waiting.shift()) add(await resultOf(task, worker));
  } finally {
    worker.kill();
  }
}

function resultOf(task: Task, worker: ChildProcess): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void =>
      reject(new Error(`A worker exited with ${code} while running ${JSON.stringify(task)}.`));
    worker.once('exit', died);
    worker.once('message', (result) => {
      worker.off('exit', died);
      resolve(result as TaskResult);
    });
    worker.send(task);
  });
}
