import type { FrameLocator } from 'playwright-core';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

/** What is different where Zendesk Suite is set up. */
const PRODUCTS = [
  { product: 'chat', who: 'Owner', role: null, outcome: 'Created ✓ Done' },
  { product: 'support', who: 'Admin', role: 'Staff', outcome: 'Created ⏳ Waiting' },
] as const;

describe.each(PRODUCTS)('with --empty, on $product', ({ product, who, role, outcome }) => {
  let window: DemoWindow;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product, empty: true });
    sidebar = window.page.frameLocator('.sidebar iframe');
  });
  afterAll(() => window.close());

  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });

  it('an answer only becomes a row, and no trigger is installed', async () => {
    await window.submit('New person');
    expect(Object.keys(await window.lastRow())).not.toContain('Status');
    expect((await window.view('clock')).next).toBeNull();
  });

  it('the menu opens the sidebar', async () => {
    await window.menu('Open setup and health');
    await sidebar.getByLabel('Zendesk subdomain', { exact: true }).waitFor();
  });

  it('the connection works with the token from the Zendesk panel', async () => {
    const token = await window.page
      .locator('.token', { hasText: 'Token for the setup' })
      .locator('code')
      .first()
      .textContent();
    await sidebar.getByLabel('Zendesk subdomain', { exact: true }).fill('acme');
    await sidebar.getByLabel('Access token', { exact: true }).fill(token ?? '');
    await button('Test connection').click();
    await sidebar.getByText(`Connected as owner@acme.example (${who}).`).first().waitFor();
    await button('Save and continue').click();
  });

  it('the form is found, and only the domain must be typed, and the role chosen where there are custom roles', async () => {
    await sidebar.getByText('Found the form linked to the sheet').first().waitFor();
    await button('Save and continue').click();
    const domains = sidebar.getByLabel('Domains of new agents', { exact: true });
    await domains.pressSequentially('acme.example,');
    if (role) await sidebar.getByLabel('Role of new agents', { exact: true }).selectOption(role);
    await button('Save and continue').click();
    await sidebar.getByLabel('Subject', { exact: true }).waitFor();
    await button('Save and continue').click();
    await sidebar.getByLabel('Report only', { exact: true }).waitFor();
    await button('Save and continue').click();
  });

  it('Chat Access can be turned on with the waiting row', async () => {
    await sidebar.getByLabel('Process as if just received').check();
    await button('Turn on').click();
    await sidebar.getByRole('heading', { name: 'Health' }).waitFor();
    expect((await window.view('clock')).next).not.toBeNull();
  });

  it('then the timer handles the waiting row, and the next answer is handled at once', async () => {
    await window.button('Close the sidebar').click();
    await window.wait('+5 min');
    await window.submit('New person');
    const outcomes = (await window.rows()).map(({ Action, Status }) => `${Action} ${Status}`);
    expect(outcomes).toEqual([outcome, outcome]);
  });

  it('the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});
