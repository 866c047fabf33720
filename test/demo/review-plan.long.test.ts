import type { FrameLocator } from 'playwright-core';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

/** As saved in the sidebar: somebody is idle in either team. */
const STRICTER = `fetch('/command', {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'X-Demo-Token': document.querySelector('meta[name="demo-token"]').content,
  },
  body: JSON.stringify({
    do: 'script',
    name: 'saveSetup',
    args: [{ idle: { mode: 'report', disableAfterDays: 7, neverUsedAfterDays: 7, warnDaysBefore: null } }],
  }),
}).then(() => undefined)`;

/** With Chat the page is that of `test/sidebar/plan-page.long.test.ts`. */
describe('the page of the idle plan, in the demo of Zendesk Suite', () => {
  let window: DemoWindow;
  let page: FrameLocator;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product: 'support' });
    page = window.page.frameLocator('.page-dialog iframe');
  });
  afterAll(() => window.close());

  it('opens over the sheet, spares somebody, and is closed again', async () => {
    await window.page.evaluate(STRICTER);
    await window.menu('Check idle accounts (no changes)');
    await window.menu('Review the idle plan');
    const row = page.locator('tbody tr').first();
    await row.waitFor();
    const who = (await row.locator('.who strong').textContent()) ?? '';
    await row.getByRole('button', { name: `Spare ${who}` }).click();
    await page.getByLabel('Reason').fill('On leave');
    await page.getByRole('button', { name: 'Spare this account' }).click();
    await page.getByText('Spared: On leave').waitFor();
    const names = (await window.view('sheet')).tabs.map(({ name }) => name);
    expect(names).toContain('Exemptions');
    await window.page.getByRole('button', { name: 'Close the dialog' }).click();
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(window.noise).toEqual([]);
  });

  it('opens from the sidebar, too', async () => {
    await window.menu('Open setup and health');
    const sidebar = window.page.frameLocator('.sidebar iframe');
    await sidebar.getByRole('button', { name: 'Review the plan' }).click();
    await page.getByText('Spared: On leave').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
  });
});
