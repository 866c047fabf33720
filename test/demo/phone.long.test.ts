import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';
import { isOnTop } from './on-top';

const browser = testBrowser();
const PHONE = { width: 390, height: 844 };

/** Seen as soon as it is drawn: some seconds later the message would have left by itself. */
const TOASTS_AFTER_CLICK = (tab: string) => `(async () => {
  [...document.querySelectorAll('[role="tab"]')].find((each) => each.textContent === '${tab}').click();
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  return document.querySelectorAll('.toast').length;
})()`;

describe('on a phone', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), {}, PHONE);
  });
  afterAll(() => window.close());

  const tab = (name: string) =>
    window.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}\\b`) });
  const toast = (text: string) => window.page.locator('.toast', { hasText: text });

  it('the tabs of the panels say what has changed, until it is looked at', async () => {
    expect(await window.page.locator('.news').count()).toBe(0);
    await window.submit();
    for (const name of ['Sheet', 'Zendesk']) {
      await tab(name).getByText(', changed').waitFor();
      await tab(name).click();
      expect(await tab(name).textContent()).toBe(name);
    }
  });

  it('the row that has come is in view when the sheet is opened', async () => {
    await tab('Form').click();
    await window.button('50 at once').click();
    await window.idle();
    await tab('Sheet').click();
    const last = (await window.rows()).length;
    await window.page
      .locator('.rgCell.row-number', { hasText: new RegExp(`^${last + 1}$`) })
      .waitFor({ timeout: 10_000 });
  });

  it('a menu item answers over the sidebar, and can be closed', async () => {
    await tab('Sheet').click();
    await window.menu('Open setup and health');
    await window.page.locator('.sidebar').waitFor();
    await window.menu('Update the dashboard');
    await toast('The dashboard is up to date.').waitFor();
    expect(await isOnTop(window.page.locator('.toast p'))).toBe(true);
    await window.button('Close the sidebar').click();
  });

  it('a message leaves when the next action begins, and one about a failure when it is closed', async () => {
    await tab('Sheet').click();
    await window.menu('Update the dashboard');
    await toast('The dashboard is up to date.').waitFor();
    expect(await window.page.evaluate(TOASTS_AFTER_CLICK('Log'))).toBe(0);
    await window.menu('Check idle accounts (no changes)');
    await window.menu('Apply the idle plan');
    await toast('Nothing was changed').waitFor();
    await window.page.getByRole('tab', { name: 'Dashboard', exact: true }).click();
    await window.page.locator('.charts figure').first().waitFor();
    expect(await isOnTop(window.page.locator('.toast [aria-label="Close"]'))).toBe(true);
    await window.page.locator('.toast').getByRole('button', { name: 'Close' }).click();
    expect(await window.page.locator('.toast').count()).toBe(0);
  });

  it('the active sheet is in view among its tabs', async () => {
    const active = window.page.locator('.sheet-tabs [aria-selected="true"]');
    expect(await active.textContent()).toBe('Dashboard');
    const [bar, box] = [await window.page.locator('.sheet-tabs').boundingBox(), await active.boundingBox()];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0));
  });

  it.each(['Form', 'Sheet', 'Inbox', 'Zendesk'])(
    'whatever is pressed in %s is large enough for a finger',
    async (name) => {
      await tab(name).click();
      const small = await window.page
        .locator('button:visible, select:visible, summary:visible, input:visible')
        .evaluateAll((all) =>
          all.flatMap((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width < 24 || height < 32 ? [`${each.textContent} ${width} ${height}`] : [];
          }),
        );
      expect(small).toEqual([]);
    },
  );

  it('the accounts get most of the panel of Zendesk', async () => {
    const heightOf = async (selector: string) =>
      (await window.page.locator(selector).boundingBox())?.height ?? 0;
    expect(await heightOf('.accounts .scroll')).toBeGreaterThan((await heightOf('.panel.zendesk')) * 0.55);
  });

  it('the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});
