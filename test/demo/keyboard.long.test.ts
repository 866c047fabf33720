import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('with the keyboard', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
  });
  afterAll(() => window.close());

  const focused = () => window.page.evaluate('document.activeElement.textContent');
  const press = (key: string) => window.page.keyboard.press(key);
  const menus = () => window.page.getByRole('menu').count();

  it('the arrow keys, Home and End go through the menu, and around its ends', async () => {
    await window.page.locator('.script-menu').press('ArrowDown');
    expect(await focused()).toBe('Open setup and health');
    await press('ArrowDown');
    expect(await focused()).toBe('Process pending rows now');
    await press('End');
    expect(await focused()).toBe('Help');
    await press('ArrowDown');
    expect(await focused()).toBe('Open setup and health');
    await press('ArrowUp');
    expect(await focused()).toBe('Help');
    await press('Home');
    expect(await focused()).toBe('Open setup and health');
  });

  it('the right arrow opens a submenu, and the left one and Escape close it alone', async () => {
    while ((await focused()) !== 'Idle accounts') await press('ArrowDown');
    await press('ArrowRight');
    expect(await focused()).toBe('Check idle accounts (no changes)');
    await press('ArrowUp');
    expect(await focused()).toBe('Undo the last idle run');
    await press('ArrowLeft');
    expect([await focused(), await menus()]).toEqual(['Idle accounts', 1]);
    await press('Enter');
    expect(await focused()).toBe('Check idle accounts (no changes)');
    await press('Escape');
    expect([await focused(), await menus()]).toEqual(['Idle accounts', 1]);
    await press('Escape');
    expect([await focused(), await menus()]).toEqual(['Chat Access', 0]);
  });

  it('the arrow up opens the menu at its end, and Tab closes it', async () => {
    await press('ArrowUp');
    expect(await focused()).toBe('Help');
    await press('Tab');
    expect(await menus()).toBe(0);
  });

  it('Enter in a submenu chooses the item, and the focus is on the menu again', async () => {
    await window.page.locator('.script-menu').press('ArrowDown');
    while ((await focused()) !== 'Idle accounts') await press('ArrowDown');
    await press('ArrowRight');
    await press('Enter');
    await window.idle();
    expect((await window.view('sheet')).name).toBe('Plan');
    expect([await focused(), await menus()]).toEqual(['Chat Access', 0]);
  });

  it.each(['Leave the tour', 'Finish'])(
    '%s gives the focus to the button that begins the tour',
    async (end) => {
      await window.page.getByRole('button', { name: /the tour/ }).press('Enter');
      const next = window.button('Next');
      if (end === 'Finish') while (await next.isVisible()) await next.press('Enter');
      await window.button(end).press('Enter');
      expect(await focused()).toMatch(/^(Take|Resume) the tour/);
    },
  );

  it('Escape closes a dialog, and the focus is on what opened it', async () => {
    await window.menu('Help');
    await window.page.locator('.page-dialog').waitFor();
    await press('Escape');
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Chat Access');
  });

  it('the open submenu is accessible', async () => {
    const problems = await accessibilityProblems(browser(), window.demo.url, async (page) => {
      await page.locator('.script-menu').click();
      await page.getByRole('menuitem', { name: 'Idle accounts', exact: true }).click();
    });
    expect(problems).toEqual([]);
  });
});
