import type { Browser } from 'playwright-core';
import { sharedBrowser } from './browser/shared';
import { launch } from './chromium';

/** The browser that all tests share, in contexts that are closed with the file; call it outside of any `describe`, so that it is closed after everything else. */
export function testBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = (await sharedBrowser()) ?? (await launch());
  });
  afterAll(() => browser.close());
  return () => browser;
}
