import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';
import { isOnTop } from './on-top';

const browser = testBrowser();

/** Makes an existing menu item show an alert and a prompt. */
const ASKING = `
function extractAgents() {
  const ui = SpreadsheetApp.getUi();
  SpreadsheetApp.getActive().toast('One moment, please.');
  const sure = ui.alert('Sure?', 'All agents are read.', ui.ButtonSet.YES_NO);
  const name = ui.prompt('What is your name?');
  SpreadsheetApp.getActive().toast(sure + ', says ' + name.getResponseText());
}`;

/** A screen reader reads out what comes into a live region that was there before. */
const NOTE_WHAT_IS_ANNOUNCED = `{
  window.announcedInDialog = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target.closest('dialog [aria-live]'))
        for (const added of addedNodes) announcedInDialog.push(added.querySelector('p').textContent);
  }).observe(document.body, { childList: true, subtree: true });
}`;

describe('a script that shows an alert and a prompt', () => {
  let window: DemoWindow;
  let built: string;

  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'asking-'));
    cpSync('dist', built, { recursive: true });
    writeFileSync(join(built, 'Code.js'), readFileSync('dist/Code.js', 'utf8') + ASKING);
    window = await DemoWindow.open(browser(), {}, { built });
  });
  afterAll(async () => {
    await window.close();
    rmSync(built, { recursive: true });
  });

  it('has its message seen and announced over the question, where it can be closed', async () => {
    await window.page.evaluate(NOTE_WHAT_IS_ANNOUNCED);
    await window.openMenuAt('Export agents to sheet');
    await window.page.getByRole('menuitem', { name: 'Export agents to sheet' }).click();
    const message = window.page.locator('.toast p', { hasText: 'One moment, please.' });
    await window.page.getByText('All agents are read.').waitFor();
    await message.waitFor();
    expect(await isOnTop(message)).toBe(true);
    await window.page.keyboard.press('Escape');
    await window.page.getByText('What is your name?').waitFor();
    await message.waitFor();
    expect(await isOnTop(message)).toBe(true);
    // Once over each of the two questions, although it was there before the second one.
    expect(await window.page.evaluate('announcedInDialog')).toEqual(Array(2).fill('One moment, please.'));
    await window.page.locator('.toast').getByRole('button', { name: 'Close' }).click();
    await message.waitFor({ state: 'detached' });
    expect(await window.page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await window.page.keyboard.press('Escape');
    await window.page.getByText('CLOSE, says').waitFor();
    await window.idle();
  });

  it('is suspended until the user answers, while the page keeps working', async () => {
    await window.openMenuAt('Export agents to sheet');
    await window.page.getByRole('menuitem', { name: 'Export agents to sheet' }).click();
    await window.page.getByText('All agents are read.').waitFor();
    expect((await window.view('clock')).busy).toBe('Export agents to sheet');
    await window.button('Yes').click();
    await window.page.getByText('What is your name?').waitFor();
    await window.field('Answer').fill('Ada');
    await window.button('OK').click();
    await window.page.getByText('YES, says Ada').waitFor();
    await window.idle();
  });

  it('learns that the user has closed the dialog', async () => {
    await window.openMenuAt('Export agents to sheet');
    await window.page.getByRole('menuitem', { name: 'Export agents to sheet' }).click();
    await window.page.getByText('All agents are read.').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.getByText('What is your name?').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.getByText('CLOSE, says').waitFor();
  });
});
