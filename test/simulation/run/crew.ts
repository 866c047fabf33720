import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Tally } from '../tally';
import type { Report, Task } from './task';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** Young objects die young here; a larger nursery saves a tenth of the time. */
const NURSERY = '--max-semi-space-size=64';

/** Does all tasks, in so many processes; each one gets its next task when it has done the one before. */
export async function performAll(
  tasks: readonly Task[],
  workers: number,
  onDone: (done: number) => void,
): Promise<Report> {
  const whole: Report = { tally: new Tally(), failures: [] };
  const waiting = [...tasks];
  let done = 0;
  const take = (report: Report): void => {
    whole.tally.add(report.tally);
    whole.failures.push(...report.failures);
    done += 1;
    onDone(done);
  };
  await Promise.all(Array.from({ length: workers }, () => work(waiting, take)));
  return whole;
}

async function work(waiting: Task[], take: (report: Report) => void): Promise<void> {
  const env = { ...process.env, TZ: 'UTC' };
  const worker = fork(WORKER, { env, execArgv: [...process.execArgv, NURSERY] });
  try {
    for (let task = waiting.shift(); task; task = waiting.shift()) take(await reportOf(task, worker));
  } finally {
    worker.kill();
  }
}

function reportOf(task: Task, worker: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void =>
      reject(new Error(`A worker ended with ${code} at ${JSON.stringify(task)}.`));
    worker.once('exit', died);
    worker.once('message', (report) => {
      worker.off('exit', died);
      resolve(report as Report);
    });
    worker.send(task);
  });
}
