import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('the page', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
  });
  afterAll(() => window.close());

  const cell = (text: string) =>
    window.page.locator('revo-grid .rgCell', { hasText: new RegExp(`^${text}$`) }).first();
  const texts = async () => (await window.view('sheet')).rows.map((row) => [row[3] ?? ''].flat()[0]);

  it('a cell can be edited by typing', async () => {
    await cell('Anouk').dblclick();
    // The editor opens a moment after the click.
    const editor = window.page.locator('revogr-edit input');
    await editor.fill('Annika');
    await editor.press('Enter');
    await window.seesCell('Annika');
    await window.idle();
    expect((await texts())[1]).toBe('Annika');
  });

  it('a row can be inserted above the selected cell and deleted again', async () => {
    const before = await texts();
    await cell(String(before[2])).click();
    await window.button('Insert row').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual([...before.slice(0, 2), '', ...before.slice(2, 4)]);
    await window.page.locator('revo-grid .rgRow', { hasText: /^3$/ }).first().click();
    await window.button('Delete row').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('the rows below the header can be sorted by the selected column', async () => {
    await cell('Jana').click();
    await window.button('Sort Z–A').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual(['First name', 'Uma', 'Søren', 'Mara', 'Jana']);
  });

  it('a menu item works on the selected rows', async () => {
    await cell('Annika').click();
    await window.menu('Retry selected rows');
    await window.page.locator('.toast').waitFor();
  });

  it('another sheet can be activated', async () => {
    await window.page.getByRole('tab', { name: 'Agents', exact: true }).click();
    await window.seesCell('Last use');
  });

  it('a new row below all others scrolls into view', async () => {
    await window.page.getByRole('tab', { name: 'Form Responses 1', exact: true }).click();
    await window.button('50 at once').click();
    await window.idle();
    await window.submit('Wrong domain');
    // Only rows in view are drawn.
    await window.seesCell((await window.lastRow())['Email of the person who needs access'] ?? '');
    expect(await cell('Annika').count()).toBe(0);
  });

  it('a new row is as high as its sentence', async () => {
    const detail = window.page
      .locator('.rgCell.wrapped', { hasText: 'globex.example is not on the list' })
      .last();
    const [cell, sentence] = await detail.evaluate((each) => [each.clientHeight, each.scrollHeight]);
    expect(cell).toBeGreaterThanOrEqual(sentence ?? 0);
  });

  it('says how many of many responses wait, and where a response stands that was sent twice', async () => {
    const said = window.page.locator('.form-body output');
    await window.button('50 at once').click();
    await window.idle();
    await said
      .getByText('50 responses have been recorded. 20 wait for the next check: press +5 min.')
      .waitFor();
    await window.wait('+5 min');
    await window.button('New person').click();
    await window.button('Same answer twice').click();
    await window.idle();
    await said.getByText(/^Your response has been recorded in rows \d+ and \d+\.$/).waitFor();
  });

  it('takes no response without an answer to a question that requires one', async () => {
    const before = (await texts()).length;
    await window.field('Email of the person who needs access').fill('');
    await window.button('Submit').click();
    await window.idle();
    expect((await texts()).length).toBe(before);
    await window.button('New person').click();
  });

  it('each sheet keeps its place', async () => {
    const tab = (name: string) => window.page.getByRole('tab', { name, exact: true }).click();
    await tab('Agents');
    await window.seesCell('owner@acme.example');
    await cell('owner@acme.example').hover();
    await window.page.mouse.wheel(0, 1_200);
    await cell('owner@acme.example').waitFor({ state: 'detached' });
    await tab('Log');
    await window.seesCell('Request ID');
    await window.page.locator('.rgRow', { hasText: /^2$/ }).first().waitFor();
    await tab('Agents');
    await window.seesCell('Last use');
    await cell('owner@acme.example').waitFor({ state: 'detached' });
    await tab('Form Responses 1');
  });

  it('the list of emails keeps its place while one is open', async () => {
    const list = window.page.locator('.mails');
    await list.evaluate((each) => each.scrollTo(0, 150));
    await window.page.locator('.mails button:visible').nth(4).click();
    await window.button('← All emails').click();
    expect(await list.evaluate((each) => each.scrollTop)).toBe(150);
  });

  it('a panel can be enlarged, and Escape brings the others back', async () => {
    await window.button('Enlarge Zendesk').click();
    expect(await window.page.locator('.panel:visible').count()).toBe(1);
    await window.page.keyboard.press('Escape');
    expect(await window.page.locator('.panel:visible').count()).toBe(4);
  });

  it('the clock says its zone, and that a check is due whose time has come', async () => {
    const clock = window.page.getByRole('group', { name: 'Clock' });
    await clock.getByText(/ \(UTC\)$/).waitFor();
    await clock.getByText(/^Next check (at \d\d:\d\d|is due now)$/).waitFor();
  });

  it('a narrow window shows one panel at a time', async () => {
    await window.page.setViewportSize({ width: 420, height: 800 });
    await window.page.getByRole('navigation').getByRole('button', { name: 'Inbox' }).click();
    expect(await window.page.locator('.panel:visible').count()).toBe(1);
    await window.page.locator('.mails button').first().waitFor();
    const width = await window.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(420);
    await window.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('the page is accessible without sight or a mouse', async () => {
    expect(await accessibilityProblems(browser(), window.demo.url)).toEqual([]);
  });

  it('the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});
