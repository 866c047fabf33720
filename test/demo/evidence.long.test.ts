import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe.each(['chat', 'support'] as const)('the page of the evidence, in the demo of %s', (product) => {
  let window: DemoWindow;
  let page: FrameLocator;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product });
    page = window.page.frameLocator('.page-dialog iframe');
  });
  afterAll(() => window.close());

  it('opens over its sheet, and gives the same as a file', async () => {
    await window.menu('Make evidence for an auditor');
    const link = page.getByRole('link', { name: 'Download CSV' });
    await link.waitFor();
    await page.getByText('10. State of the Log').waitFor();
    const [file] = await Promise.all([window.page.waitForEvent('download'), link.click()]);
    const name = file.suggestedFilename().replace(/\.csv$/, '');
    expect(name).toMatch(/^Evidence \d{4}-\d\d-\d\d$/);
    const path = join(tmpdir(), `demo-evidence-${process.pid}.csv`);
    await file.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('"End of the evidence","Complete: ');
    expect((await window.view('sheet')).tabs.map((tab) => tab.name)).toContain(name);
    await window.page.getByRole('button', { name: 'Close the dialog' }).click();
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(window.noise).toEqual([]);
  });
});
