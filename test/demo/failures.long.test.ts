import { readFileSync } from 'node:fs';
import { TempFiles } from '../rehearsal/test-helpers';
import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('when something fails', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
  });
  afterAll(() => window.close());

  it('Zendesk is down for a while: the timer retries the row', async () => {
    await window.turn('Zendesk is down');
    await window.submit('New person');
    expect((await window.lastRow()).Status).toMatch(/Will retry/);
    await window.sees('zendesk', '503');
    await window.turn('Zendesk is down');
    await window.wait('+5 min');
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('the token is revoked: Chat Access pauses, alerts the admin once, and continues once the token works again', async () => {
    await window.turn('Credential revoked');
    await window.submit('New person');
    await window.submit('New person');
    expect((await window.rows()).slice(-2).map(({ Status }) => Status)).toEqual(['‖ Paused', '‖ Paused']);
    await window.wait('+5 min');
    const { mails } = await window.view('inbox');
    expect(mails.filter(({ boxes }) => boxes.includes('admin'))).toHaveLength(1);
    await window.turn('Credential revoked');
    await window.wait('+5 min');
    expect((await window.rows()).slice(-2).map(({ Status }) => Status)).toEqual(['✓ Done', '✓ Done']);
  });

  it('the answer to a create is lost: only one account is created', async () => {
    await window.turn('Connection breaks');
    await window.submit('New person');
    await window.wait('+5 min');
    const row = await window.lastRow();
    expect(row).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    const { accounts } = await window.view('zendesk');
    const email = row['Email of the person who needs access'];
    expect(accounts.filter((account) => account.email === email)).toHaveLength(1);
  });

  it('no seat is free: the row waits for the admin', async () => {
    await window.turn('No free seat');
    await window.submit('New person');
    expect((await window.lastRow()).Status).toContain('Waiting');
    await window.turn('No free seat');
    await window.menu('Retry all failed rows');
    await window.wait('+5 min');
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  /** What the page says of the work that begins now. */
  const firstBusy = async (): Promise<string | null> => {
    for (;;) {
      const { busy } = await window.view('clock');
      if (busy !== null) return busy;
    }
  };

  it('fifty responses arrive at once while the sheet is sorted: each person gets one account', async () => {
    const before = (await window.rows()).length;
    await window.selectRow('sam.lead');
    await window.button('50 at once').click();
    // The page can be read, and the sheet sorted, while the responses are processed.
    await expect(firstBusy()).resolves.toBe('Processing 50 responses …');
    await window.button('Sort Z–A').click();
    await window.idle();
    await window.wait('+5 min');
    const rows = await window.rows();
    expect(rows).toHaveLength(before + 50);
    const open = rows.filter(({ Status }) => Status !== '✓ Done' && Status !== '✕ Rejected');
    expect(open.map(({ Status }) => Status)).toEqual(['? Needs approval']);
    const created = rows.filter(({ Action }) => Action === 'Created');
    expect(new Set(created.map((row) => row['Agent ID'])).size).toBe(created.length);
  });

  it('the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});

/** Every night lists all accounts, so this demo has fewer of them. */
describe('when two months pass', () => {
  const files = new TempFiles();
  let window: DemoWindow;

  beforeAll(async () => {
    const lines = readFileSync('test/samples/agents.csv', 'utf8').split('\n');
    const agents = files.write('agents.csv', lines.slice(0, 60).join('\n'));
    window = await DemoWindow.open(browser(), { agents });
  });
  afterAll(async () => {
    await window.close();
    files.remove();
  });

  it('it takes a few seconds, and more mails are sent only about the row that nobody approves', async () => {
    for (const fault of ['Zendesk is down', 'Credential revoked']) {
      await window.turn(fault);
      await window.submit('New person');
      await window.turn(fault);
      await window.wait('+5 min');
    }
    const { mails } = await window.view('inbox');
    await window.wait('+60 days');
    const later = (await window.view('inbox')).mails.slice(0, -mails.length).map(({ subject }) => subject);
    expect(later).toEqual([
      expect.stringMatching(/^Chat access denied for /),
      expect.stringMatching(/^Approval needed: /),
    ]);
    expect(new Date((await window.view('clock')).now).getUTCMonth()).toBe(4);
    expect(window.noise).toEqual([]);
  });
});
