import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { disabled, planned, withMany, withPeople } from './people';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const DAYS = 'Days without sign-in until disabled';
const WARN = 'Days of warning before that (optional)';
const EXEMPT = 'Exempt people (optional)';
const CHECK = 'Check now (no changes)';

describe('the review of idle accounts', () => {
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

  async function openAt(scene: Scene): Promise<void> {
    window = await SidebarWindow.loaded(browser, scene);
    await window.click('Idle accounts');
    await window.isAt('Idle accounts');
  }

  function saved(scene: Scene): unknown {
    return (scene.google.call('getSetup') as { setup: { idle: unknown } }).setup.idle;
  }

  it('is set up from nothing, and is there again when the sidebar is opened anew', async () => {
    const scene = new Scene().withForm().saved();
    await openAt(scene);
    expect(await window.field(DAYS).count()).toBe(0);
    await window.field('Act').check();
    await window.field(DAYS).fill('60');
    await window.field(WARN).fill('');
    await window.field('Days until deleted (optional)').fill('90');
    await window.field(EXEMPT).pressSequentially('boss@acme.example,');
    await window.field(EXEMPT).pressSequentially('@partner.example');
    await window.field('Number of accounts').fill('5');
    await window.click('Save and continue');
    await window.isAt('Ready');
    await window.sees('Act, after 60 days');
    const policy = {
      mode: 'act',
      disableAfterDays: 60,
      neverUsedAfterDays: 14,
      warnDaysBefore: null,
      deleteAfterDays: 90,
      exempt: ['boss@acme.example', '@partner.example'],
      limit: { percent: 10, count: 5 },
    };
    expect(saved(scene)).toEqual(policy);
    await window.close();

    window = await SidebarWindow.loaded(browser, scene);
    await window.isAt('Idle accounts');
    expect(await window.field('Act').isChecked()).toBe(true);
    expect(await window.field(DAYS).inputValue()).toBe('60');
    expect(await window.field(WARN).inputValue()).toBe('');
    expect(await window.page.locator('.chip').count()).toBe(2);
    await window.click('Save and continue');
    expect(saved(scene)).toEqual(policy);
  });

  it('keeps what was typed while it is switched off', async () => {
    const scene = new Scene().withForm().saved();
    await openAt(scene);
    await window.field('Report only').check();
    await window.field(DAYS).fill('30');
    await window.field('Off').check();
    expect(await window.field(DAYS).count()).toBe(0);
    await window.click('Save and continue');
    await window.isAt('Ready');
    await window.click('Idle accounts (done)');
    await window.field('Report only').check();
    expect(await window.field(DAYS).inputValue()).toBe('30');
    expect(saved(scene)).toMatchObject({ mode: 'off', disableAfterDays: 30 });
  });

  it('keeps what is typed while another step is looked at', async () => {
    await openAt(new Scene().withForm().saved());
    await window.field('Report only').check();
    await window.field(DAYS).fill('a month');
    await window.field(EXEMPT).fill('half-typed');
    await window.click('Messages (done)');
    await window.click('Idle accounts');
    expect(await window.field(DAYS).inputValue()).toBe('a month');
    expect(await window.field(EXEMPT).inputValue()).toBe('half-typed');
  });

  it('says that nobody can be warned while mails are switched off', async () => {
    await openAt(new Scene().withForm().saved({ mail: { enabled: false } }));
    await window.field('Act').check();
    const note = window.page.getByText('nobody can be warned, so nobody is disabled');
    await note.waitFor();
    await window.field(WARN).fill('');
    await note.waitFor({ state: 'detached' });
  });

  describe('when it is checked', () => {
    it('makes a plan by what is typed, and changes no account', async () => {
      const scene = withPeople(new Scene().withForm().saved(), { Ana: 100, Ben: 50, Cleo: 2 });
      await openAt(scene);
      await window.field('Act').check();
      await window.field(DAYS).fill('60');
      await window.field(WARN).fill('');
      await window.click(CHECK);
      await window.sees('1 to disable, 0 to delete, 0 to warn');
      await window.sees('No account was changed.');
      expect(planned(scene)[0]).toBe('Disable ana@acme.example');
      expect(planned(scene)).toContain('Spare ben@acme.example');
      expect(disabled(scene)).toEqual([]);
      expect(scene.google.sent).toEqual([]);
      expect(saved(scene)).toMatchObject({ mode: 'act', disableAfterDays: 60 });
      await window.isAt('Idle accounts');
    });

    it('says so when nobody is idle', async () => {
      const scene = withPeople(new Scene().withForm().saved(), { Cleo: 2 });
      await openAt(scene);
      await window.field('Report only').check();
      await window.click(CHECK);
      await window.sees('No idle accounts: there is nothing to do.');
    });

    it('says why no plan was made', async () => {
      const scene = withPeople(new Scene().withForm().saved(), { Ana: 100 });
      await openAt(scene);
      await window.field('Report only').check();
      scene.zendesk.revokeToken();
      await window.click(CHECK);
      await window.page.getByRole('alert').filter({ hasText: 'Stopped before changing anything' }).waitFor();
      expect(await window.page.getByText('No account was changed.').count()).toBe(0);
    });

    it('shows how far it is until it has ended, however many executions it takes', async () => {
      const scene = withMany(new Scene().withForm().saved().turnedOn(), 950);
      withPeople(scene, { Ana: 100 });
      window = await SidebarWindow.loaded(browser, scene);
      await window.click('Edit setup');
      await openAtIdle();
      await window.field('Report only').check();
      await window.click(CHECK);
      await window.sees('Begun: it takes longer than one run');
      await window.wait(5_000);
      await window.sees(/\d+ accounts read/);
      await window.sees('Pause stops it.');
      scene.zendesk.modes.slow = null;
      scene.google.advance({ minutes: 5 });
      await window.wait(5_000);
      await window.sees('The plan is made.');
      expect(await window.page.locator('progress').count()).toBe(0);
      expect(planned(scene)[0]).toBe('Warn ana@acme.example');
    });
  });

  async function openAtIdle(): Promise<void> {
    await window.click('Idle accounts (done)');
    await window.isAt('Idle accounts');
  }
});
