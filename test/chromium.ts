import { getAvailableBrowsers } from 'detect-browsers';
import { type Browser, chromium } from 'playwright-core';
import { chooseBrowser } from './browser/choice';
import { packagedChromium, packagedRuns } from './browser/packaged';

export const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for a whole file of tests. */
export async function launch(): Promise<Browser> {
  const choice = chooseBrowser({
    named: process.env.CHROMIUM,
    installed: await getAvailableBrowsers(),
    packagedRuns: packagedRuns(),
  });
  const found = choice === 'packaged' ? await packagedChromium() : choice;
  return chromium.launch({ ...found, args: ARGUMENTS });
}
