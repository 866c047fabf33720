import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { Files } from '../rehearsal/testing';
import { DemoWindow } from './testing';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('when something goes wrong', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser);
  });
  afterAll(() => window.close());

  it('Zendesk goes down and comes back: the row is tried again by the clock', async () => {
    await window.turn('Down');
    await window.submit('New person');
    expect((await window.lastRow()).Status).toMatch(/Will retry/);
    await window.sees('zendesk', '503');
    await window.turn('Down');
    await window.wait('+5 min');
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('the token is revoked: the desk pauses, tells the admin once, and goes on when it is repaired', async () => {
    await window.turn('Token revoked');
    await window.submit('New person');
    await window.submit('New person');
    expect((await window.rows()).slice(-2).map(({ Status }) => Status)).toEqual(['‖ Paused', '‖ Paused']);
    await window.wait('+5 min');
    const { mails } = await window.view('inbox');
    expect(mails.filter(({ boxes }) => boxes.includes('admin'))).toHaveLength(1);
    await window.turn('Token revoked');
    await window.wait('+5 min');
    expect((await window.rows()).slice(-2).map(({ Status }) => Status)).toEqual(['✓ Done', '✓ Done']);
  });

  it('the answer to a create is lost: there is one account all the same', async () => {
    await window.turn('Lose an answer');
    await window.submit('New person');
    await window.wait('+5 min');
    const row = await window.lastRow();
    expect(row).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    const { accounts } = await window.view('zendesk');
    const email = row['Email of the person who needs access'];
    expect(accounts.filter((account) => account.email === email)).toHaveLength(1);
  });

  it('no seat is free: the row says so and needs somebody', async () => {
    await window.turn('Seats full');
    await window.submit('New person');
    expect((await window.lastRow()).Status).toMatch(/Needs attention|Will retry|Paused/);
    await window.turn('Seats full');
    await window.menu('Retry all failed rows');
    await window.wait('+5 min');
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('fifty come at once and the sheet is sorted meanwhile: everybody gets one account', async () => {
    const before = (await window.rows()).length;
    await window.page.locator('revo-grid .rgCell', { hasText: 'sam.lead' }).first().click();
    await window.button('50 at once').click();
    await window.page.locator('.busy', { hasText: '50 answers are being handled' }).waitFor();
    const asked = performance.now();
    expect((await window.view('clock')).busy).toBe('50 answers are being handled');
    expect(performance.now() - asked).toBeLessThan(1_000);
    await window.button('Sort Z–A').click();
    expect((await window.view('clock')).busy).not.toBeNull();
    await window.idle();
    await window.wait('+5 min');
    const rows = await window.rows();
    expect(rows).toHaveLength(before + 50);
    expect(rows.filter(({ Status }) => Status !== '✓ Done' && Status !== '✕ Rejected')).toEqual([]);
    const created = rows.filter(({ Action }) => Action === 'Created');
    expect(new Set(created.map((row) => row['Agent ID'])).size).toBe(created.length);
  });

  it('nothing is in the console', () => {
    expect(window.noise).toEqual([]);
  });
});

/** Each of these nights lists all accounts anew, so there are fewer of them here. */
describe('when nobody looks for long', () => {
  const files = new Files();
  let window: DemoWindow;

  beforeAll(async () => {
    const lines = readFileSync('test/samples/agents.csv', 'utf8').split('\n');
    const agents = files.write('agents.csv', lines.slice(0, 60).join('\n'));
    window = await DemoWindow.open(browser, { agents });
  });
  afterAll(async () => {
    await window.close();
    files.remove();
  });

  it('two months pass in a few seconds, and nothing is asked of anybody', async () => {
    for (const trouble of ['Down', 'Token revoked']) {
      await window.turn(trouble);
      await window.submit('New person');
      await window.turn(trouble);
      await window.wait('+5 min');
    }
    const { mails } = await window.view('inbox');
    await window.wait('+60 days');
    expect((await window.view('inbox')).mails).toHaveLength(mails.length);
    expect(new Date((await window.view('clock')).now).getUTCMonth()).toBe(4);
    expect(window.noise).toEqual([]);
  });
});
