import { testBrowser } from '../test-browser';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

const EMAIL = 'Email of the person who needs access';

describe.each([
  ['Zendesk Chat', 'chat'],
  ['Zendesk Suite', 'support'],
] as const)('access until a last day, on %s:', (_, product) => {
  let window: DemoWindow;
  let email: string;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product });
  });
  afterAll(() => window.close());

  const stateOf = async (person: string) =>
    (await window.view('zendesk')).accounts.find((account) => account.email === person)?.state;

  it('the form asks for it, and the row says it', async () => {
    await window.submit('For three days');
    const row = await window.lastRow();
    email = row[EMAIL] ?? '';
    if (product === 'support') {
      await window.field(`Chat for ${email}`).check();
      await window.wait('+5 min');
      await window.wait('+5 min');
    }
    expect(await window.lastRow()).toMatchObject({
      Status: '✓ Done',
      Detail: expect.stringMatching(/ Access until \d{4}-\d\d-\d\d\.$/),
    });
    expect(await stateOf(email)).toBe('enabled');
  });

  it('the clock brings the end, and a mail before it', async () => {
    await window.wait('+1 day');
    expect(await stateOf(email)).toBe('enabled');
    await window.page
      .locator('.panel.inbox')
      .getByRole('tab', { name: /agents/i })
      .click();
    await window.sees('inbox', /^Your .* ends soon$/);
    await window.wait('+1 day');
    expect(await stateOf(email)).toBe('enabled');
    await window.wait('+1 day');
    expect(await stateOf(email)).not.toBe('enabled');
  });

  it('the log says why', async () => {
    await window.page.getByRole('tab', { name: 'Log', exact: true }).click();
    const line = (await window.rows()).find(
      ({ Action, Address }) => Action === 'Disabled' && Address === email,
    );
    expect(line?.Detail).toMatch(/^Access was given until \d{4}-\d\d-\d\d\.$/);
  });
});
