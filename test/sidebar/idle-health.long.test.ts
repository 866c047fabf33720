import { releasePlan } from '../fixture/idle-plan';
import { testBrowser } from '../test-browser';
import { addAgents, addManyAgents, disabledAgents } from './agents';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const POLICY = { disableAfterDays: 45, warnDaysBefore: null };
const HELD = /is held, and no accounts were changed. 2 of 4 enabled accounts/;

describe('the health of the review of idle accounts', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  /** Chat Access is on, with two idle accounts and one in use. */
  function turnedOnScene(idle: object): Scene {
    const scene = new Scene()
      .withForm()
      .saved({ idle: { ...POLICY, ...idle } })
      .turnedOn();
    return addAgents(scene, { Ana: 100, Ben: 70, Cleo: 2 });
  }

  function review(scene: Scene): void {
    scene.google.run('reviewIdleAgents', [{}]);
  }

  async function openHealth(scene: Scene): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForHeading('Health');
  }

  function detail(name: string) {
    return window.page.locator('.idle-review .details div', { hasText: name }).locator('dd').textContent();
  }

  it('says that the review is off', async () => {
    await openHealth(turnedOnScene({ mode: 'off' }));
    expect(await detail('Review')).toBe('Off');
    expect(await window.page.getByText('Next review').count()).toBe(0);
  });

  it('says of a plan that was made while the review is off that it can only be looked at', async () => {
    const scene = turnedOnScene({ mode: 'off' });
    scene.google.open();
    scene.google.clickMenu('Check idle accounts (no changes)');
    await openHealth(scene);
    expect(await detail('Plan')).toBe('Only to look at');
    await window.waitForText('This plan can only be looked at, since the review is off.');
  });

  it('shows the last and the next review, and the plan that waits', async () => {
    const scene = turnedOnScene({ mode: 'report' });
    review(scene);
    await openHealth(scene);
    expect(await detail('Last review')).toBe('just now');
    expect(await detail('Next review')).toContain('3 and 4');
    expect(await detail('Plan')).toContain('Waiting, expires');
    await window.waitForText('To carry it out, choose Chat Access > Idle accounts > Apply the idle plan.');
    await window.click('Pause');
    expect(await detail('Next review')).toBe('When Chat Access resumes');
  });

  it('explains why a plan is held, until an admin releases it', async () => {
    const scene = turnedOnScene({ mode: 'act', limit: { percent: 10, count: 1 } });
    review(scene);
    review(scene);
    await openHealth(scene);
    await window.page.getByRole('alert').filter({ hasText: HELD }).waitFor();
    await window.waitForText('choose Chat Access > Idle accounts > Release the held plan');
    expect(await detail('Plan')).toContain('Held, expires');
    expect(disabledAgents(scene)).toEqual([]);
    releasePlan(scene.google);
    await window.click('Refresh');
    await window.page.getByText(HELD).waitFor({ state: 'detached' });
    expect(disabledAgents(scene)).toEqual(['ana@acme.example', 'ben@acme.example']);
  });

  it('says that a plan has expired', async () => {
    const scene = turnedOnScene({ mode: 'report' });
    review(scene);
    for (const { id } of scene.google.triggers()) scene.google.removeTrigger(id);
    scene.google.advance({ hours: 49 });
    await openHealth(scene);
    expect(await detail('Plan')).toContain('Expired');
  });

  it('shows a job also between its executions, until it ends', async () => {
    const scene = addManyAgents(turnedOnScene({ mode: 'report' }), 950);
    review(scene);
    await openHealth(scene);
    await window.waitForText(/\d+ accounts read/);
    await window.waitForText('Press Pause to stop it.');
    const startedAt = new Date(scene.google.clock.now() - 60_000).toISOString();
    const message = '40 of 120 accounts looked at';
    window.stubAnswer('getProgress', { job: 'Idle accounts', done: 40, total: 120, startedAt, message });
    await window.advanceClock(3_000);
    await window.waitForText(/40 of 120, about \d minutes left. Press Pause to stop it./);
    window.stubAnswer('getProgress', null);
    await window.advanceClock(3_000);
    await window.waitForText('Processing idle accounts. This continues automatically within five minutes.');
    expect(await window.page.locator('progress:indeterminate').count()).toBe(1);
    scene.zendesk.modes.slow = null;
    scene.google.advance({ minutes: 5 });
    await window.advanceClock(5_000);
    await window.page.locator('progress').waitFor({ state: 'detached' });
    expect(await detail('Plan')).toContain('Waiting, expires');
  });

  it('stops a long job when it is paused, and continues it when it is resumed', async () => {
    const scene = addManyAgents(turnedOnScene({ mode: 'report' }), 950);
    review(scene);
    await openHealth(scene);
    window.stubAnswer('getProgress', null);
    await window.advanceClock(3_000);
    await window.click('Pause');
    await window.waitForText('Unfinished work continues when Chat Access resumes.');
    scene.zendesk.modes.slow = null;
    scene.google.advance({ minutes: 5 });
    await window.click('Resume');
    await window.waitForText('Processing idle accounts.');
    scene.google.advance({ minutes: 5 });
    await window.click('Refresh');
    expect(await detail('Plan')).toContain('Waiting, expires');
  });

  it('repairs its missing trigger', async () => {
    const scene = turnedOnScene({ mode: 'report' });
    const daily = scene.google.triggers().find(({ handler }) => handler === 'reviewIdleAgents');
    scene.google.removeTrigger(daily?.id ?? '');
    await openHealth(scene);
    await window.waitForText(
      'The trigger for the review of idle accounts is missing: idle accounts are not reviewed.',
    );
    await window.click('Repair');
    await window.waitForText('Repaired.');
    expect(scene.google.triggers()).toHaveLength(3);
  });
});
