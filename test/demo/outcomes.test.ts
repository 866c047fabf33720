import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

describe('the outcomes of a request', () => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser());
  });
  afterAll(() => window.close());

  it('a new person gets an account, and the requester a mail', async () => {
    const email = await window.field('Email of the person who needs access').inputValue();
    await window.button('Submit').click();
    await window.seesCell(email);
    await window.page.locator('revo-grid .rgRow', { hasText: email }).getByText('✓ Done').waitFor();
    await window.sees('zendesk', email);
    await window.sees('inbox', /Chat account created for/);
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
  });

  it('a mail is shown as HTML', async () => {
    await window.page.locator('.mails button').first().click();
    const mail = window.page.frameLocator('.mail iframe');
    await mail.getByText('The Zendesk Chat account you requested is ready').waitFor();
    await window.button('← All emails').click();
  });

  it('a disabled account is enabled', async () => {
    await window.submit('Disabled account');
    const row = await window.lastRow();
    expect(row).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    const email = row['Email of the person who needs access'];
    const account = window.page.locator('.accounts tr', { hasText: email });
    expect(await account.locator('.state').textContent()).toBe('enabled');
  });

  it('a wrong domain is rejected without calling Zendesk', async () => {
    const before = (await window.view('zendesk')).calls[0]?.number;
    await window.submit('Wrong domain');
    expect(await window.lastRow()).toMatchObject({ Action: '', Status: '✕ Rejected' });
    await window.sees('inbox', /Chat access denied for .*@globex\.example/);
    expect((await window.view('zendesk')).calls[0]?.number).toBe(before);
  });

  it('the same answer twice creates one account and finishes both rows', async () => {
    await window.button('New person').click();
    await window.button('Same answer twice').click();
    await window.idle();
    const [first, second] = (await window.rows()).slice(-2);
    expect([first?.Action, second?.Action]).toEqual(['Created', 'No change']);
    const email = first?.['Email of the person who needs access'] ?? '';
    const { accounts } = await window.view('zendesk');
    expect(accounts.filter((account) => account.email === email)).toHaveLength(1);
  });

  it('the last answer can be edited, and its row is handled again', async () => {
    await window.submit('Wrong domain');
    await window.button('Edit last answer').click();
    await window.field('Email of the person who needs access').fill('edited.person@acme.example');
    await window.submit();
    expect(await window.lastRow()).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    await window.sees('zendesk', 'edited.person@acme.example');
  });

  it('an account can be found by part of its name', async () => {
    await window.field('Find an account').fill('edited.per');
    await window.page.locator('.accounts tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await window.page.locator('.accounts tbody tr').count()).toBe(1);
    await window.field('Find an account').fill('');
  });

  it('nothing is loaded from another site, and the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});
