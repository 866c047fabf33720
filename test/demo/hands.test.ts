import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { DemoWindow } from './testing';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('what people do with their hands', () => {
  let browser: Browser;
  let window: DemoWindow;

  beforeAll(async () => {
    browser = await launch();
    window = await DemoWindow.open(browser);
  });
  afterAll(async () => {
    await window.close();
    await browser.close();
  });

  const cell = (text: string) =>
    window.page.locator('revo-grid .rgCell', { hasText: new RegExp(`^${text}$`) }).first();
  const texts = async () => (await window.view('sheet')).rows.map((row) => [row[3] ?? ''].flat()[0]);

  it('a cell is typed into, as Sheets would take it', async () => {
    await cell('Anouk').dblclick();
    // The editor opens a moment after the click.
    const editor = window.page.locator('revogr-edit input');
    await editor.fill('Annika');
    await editor.press('Enter');
    await window.seesCell('Annika');
    await window.idle();
    expect((await texts())[1]).toBe('Annika');
  });

  it('a row is inserted above the cell that is chosen, and deleted again', async () => {
    const before = await texts();
    await cell('Jana').click();
    await window.button('Insert row').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual([...before.slice(0, 2), '', ...before.slice(2, 4)]);
    await window.page.locator('revo-grid .rgRow', { hasText: /^3$/ }).first().click();
    await window.button('Delete row').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('the rows below the header are sorted by the column that is chosen', async () => {
    await cell('Jana').click();
    await window.button('Sort Z–A').click();
    await window.idle();
    expect((await texts()).slice(0, 5)).toEqual(['First name', 'Uma', 'Søren', 'Jana', 'Annika']);
  });

  it('selected rows are those that the menu works on', async () => {
    await cell('Annika').click();
    await window.menu('Retry selected rows');
    await window.page.locator('.toast').waitFor();
  });

  it('another sheet comes to the front, with its own columns', async () => {
    await window.page.getByRole('tab', { name: 'Agents', exact: true }).click();
    await window.seesCell('Last use');
  });

  it('a place is enlarged and made small again', async () => {
    await window.button('Enlarge Zendesk').click();
    expect(await window.page.locator('.place:visible').count()).toBe(1);
    await window.button('Show all places').click();
    expect(await window.page.locator('.place:visible').count()).toBe(4);
  });

  it('a narrow window shows one place at a time', async () => {
    await window.page.setViewportSize({ width: 420, height: 800 });
    await window.page.getByRole('navigation').getByRole('button', { name: 'Inbox' }).click();
    expect(await window.page.locator('.place:visible').count()).toBe(1);
    await window.page.locator('.mails button').first().waitFor();
    await window.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('whoever cannot see or use a mouse finds a way', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(window.demo.url);
    await page.getByRole('button', { name: 'Submit' }).waitFor();
    await page.evaluate(AXE);
    const found = (await page.evaluate('axe.run({ exclude: ["revo-grid"] })')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });

  it('nothing is in the console', () => {
    expect(window.noise).toEqual([]);
  });
});
