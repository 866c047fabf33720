import { getAvailableBrowsers } from 'detect-browsers';
import { type Browser, chromium } from 'playwright-core';
import { chooseBrowser } from './browser/choice';

const ARGUMENTS = [
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
  const installed = await getAvailableBrowsers();
  const executablePath = chooseBrowser({ named: process.env.CHROMIUM, installed });
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
