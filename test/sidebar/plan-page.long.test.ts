import { testBrowser } from '../test-browser';
import { PLAN_ADDRESS } from './browser';
import { type PlanScene, planScenes } from './plan-scenes';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const PEOPLE = { Ana: 100, Ben: 70, Cleo: 41, Dan: 2 };

describe.each(planScenes())('the page of the idle plan on %s', (_product, make) => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  async function open(scene: PlanScene, options: { areAnswersHeld?: boolean } = {}): Promise<void> {
    const all = { ...options, address: PLAN_ADDRESS, size: { width: 900, height: 640 } };
    window = await SidebarWindow.open(browser(), scene, all);
    if (!options.areAnswersHeld) await window.waitForServer();
  }

  const count = (label: string) =>
    window.page.locator('.count', { hasText: label }).locator('strong').textContent();
  const row = (name: string) => window.page.locator('tbody tr', { hasText: name });
  const names = () => window.page.locator('tbody .who strong').allTextContents();
  const dialog = () => window.page.locator('dialog[open]');

  async function spare(name: string, reason: string): Promise<void> {
    await row(name)
      .getByRole('button', { name: `Spare ${name}` })
      .click();
    await window.field('Reason').fill(reason);
    await window.click('Spare this account');
  }

  it('is drawn before the server has answered, and then says what would happen to whom and why', async () => {
    await open(make(PEOPLE), { areAnswersHeld: true });
    await window.page.getByRole('heading', { name: 'Idle plan' }).waitFor();
    expect(await window.page.locator('.placeholder').isVisible()).toBe(true);
    window.releaseAnswers();
    await row('Ana').waitFor();
    expect([await count('All to do'), await count('Disable'), await count('Warn')]).toEqual(['2', '2', '0']);
    expect(await row('Ana').textContent()).toContain('No sign-in for 100 days (limit: 45).');
    await window.waitForText(/Made just now, can be applied until/);
  });

  it('says when a person who is warned loses access', async () => {
    await open(make(PEOPLE, { warnDaysBefore: 14 }));
    expect([await count('Disable'), await count('Warn')]).toEqual(['0', '3']);
    expect(await row('Cleo').textContent()).toContain('off 14 days later');
    await row('Cleo').click();
    await dialog().getByText('Emailed when the plan is applied, and disabled 14 days later').waitFor();
    await window.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await window.click('Apply…');
    await window.click('Warn 3 accounts');
    await window.waitForText('Carried out: 3 warned.');
    expect(await window.button('Undo this run…').count()).toBe(0);
  });

  it('is searched by words and filtered by what happens', async () => {
    await open(make(PEOPLE));
    await window.page.locator('.count', { hasText: 'Disable' }).click();
    expect(await names()).toEqual(['Ana Diaz', 'Ben Diaz']);
    await window.field('Search').fill('ben acme');
    expect(await names()).toEqual(['Ben Diaz']);
    await window.field('Search').fill('nobody');
    await window.waitForText('No accounts match. Change the search, or show others.');
    await window.field('Search').fill('');
    await window.page.locator('.count', { hasText: 'Kept' }).click();
    expect(await names()).toContain('Dan Diaz');
  });

  it('spares an account and takes that back; what is applied is what is seen', async () => {
    const scene = make(PEOPLE);
    await open(scene);
    await spare('Ana Diaz', 'On leave');
    await row('Ana').getByText('Spared: On leave').waitFor();
    expect([await count('Disable'), await window.focusedLabel()]).toEqual(['1', 'Take back']);
    await spare('Ben Diaz', 'By mistake');
    await window.click('Take back: Ben Diaz');
    await window.click('Take back');
    expect(await count('Disable')).toBe('1');
    await window.click('Apply…');
    await window.click('Disable 1 account');
    await window.waitForText('Carried out: 1 disabled, 1 skipped.');
    expect(scene.switchedOff()).toEqual(['ben@acme.example']);
  });

  it('asks for a reason', async () => {
    await open(make(PEOPLE));
    await spare('Ana Diaz', ' ');
    await dialog().getByRole('alert').filter({ hasText: 'Enter a reason' }).waitFor();
    await window.click('Close');
    expect(await count('Disable')).toBe('2');
  });

  it('shows how far it is while it is applied, and undoes the run', async () => {
    const scene = make(PEOPLE);
    await open(scene);
    await window.click('Apply…');
    const startedAt = new Date(scene.google.clock.now() - 60_000).toISOString();
    const message = '1 of 2 accounts checked';
    window.stubAnswer('getProgress', { job: 'Idle accounts', done: 1, total: 2, startedAt, message });
    window.holdAnswers('runIdlePlan');
    await window.button('Disable 2 accounts').click();
    await window.waitForText('1 of 2 accounts checked');
    expect(await window.page.locator('progress').getAttribute('value')).toBe('1');
    window.releaseAnswers();
    await window.waitForText('Carried out: 2 disabled.');
    await window.waitForServer();
    expect(await window.page.locator('progress').count()).toBe(0);
    expect(scene.switchedOff()).toHaveLength(2);
    scene.google.clock.advance(60_000);
    await window.click('Undo this run…');
    await window.click('Enable 2 accounts again');
    await window.waitForText('2 accounts were restored.');
    expect(scene.switchedOff()).toEqual([]);
    expect(await window.button('Undo this run…').count()).toBe(0);
  });

  it('says why a plan is held, and releases it for the right number', async () => {
    const scene = make(PEOPLE, { limit: { percent: 100, count: 1 } });
    await open(scene);
    await window.page.getByRole('alert').filter({ hasText: 'This plan is held.' }).waitFor();
    await window.click('Apply anyway…');
    await window.field('Number of accounts').fill('3');
    await window.click('Disable 2 accounts');
    await window.waitForText('"3" is not the number of accounts.');
    expect(scene.switchedOff()).toEqual([]);
    await window.click('Apply anyway…');
    await window.field('Number of accounts').fill('2');
    await window.click('Disable 2 accounts');
    await window.waitForText('Carried out: 2 disabled.');
  });

  it('can be looked at where the review is off, and says that nothing can be applied', async () => {
    const scene = make(PEOPLE);
    scene.saveSetup({ idle: { mode: 'off' } });
    await open(scene);
    await window.page.getByRole('alert').filter({ hasText: 'This plan cannot be applied now.' }).waitFor();
    expect([await count('Disable'), await window.button('Apply…').count()]).toEqual(['2', 0]);
  });

  it('says that there is no plan, and what came of a call that failed', async () => {
    const scene = make(PEOPLE);
    scene.google.spreadsheet.removeSheet('Plan');
    await open(scene);
    await window.waitForText('The sheet Plan is gone or holds another plan.');
    window.breakNextCall('getIdlePlan', 'failed');
    await window.click('Reload');
    await window.waitForText('Google could not complete this request.');
  });

  it('shows texts as texts, whatever was typed', async () => {
    const scene = make({ Ana: 100 });
    const hostile = '<img src=x onerror=console.error(1)>';
    const sheet = scene.google.spreadsheet.sheet('Plan');
    for (const cell of ['B', 'C', 'D', 'H']) sheet.set(`${cell}5`, `${hostile}@${cell}`);
    sheet.setRow(sheet.lastRow + 1, ['Delete', hostile, hostile, hostile, '', '', '"><b>', hostile, hostile]);
    await open(scene);
    await window.page.locator('tbody tr', { hasText: 'Altered' }).first().click();
    await dialog().getByText(hostile).first().waitFor();
    expect(await window.page.locator('img, b').count()).toBe(0);
    await window.page.keyboard.press('Escape');
    await window.waitForText(/was added or altered by hand/);
    expect(await window.button('Apply…').count()).toBe(0);
  });
});
