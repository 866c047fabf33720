import cliProgress from 'cli-progress';
import { HELP, readArguments } from './run/arguments';
import { table } from './run/table';
import { type Failure, tasksFor } from './run/task';
import { runTasks } from './run/worker-pool';

/** Failures that are printed per broken invariant. */
const MAX_REPORTED = 2;

async function main(given: readonly string[]): Promise<number> {
  const options = readArguments(given);
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  const tasks = tasksFor(options);
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage} %, {eta_formatted} left',
    clearOnComplete: true,
  });
  const startedAt = performance.now();
  bar.start(tasks.length, 0);
  const { tally, failures } = await runTasks(tasks, options.workers, (done) => bar.update(done));
  bar.stop();
  printFailures(failures);
  console.log(table(tally, (performance.now() - startedAt) / 1000));
  return failures.length > 0 ? 1 : 0;
}

function printFailures(failures: readonly Failure[]): void {
  for (const invariant of new Set(failures.map((failure) => failure.invariant))) {
    const same = failures.filter((failure) => failure.invariant === invariant);
    const shortestFirst = same.map(({ report }) => report).sort((a, b) => a.length - b.length);
    for (const report of shortestFirst.slice(0, MAX_REPORTED)) console.log(`${report}\n`);
    if (same.length > MAX_REPORTED) console.log(`... and ${same.length - MAX_REPORTED} more of this kind\n`);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(String((error as Error).message));
    process.exitCode = 2;
  },
);
