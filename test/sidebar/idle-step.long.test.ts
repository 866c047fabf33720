import { testBrowser } from '../test-browser';
import { addAgents, addManyAgents, disabledAgents, readPlan } from './agents';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const DAYS = 'Days without sign-in until disabled';
const WARNING_DAYS = 'Days of warning before that (optional)';
const EXEMPT = 'Exempt people (optional)';
const CHECK = 'Check now (no changes)';

describe('the step about idle accounts', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  async function openStep(scene: Scene): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.openStep('Idle accounts');
  }

  function savedPolicy(scene: Scene): unknown {
    return (scene.google.call('getSetup') as { setup: { idle: unknown } }).setup.idle;
  }

  it('saves a policy and shows it again when the sidebar is opened again', async () => {
    const scene = new Scene().withForm().saved();
    await openStep(scene);
    expect(await window.field(DAYS).count()).toBe(0);
    await window.field('Apply automatically').check();
    await window.field(DAYS).fill('60');
    await window.field(WARNING_DAYS).fill('');
    await window.field('Days until deleted (optional)').fill('90');
    await window.field(EXEMPT).pressSequentially('boss@acme.example,');
    await window.field(EXEMPT).pressSequentially('@partner.example');
    await window.field('Number of accounts').fill('5');
    await window.click('Save and continue');
    await window.waitForHeading('Ready');
    await window.waitForText('Apply automatically, after 60 days');
    const policy = {
      mode: 'act',
      disableAfterDays: 60,
      neverUsedAfterDays: 14,
      warnDaysBefore: null,
      deleteAfterDays: 90,
      exempt: ['boss@acme.example', '@partner.example'],
      limit: { percent: 10, count: 5 },
      by: 'downgrade',
      openTickets: 'spare',
    };
    expect(savedPolicy(scene)).toEqual(policy);
    await window.close();

    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.openStep('Idle accounts');
    expect(await window.field('Apply automatically').isChecked()).toBe(true);
    expect(await window.field(DAYS).inputValue()).toBe('60');
    expect(await window.field(WARNING_DAYS).inputValue()).toBe('');
    expect(await window.page.locator('.chip').count()).toBe(2);
    await window.click('Save and continue');
    expect(savedPolicy(scene)).toEqual(policy);
  });

  it('keeps the policy while the review is off', async () => {
    const scene = new Scene().withForm().saved();
    await openStep(scene);
    await window.field('Report only').check();
    await window.field(DAYS).fill('30');
    await window.field('Off').check();
    expect(await window.field(DAYS).count()).toBe(0);
    await window.click('Save and continue');
    await window.waitForHeading('Ready');
    await window.click('Idle accounts (done)');
    await window.field('Report only').check();
    expect(await window.field(DAYS).inputValue()).toBe('30');
    expect(savedPolicy(scene)).toMatchObject({ mode: 'off', disableAfterDays: 30 });
  });

  it('keeps what was typed while another step is open', async () => {
    await openStep(new Scene().withForm().saved());
    await window.field('Report only').check();
    await window.field(DAYS).fill('a month');
    await window.field(EXEMPT).fill('half-typed');
    await window.click('Messages (done)');
    await window.click('Idle accounts');
    expect(await window.field(DAYS).inputValue()).toBe('a month');
    expect(await window.field(EXEMPT).inputValue()).toBe('half-typed');
  });

  it('warns that no one can be warned while emails are turned off', async () => {
    await openStep(new Scene().withForm().saved({ mail: { enabled: false } }));
    await window.field('Apply automatically').check();
    const warning = window.page.getByText('No one can be warned, so no account is disabled');
    await warning.waitFor();
    await window.field(WARNING_DAYS).fill('');
    await warning.waitFor({ state: 'detached' });
  });

  describe('with a check', () => {
    it('makes a plan by the policy in the fields, and changes no account', async () => {
      const scene = addAgents(new Scene().withForm().saved(), { Ana: 100, Ben: 50, Cleo: 2 });
      await openStep(scene);
      await window.field('Apply automatically').check();
      await window.field(DAYS).fill('60');
      await window.field(WARNING_DAYS).fill('');
      await window.click(CHECK);
      await window.waitForText('1 to disable, 0 to delete, 0 to warn');
      await window.waitForText('No accounts were changed.');
      expect(readPlan(scene)[0]).toBe('Disable ana@acme.example');
      expect(readPlan(scene)).toContain('Spare ben@acme.example');
      expect(disabledAgents(scene)).toEqual([]);
      expect(scene.google.sent).toEqual([]);
      expect(savedPolicy(scene)).toMatchObject({ mode: 'act', disableAfterDays: 60 });
      await window.waitForHeading('Idle accounts');
    });

    it('says that no account is idle', async () => {
      await openStep(addAgents(new Scene().withForm().saved(), { Cleo: 2 }));
      await window.field('Report only').check();
      await window.click(CHECK);
      await window.waitForText('No idle accounts: there is nothing to do.');
    });

    it('explains why no plan was made', async () => {
      const scene = addAgents(new Scene().withForm().saved(), { Ana: 100 });
      await openStep(scene);
      await window.field('Report only').check();
      scene.zendesk.revokeToken();
      await window.click(CHECK);
      await window.page.getByRole('alert').filter({ hasText: 'Stopped before changing anything' }).waitFor();
      expect(await window.page.getByText('No accounts were changed.').count()).toBe(0);
    });

    it('shows its progress until it ends, however many executions it takes', async () => {
      const scene = addManyAgents(new Scene().withForm().saved().turnedOn(), 950);
      addAgents(scene, { Ana: 100 });
      window = await SidebarWindow.openLoaded(browser(), scene);
      await window.click('Edit setup');
      await window.click('Idle accounts (done)');
      await window.field('Report only').check();
      await window.click(CHECK);
      await window.waitForText('Started. This takes a while');
      await window.advanceClock(5_000);
      await window.waitForText(/\d+ accounts read/);
      await window.waitForText('Press Pause to stop it.');
      scene.zendesk.modes.slow = null;
      scene.google.advance({ minutes: 5 });
      await window.advanceClock(5_000);
      await window.waitForText('The plan is ready.');
      expect(await window.page.locator('progress').count()).toBe(0);
      expect(readPlan(scene)[0]).toBe('Warn ana@acme.example');
    });
  });
});
