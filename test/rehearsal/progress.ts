import cliProgress from 'cli-progress';

/** Shows how many rows have been handled. */
export interface Progress {
  update(ended: number, total: number): void;
  stop(): void;
}

/** For terminals only: elsewhere every update would be a new line. */
export function progressBar(): Progress {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} rows have an outcome',
    barCompleteChar: '\u2588',
    barIncompleteChar: '\u2591',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  let started = false;
  return {
    update(ended, total) {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(ended);
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

const BETWEEN_LINES_MS = 2_000;

/** Prints a line every few seconds. */
export function progressLines(print: (line: string) => void, now: () => number): Progress {
  let last = now();
  let latest = '';
  let printed = '';
  const printLatest = (): void => {
    print(latest);
    printed = latest;
  };
  return {
    update(ended, total) {
      latest = `${ended} of ${total} rows have an outcome.`;
      if (now() - last < BETWEEN_LINES_MS) return;
      last = now();
      printLatest();
    },
    // Whoever has seen one line waits for the last.
    stop() {
      if (printed !== '' && printed !== latest) printLatest();
    },
  };
}
