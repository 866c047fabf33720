import type { Browser as Installed } from 'detect-browsers';

export interface Findings {
  /** What the environment variable CHROMIUM says. */
  named: string | undefined;
  installed: readonly Installed[];
  /** Whether the Chromium that npm brings runs on this machine. */
  packagedRuns: boolean;
}

export type Choice = { executablePath: string } | 'packaged';

/** What these tests can drive, in the order in which it is taken. */
const USABLE = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** The browser that was asked for, else one that is installed, else the one that npm brings. */
export function chooseBrowser({ named, installed, packagedRuns }: Findings): Choice {
  if (named) return { executablePath: named };
  for (const name of USABLE) {
    const found = installed.find(({ browser }) => browser === name);
    if (found) return { executablePath: found.executable };
  }
  if (packagedRuns) return 'packaged';
  throw new Error(
    'The tests need a browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one.',
  );
}
