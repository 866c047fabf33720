import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

const EMAIL = 'Email of the person who needs access';

describe('on Zendesk Suite', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product: 'support' });
  });
  afterAll(() => window.close());

  const person = async (email: string | undefined) =>
    (await window.view('zendesk')).accounts.find((account) => account.email === email);

  /** Submits an example, and gives its row. */
  const submit = async (example: string) => {
    await window.submit(example);
    return window.lastRow();
  };

  /** Ticks Chat as an admin does, and lets time pass once: the row is looked at again. */
  const tickAndWait = async (email: string | undefined) => {
    await window.field(`Chat for ${email}`).check();
    await window.wait('+5 min');
    return window.lastRow();
  };

  it('begins with one request of each kind, the last of which waits for Chat', async () => {
    const outcomes = (await window.rows()).map(({ Action, Status }) => `${Action} ${Status?.slice(2)}`);
    expect(outcomes).toEqual([
      'Created Done',
      'Updated Done',
      'Updated Done',
      'No change Done',
      ' Rejected',
      ' Needs approval',
      'Updated Waiting',
    ]);
  });

  it('whoever waits at the beginning is the first in the list, and waits no longer once Chat is ticked', async () => {
    const row = await window.lastRow();
    expect((await window.view('zendesk')).accounts[0]?.email).toBe(row[EMAIL]);
    expect(await tickAndWait(row[EMAIL])).toMatchObject({ Status: '✓ Done', Mail: 'Sent: enabled' });
  });

  it('a new person waits until Chat is ticked, and then the requester gets a mail', async () => {
    const row = await submit('New person');
    expect(row).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
    expect(row.Detail).toContain('Zendesk lets only an admin give access to chat');
    await window.sees('zendesk', row[EMAIL] ?? '');
    expect(await person(row[EMAIL])).toMatchObject({ state: 'enabled', role: 'Staff', chat: false });
    expect(await tickAndWait(row[EMAIL])).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
    await window.sees('inbox', /Chat access created for/);
  });

  it.each(['End-user', 'Suspended agent', 'Downgraded agent'])(
    '%s: an agent again, once Chat is ticked',
    async (example) => {
      const row = await submit(example);
      expect(row).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
      expect(await person(row[EMAIL])).toMatchObject({ state: 'enabled', chat: false });
      expect(await tickAndWait(row[EMAIL])).toMatchObject({ Status: '✓ Done', Mail: 'Sent: enabled' });
    },
  );

  it('a downgraded agent has been so by the nightly review', async () => {
    const email = (await window.view('form')).examples.find(({ label }) => label === 'Downgraded agent')
      ?.answers[EMAIL];
    expect(await person(email)).toMatchObject({ state: 'end-user', departments: [] });
    await window.page.getByRole('tab', { name: 'Log', exact: true }).click();
    const lines = (await window.rows()).filter((line) => line.Address === email);
    expect(lines.map(({ Action }) => Action)).toEqual(['Disabled']);
    await window.page.getByRole('tab', { name: 'Form Responses 1', exact: true }).click();
  });

  it('a wrong domain is rejected without calling Zendesk', async () => {
    const before = (await window.view('zendesk')).calls[0]?.number;
    expect(await submit('Wrong domain')).toMatchObject({ Action: '', Status: '✕ Rejected' });
    expect((await window.view('zendesk')).calls[0]?.number).toBe(before);
  });

  it('without a free seat nobody is created, until there is one again', async () => {
    await window.turn('No free seat');
    const row = await submit('New person');
    expect(row.Status).not.toBe('✓ Done');
    expect(row.Detail).toMatch(/seat/);
    expect(await person(row[EMAIL])).toBeUndefined();
    await window.sees('zendesk', /^([\d,]+) of \1 seats taken/);
    await window.turn('No free seat');
    await window.menu('Retry all failed rows');
    expect(await person(row[EMAIL])).toMatchObject({ role: 'Staff' });
    expect(await tickAndWait(row[EMAIL])).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('while search lags, a second request for one person waits, and makes no second account', async () => {
    await window.turn('Search is behind');
    const first = await submit('New person');
    for (const question of [EMAIL, 'First name', 'Last name'])
      await window.field(question).fill(first[question] ?? '');
    await window.submit();
    expect((await window.lastRow()).Detail).toContain('already has an account but does not show it yet');
    await window.turn('Search is behind');
    await window.field(`Chat for ${first[EMAIL]}`).check();
    await window.wait('+1 day');
    const second = await window.lastRow();
    expect(second).toMatchObject({ Action: 'No change', Status: '✓ Done', 'Agent ID': first['Agent ID'] });
  });

  it('has no box for Chat for whoever is not in the team', async () => {
    const { accounts } = await window.view('zendesk');
    const endUser = accounts.find(({ state }) => state === 'end-user');
    expect(await window.field(`Chat for ${endUser?.email}`).count()).toBe(0);
  });

  it('a small window shows whose Chat the tour says to tick', async () => {
    await window.page.setViewportSize({ width: 1024, height: 768 });
    await window.button('Take the tour').click();
    await window.button('Next').click();
    const box = window.page.locator('.accounts input[type="checkbox"]').first();
    const list = await window.page.locator('.accounts .scroll').boundingBox();
    const { y = 0, height = 0 } = (await box.boundingBox()) ?? {};
    expect(y + height).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0));
    expect(list?.height).toBeGreaterThan(100);
    await window.button('Leave the tour').click();
    await window.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('the page is accessible without sight or a mouse', async () => {
    expect(await accessibilityProblems(browser(), window.demo.url)).toEqual([]);
  });

  it('nothing is loaded from another site, and the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});
