import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('help in the demo', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), {});
  });
  afterAll(() => window.close());

  const page = () => window.page.frameLocator('.page-dialog iframe');

  it('opens over the sheet, finds something, and is closed by Escape', async () => {
    await window.menu('Help');
    await page()
      .getByText(/^Chat Access is on and runs as /)
      .waitFor();
    await page().getByLabel('Search the guide').fill('held plan');
    await page().getByRole('heading', { name: 'When a plan is held' }).waitFor();
    await page().getByLabel('Search the guide').press('Escape');
    await page().getByLabel('Search the guide').press('Escape');
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(window.noise).toEqual([]);
  });

  it('opens from the sidebar where the person is', async () => {
    await window.menu('Open setup and health');
    const sidebar = window.page.frameLocator('.sidebar iframe');
    await sidebar.locator('summary', { hasText: /^Help$/ }).click();
    await sidebar.getByRole('button', { name: 'Read more' }).click();
    await page().locator('h2#health').waitFor();
    await window.page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
    await window.page.getByRole('button', { name: 'Close the dialog' }).click();
    await window.page.locator('.page-dialog').waitFor({ state: 'detached' });
    expect(window.noise).toEqual([]);
  });
});
