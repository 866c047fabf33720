import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { foundBrowser } from './browser/found';

/** On a busy machine a page takes long to draw. */
export const BROWSER_TIMEOUT_MS = 30_000;

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

export async function launch(): Promise<Browser> {
  return chromium.launch({ ...(await foundBrowser()), args: BROWSER_ARGUMENTS });
}

/** One browser for several processes. */
export async function launchServer(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await foundBrowser()), args: BROWSER_ARGUMENTS });
}
