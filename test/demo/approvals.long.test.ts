import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { APPROVER, OWNER } from './backend/installation';
import { DemoWindow } from './demo-window';

const browser = testBrowser();

/** So often it is asked what a key has selected. */
const KEY_MS = 100;
const EMAIL = 'Email of the person who needs access';

describe.each([
  ['Zendesk Chat', 'chat', 'Chat account created for'],
  ['Zendesk Suite', 'support', 'Chat access created for'],
] as const)('approval, on %s:', (_, product, created) => {
  let window: DemoWindow;

  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product });
  });
  afterAll(() => window.close());

  const accountOf = async (email: string | undefined) =>
    (await window.view('zendesk')).accounts.find((account) => account.email === email);

  const submit = async () => {
    await window.submit('Needs approval');
    return window.lastRow();
  };

  const chooseByKeyboard = async (caption: string) => {
    await window.page.locator('.script-menu').focus();
    await window.page.keyboard.press('Enter');
    const item = window.page.getByRole('menuitem', { name: caption });
    await item.waitFor();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await item.evaluate((element) => element.matches(':focus'))) break;
      await window.page.keyboard.press('ArrowDown');
    }
    await window.page.keyboard.press('Enter');
  };

  /** The page knows a moment after a key what is selected, on a busy machine a long one. */
  const pressUntil = async (key: string, isReached: () => Promise<boolean>) => {
    for (let presses = 0; presses < 100 && !(await isReached()); presses += 1) {
      const before = String(await window.selectedRows());
      await window.page.keyboard.press(key);
      for (let waits = 0; waits < 20 && String(await window.selectedRows()) === before; waits += 1)
        await window.page.waitForTimeout(KEY_MS);
    }
    expect(await isReached()).toBe(true);
  };

  const mailsIn = async (tab: string) => {
    await window.page.getByRole('tab', { name: new RegExp(`^${tab} `) }).click();
    return window.page.locator('.mails li').allTextContents();
  };

  it('begins with one request that waits for it', async () => {
    const waiting = (await window.rows()).filter(({ Status }) => Status === '? Needs approval');
    expect(waiting).toMatchObject([{ Mail: 'Sent: approval' }]);
  });

  it('whoever is not listed asks, the approver gets a mail, and nothing is done', async () => {
    const row = await submit();
    expect(row).toMatchObject({ Action: '', Status: '? Needs approval' });
    expect(await accountOf(row[EMAIL])).toBeUndefined();
    await mailsIn('Approvers');
    await window.sees('inbox', `Approval needed: chat access for ${row['First name']} ${row['Last name']}`);
    expect((await mailsIn('Requesters')).join()).not.toContain('Approval needed');
  });

  it('the owner, who is no approver, cannot give it', async () => {
    const row = await window.lastRow();
    await window.selectRow(row[EMAIL] ?? '');
    await window.menu('Approve selected rows');
    await window.page.locator('.toast', { hasText: `${OWNER} is not an approver` }).waitFor();
    expect((await window.lastRow()).Status).toBe('? Needs approval');
  });

  it('the approver signs in, selects the row and approves it: the account is there, and the mails', async () => {
    const row = await window.lastRow();
    await window.field('Signed in as').selectOption(APPROVER);
    await window.idle();
    await window.selectRow(row[EMAIL] ?? '');
    await chooseByKeyboard('Approve selected rows');
    await window.page.locator('.toast', { hasText: '1 row was approved' }).waitFor();
    await window.wait('+5 min');
    expect(await accountOf(row[EMAIL])).toMatchObject({ state: 'enabled' });
    if (product === 'support') {
      await window.field(`Chat for ${row[EMAIL]}`).check();
      await window.wait('+5 min');
      await window.wait('+5 min');
    }
    const done = await window.lastRow();
    expect(done).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(done.Detail).toContain(`Approved by ${APPROVER}.`);
    await mailsIn('Requesters');
    await window.sees('inbox', new RegExp(`^${created} `));
  });

  const expectEmptyConsole = () =>
    it('the browser console is empty', () => {
      expect(window.noise).toEqual([]);
    });

  // What follows looks the same on both products.
  if (product === 'support') return expectEmptyConsole();

  it('the approver rejects another one and says why, which only the sheet tells', async () => {
    const row = await submit();
    await window.selectRow(row[EMAIL] ?? '');
    await chooseByKeyboard('Reject selected rows');
    await window.field('Answer').fill('Not in my team');
    await window.button('OK').click();
    await window.page.locator('.toast', { hasText: '1 row was rejected.' }).waitFor();
    await window.wait('+5 min');
    expect(await window.lastRow()).toMatchObject({
      Status: '✕ Rejected',
      Detail: `Rejected by ${APPROVER}: Not in my team. Nothing was changed.`,
    });
    await window.sees('inbox', `Chat access denied for ${row[EMAIL]}`);
    expect((await mailsIn('Requesters')).join()).not.toContain('Not in my team');
    expect(await accountOf(row[EMAIL])).toBeUndefined();
  });

  it('the approver reaches two rows without a mouse, and approves both', async () => {
    // Tried again, it finds who signs in last in this file.
    await window.field('Signed in as').selectOption(APPROVER);
    await window.idle();
    const [row] = [await submit(), await submit()];
    const { keyboard } = window.page;
    await window.field('Signed in as').focus();
    const grid = window.page.locator('revo-grid');
    while (!(await grid.evaluate((element) => element.matches(':focus-within')))) await keyboard.press('Tab');
    const last = (await window.rows()).length + 1;
    await pressUntil('ArrowDown', async () => (await window.selectedRows())[0] === last - 1);
    await pressUntil('Shift+ArrowDown', async () => (await window.selectedRows())[1] === last);
    await keyboard.press('Escape');
    await window.page.locator('.script-menu:focus').waitFor();
    await chooseByKeyboard('Approve selected rows');
    await window.page.locator('.toast', { hasText: '2 rows were approved' }).waitFor();
    await window.wait('+5 min');
    expect(await accountOf(row[EMAIL])).toMatchObject({ state: 'enabled' });
  });

  it('the approver sees in the sidebar what waits, and who has decided stands in the log', async () => {
    await window.menu('Open setup and health');
    const sidebar = window.page.frameLocator('.sidebar iframe');
    await sidebar.getByRole('heading', { name: 'Health' }).waitFor();
    await sidebar.getByText('kim.coach@acme.example').first().waitFor();
    await window.page.getByRole('tab', { name: 'Log', exact: true }).click();
    await sidebar.getByRole('button', { name: 'History' }).click();
    await sidebar.locator('.history summary').first().click();
    await sidebar.getByRole('button', { name: /^Show row / }).click();
    await window.page.locator('[role=tab][aria-selected=true]', { hasText: 'Form Responses 1' }).waitFor();
    expect((await window.view('sheet')).selected?.row).toBeGreaterThan(1);
    await window.field('Signed in as').selectOption(OWNER);
    await window.idle();
    expect((await window.view('sheet')).sidebar).toBeNull();
    await window.page.getByRole('tab', { name: 'Log', exact: true }).click();
    const lines = (await window.rows()).filter(({ By }) => By === APPROVER).map(({ Action }) => Action);
    expect(lines).toEqual(['Approved', 'Not approved', 'Approved', 'Approved']);
  });

  it('the page is accessible without sight or a mouse', async () => {
    expect(await accessibilityProblems(browser(), window.demo.url)).toEqual([]);
  });

  expectEmptyConsole();
});
