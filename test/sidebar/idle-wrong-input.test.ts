import type { Browser } from 'playwright-core';
import { text } from '../../src/sidebar/text/text';
import { launch } from '../chromium';
import { planned, withPeople } from './people';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const DAYS = 'Days without sign-in until disabled';
const EXEMPT = 'Exempt people (optional)';
const CHECK = 'Check now (no changes)';

describe('a wrong input about idle accounts', () => {
  let browser: Browser;
  let window: SidebarWindow;
  let scene: Scene;

  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    scene = withPeople(new Scene().withForm().saved(), { Ana: 100 });
    window = await SidebarWindow.loaded(browser, scene);
    await window.click('Idle accounts');
    await window.field('Report only').check();
  });
  afterEach(async () => {
    expect(window.noise).toEqual([]);
    await window.close();
  });
  afterAll(() => browser.close());

  /** The message is at the field, the focus too, and nothing was saved. */
  async function isRefused(label: string, message: string): Promise<void> {
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await window.focused()).toBe(label);
    expect(await window.errorAtFocus()).toMatch(message);
    expect(scene.google.call('getSetup')).toMatchObject({ setup: { idle: { mode: 'off', exempt: [] } } });
  }

  it.each([
    [DAYS, '0', 'Enter a whole number of days, at least 1.'],
    [DAYS, 'a month', 'Enter a whole number of days, at least 1.'],
    [DAYS, '', 'Enter a whole number of days, at least 1.'],
    ['Days until disabled, if never used', '1.5', 'Enter a whole number of days, at least 1.'],
    [
      'Days of warning before that (optional)',
      'a week',
      'Enter a whole number of days, or nothing for no warning.',
    ],
    ['Days until deleted (optional)', '0', 'Enter a whole number of days, or nothing for never.'],
    ['Percent of the enabled accounts', '101', 'Enter a whole percentage from 0 to 100.'],
    ['Number of accounts', 'all', 'Enter a whole number, 0 or more.'],
  ])('is "%2$s" for "%1$s"', async (label, typed, message) => {
    await window.field(label).fill(typed);
    await window.click('Save and continue');
    await isRefused(label, message);
    expect(await window.field(label).inputValue()).toBe(typed);
    expect(await window.field('Report only').isChecked()).toBe(true);
    await window.field(label).fill('7');
    expect(await window.page.locator('[aria-invalid="true"]').count()).toBe(0);
    await window.click('Save and continue');
    await window.isAt('Ready');
  });

  it('is an exemption that is no address', async () => {
    await window.field(EXEMPT).pressSequentially('boss@acme.example,@acme,');
    await window.click('Save and continue');
    await isRefused(EXEMPT, 'Enter an e-mail address, or a whole domain as @acme.com.');
    expect(await window.page.locator('.chip').allTextContents()).toHaveLength(2);
    expect(await window.page.locator('.chip.invalid').textContent()).toContain('@acme');
    await window.click('Remove @acme');
    await window.click('Save and continue');
    await window.isAt('Ready');
  });

  it('is told at each field, and all of it stays', async () => {
    await window.field(DAYS).fill('0');
    await window.field(EXEMPT).fill('nobody');
    await window.field('Number of accounts').fill('-1');
    await window.click('Save and continue');
    await isRefused(DAYS, 'at least 1');
    expect(await window.page.locator('.error').count()).toBe(3);
    expect(await window.field('Number of accounts').inputValue()).toBe('-1');
    await window.sees('nobody');
  });

  it('is shown again when the review is switched off meanwhile', async () => {
    await window.field(DAYS).fill('0');
    await window.field('Off').check();
    await window.click('Save and continue');
    await isRefused(DAYS, 'at least 1');
    await window.field(DAYS).fill('45');
    await window.click('Save and continue');
    await window.isAt('Ready');
  });

  it('is found by the check too, which then makes no plan', async () => {
    await window.field(DAYS).fill('0');
    await window.click(CHECK);
    await isRefused(DAYS, 'at least 1');
    expect(window.calls).not.toContain('planIdleReview');
  });

  describe('is not what went wrong', () => {
    it('when the server fails: what was typed stays, and trying again works', async () => {
      await window.field(DAYS).fill('30');
      window.next('saveSetup', 'failed');
      await window.click('Save and continue');
      await window.sees(text.app.callFailed);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      await window.click('Try again');
      await window.isAt('Ready');
    });

    it('when the check fails: what was typed stays, and trying again works', async () => {
      await window.field(DAYS).fill('30');
      window.next('planIdleReview', 'failed');
      await window.click(CHECK);
      await window.sees(text.app.callFailed);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      await window.click('Try again');
      await window.sees('Look at the sheet Plan.');
    });

    it('when the answer of the check is lost, but it was made', async () => {
      await window.field(DAYS).fill('30');
      window.next('planIdleReview', 'lost');
      await window.click(CHECK);
      await window.sees('Checking…');
      expect(window.calls).toContain('planIdleReview');
      await window.wait(30_000);
      await window.sees('The plan is made. Look at the sheet Plan.');
      expect(await window.page.getByText(text.app.callTimedOut).count()).toBe(0);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      expect(planned(scene)[0]).toBe('Warn ana@acme.example');
    });
  });
});
