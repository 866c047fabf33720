import cliProgress from 'cli-progress';
import { HELP, readArguments } from './run/arguments';
import { performAll } from './run/crew';
import { table } from './run/table';
import { tasksFor } from './run/task';

const MOST_FAILURES = 10;

async function main(given: readonly string[]): Promise<number> {
  const wanted = readArguments(given);
  if (wanted === 'help') {
    console.log(HELP);
    return 0;
  }
  const tasks = tasksFor(wanted);
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage} %, {eta_formatted} left',
    clearOnComplete: true,
  });
  const startedAt = performance.now();
  bar.start(tasks.length, 0);
  const { tally, failures } = await performAll(tasks, wanted.workers, (done) => bar.update(done));
  bar.stop();
  for (const failure of failures.slice(0, MOST_FAILURES)) console.log(`${failure}\n`);
  if (failures.length > MOST_FAILURES) console.log(`... and ${failures.length - MOST_FAILURES} more\n`);
  console.log(table(tally, (performance.now() - startedAt) / 1000));
  return failures.length > 0 ? 1 : 0;
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
