import { type Browser, chromium } from 'playwright-core';
import { foundBrowser } from './browser/found';

export const BROWSER_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for a whole test file. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ ...(await foundBrowser()), args: BROWSER_ARGUMENTS });
}
