import type { Browser } from 'playwright-core';
import { launch } from './chromium';

/** One browser for all tests of a file; call it outside of any `describe`, so that it is closed after everything else. */
export function testBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return () => browser;
}
