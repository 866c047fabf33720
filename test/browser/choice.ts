import type { Browser as Installed } from 'detect-browsers';

export interface Findings {
  /** What the environment variable CHROMIUM says. */
  named: string | undefined;
  installed: readonly Installed[];
}

/** What these tests can drive, in the order in which it is taken. */
const USABLE = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** Where the browser is that was asked for, else one that is installed. */
export function chooseBrowser({ named, installed }: Findings): string {
  if (named) return named;
  for (const name of USABLE) {
    const found = installed.find(({ browser }) => browser === name);
    if (found) return found.executable;
  }
  throw new Error(
    'The tests need a browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one.',
  );
}
