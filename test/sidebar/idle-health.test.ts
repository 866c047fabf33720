import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { disabled, withMany, withPeople } from './people';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const REVIEW = { disableAfterDays: 45, warnDaysBefore: null };
const HELD = /is held, and nothing was changed. 2 of 4 enabled accounts/;

describe('the health of the review of idle accounts', () => {
  let browser: Browser;
  let window: SidebarWindow;

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    expect(window.noise).toEqual([]);
    await window.close();
  });
  afterAll(() => browser.close());

  /** A desk that is on, with two idle people and one who is not. */
  function running(idle: object): Scene {
    const scene = new Scene()
      .withForm()
      .saved({ idle: { ...REVIEW, ...idle } })
      .turnedOn();
    return withPeople(scene, { Ana: 100, Ben: 70, Cleo: 2 });
  }

  function review(scene: Scene): void {
    scene.google.run('reviewIdleAgents', [{}]);
  }

  async function openOn(scene: Scene): Promise<void> {
    window = await SidebarWindow.loaded(browser, scene);
    await window.isAt('Health');
  }

  function fact(name: string) {
    return window.page.locator('.idle-review .details div', { hasText: name }).locator('dd').textContent();
  }

  it('says that nobody is reviewed', async () => {
    await openOn(running({ mode: 'off' }));
    expect(await fact('Review')).toBe('Switched off');
    expect(await window.page.getByText('Next review').count()).toBe(0);
  });

  it('says when the last review was, when the next one is, and that a plan waits', async () => {
    const scene = running({ mode: 'report' });
    review(scene);
    await openOn(scene);
    expect(await fact('Last review')).toBe('just now');
    expect(await fact('Next review')).toContain('3 to 4');
    expect(await fact('Plan')).toContain('Waits until');
    await window.sees('Chat Access > Apply the idle plan carries it out.');
    await window.click('Pause');
    expect(await fact('Next review')).toBe('Once Chat Access goes on');
  });

  it('says why a plan is held, until a person releases it', async () => {
    const scene = running({ mode: 'act', limit: { percent: 10, count: 1 } });
    review(scene);
    review(scene);
    await openOn(scene);
    await window.page.getByRole('alert').filter({ hasText: HELD }).waitFor();
    await window.sees('Chat Access > Apply the idle plan then carries it out');
    expect(await fact('Plan')).toContain('Held until');
    expect(disabled(scene)).toEqual([]);
    scene.google.run('applyIdlePlan');
    await window.click('Refresh');
    await window.page.getByText(HELD).waitFor({ state: 'detached' });
    expect(disabled(scene)).toEqual(['ana@acme.example', 'ben@acme.example']);
  });

  it('says that a plan has expired', async () => {
    const scene = running({ mode: 'report' });
    review(scene);
    for (const { id } of scene.google.triggers()) scene.google.removeTrigger(id);
    scene.google.advance({ hours: 49 });
    await openOn(scene);
    expect(await fact('Plan')).toContain('Expired');
  });

  it('shows a job that spans several executions also between them, until it has ended', async () => {
    const scene = withMany(running({ mode: 'report' }), 950);
    review(scene);
    await openOn(scene);
    await window.sees(/\d+ accounts read/);
    await window.sees('Pause stops it.');
    const startedAt = new Date(scene.google.clock.now() - 60_000).toISOString();
    const message = '40 of 120 accounts looked at';
    window.answerWith('getProgress', { job: 'Idle accounts', done: 40, total: 120, startedAt, message });
    await window.wait(3_000);
    await window.sees(/40 of 120, about \d minutes left. Pause stops it./);
    window.answerWith('getProgress', null);
    await window.wait(3_000);
    await window.sees('Working on idle accounts. It goes on by itself within five minutes.');
    expect(await window.page.locator('progress:indeterminate').count()).toBe(1);
    scene.zendesk.modes.slow = null;
    scene.google.advance({ minutes: 5 });
    await window.wait(5_000);
    await window.page.locator('progress').waitFor({ state: 'detached' });
    expect(await fact('Plan')).toContain('Waits until');
  });

  it('stops a long job at the press of Pause, and goes on after it', async () => {
    const scene = withMany(running({ mode: 'report' }), 950);
    review(scene);
    await openOn(scene);
    window.answerWith('getProgress', null);
    await window.wait(3_000);
    await window.click('Pause');
    await window.sees('What was begun goes on once Chat Access does.');
    scene.zendesk.modes.slow = null;
    scene.google.advance({ minutes: 5 });
    await window.click('Resume');
    await window.sees('Working on idle accounts.');
    scene.google.advance({ minutes: 5 });
    await window.click('Refresh');
    expect(await fact('Plan')).toContain('Waits until');
  });

  it('leads to the repair when its trigger is missing', async () => {
    const scene = running({ mode: 'report' });
    const daily = scene.google.triggers().find(({ handler }) => handler === 'reviewIdleAgents');
    scene.google.removeTrigger(daily?.id ?? '');
    await openOn(scene);
    await window.sees(
      'The trigger for the review of idle accounts is missing: idle accounts are not reviewed.',
    );
    await window.click('Repair');
    await window.sees('Repaired.');
    expect(scene.google.triggers()).toHaveLength(3);
  });
});
