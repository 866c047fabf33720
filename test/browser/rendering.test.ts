import type { Browser } from 'playwright-core';
import { launch } from '../chromium';

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
