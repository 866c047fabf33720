import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, launch } from '../chromium';
import { packagedChromium, packagedRuns } from './packaged';

// Unpacking twice at once takes four seconds, or a minute on a machine that has much else to do.
jest.setTimeout(180_000);

/** Where there is no font, text has no height, and nothing else says so. */
async function heightOfText(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.setContent('<h1>Chat Access</h1>');
  const box = await page.getByText('Chat Access').boundingBox();
  await browser.close();
  return box?.height ?? 0;
}

describe('the browser that is chosen', () => {
  it('renders a page', async () => {
    expect(await heightOfText(await launch())).toBeGreaterThan(10);
  });
});

(packagedRuns() ? describe : describe.skip)('the Chromium that npm brings', () => {
  const kept = resolve('node_modules/.cache');
  let cache: string;

  beforeAll(() => {
    mkdirSync(kept, { recursive: true });
    cache = mkdtempSync(resolve(kept, 'test-'));
  });

  afterAll(() => rmSync(cache, { recursive: true }));

  async function unpackedAndRendered(): Promise<number> {
    const options = await packagedChromium(cache);
    return heightOfText(await chromium.launch({ ...options, args: BROWSER_ARGUMENTS }));
  }

  it('is unpacked once, and renders a page in each of two that want it at once', async () => {
    const heights = await Promise.all([unpackedAndRendered(), unpackedAndRendered()]);
    expect(Math.min(...heights)).toBeGreaterThan(10);
    expect(readdirSync(cache)).toHaveLength(1);
  });
});
