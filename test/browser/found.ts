import { getAvailableBrowsers } from 'detect-browsers';
import type { LaunchOptions } from 'playwright-core';
import { chooseBrowser } from './choice';
import { packagedChromium, packagedRuns } from './packaged';

/** How to launch the browser that is chosen on this machine. */
export async function foundBrowser(): Promise<LaunchOptions> {
  const choice = chooseBrowser({
    named: process.env.CHROMIUM,
    installed: await getAvailableBrowsers(),
    packagedRuns: packagedRuns(),
  });
  return choice === 'packaged' ? packagedChromium() : choice;
}
