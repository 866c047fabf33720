import cliProgress from 'cli-progress';
import { HELP, readArguments } from './run/arguments';
import { performAll } from './run/crew';
import { table } from './run/table';
import { type Failure, tasksFor } from './run/task';

/** Of each broken promise. */
const MOST_TOLD = 2;

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
  tell(failures);
  console.log(table(tally, (performance.now() - startedAt) / 1000));
  return failures.length > 0 ? 1 : 0;
}

function tell(failures: readonly Failure[]): void {
  for (const invariant of new Set(failures.map((failure) => failure.invariant))) {
    const same = failures.filter((failure) => failure.invariant === invariant);
    const shortest = same.map(({ story }) => story).sort((a, b) => a.length - b.length);
    for (const story of shortest.slice(0, MOST_TOLD)) console.log(`${story}\n`);
    if (same.length > MOST_TOLD) console.log(`... and ${same.length - MOST_TOLD} more of these\n`);
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
