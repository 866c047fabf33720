import { text } from '../../src/sidebar/text/text';
import { testBrowser } from '../test-browser';
import { addAgents, readPlan } from './agents';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const DAYS = 'Days without sign-in until disabled';
const EXEMPT = 'Exempt people (optional)';
const CHECK = 'Check now (no changes)';

describe('the policy for idle accounts', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = addAgents(new Scene().withForm().saved(), { Ana: 100 });
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Idle accounts');
    await window.field('Report only').check();
  });
  afterEach(() => window.closeAfterTest());

  /** The field has the focus and the message, and nothing was saved. */
  async function expectRejection(label: string, message: string): Promise<void> {
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await window.focusedLabel()).toBe(label);
    expect(await window.errorOfFocusedField()).toMatch(message);
    expect(scene.google.call('getSetup')).toMatchObject({ setup: { idle: { mode: 'off', exempt: [] } } });
  }

  describe('is rejected', () => {
    it.each([
      [DAYS, '0', 'Enter a whole number of days, at least 1.'],
      [DAYS, 'a month', 'Enter a whole number of days, at least 1.'],
      [DAYS, '', 'Enter a whole number of days, at least 1.'],
      ['Days until disabled, if never used', '1.5', 'Enter a whole number of days, at least 1.'],
      [
        'Days of warning before that (optional)',
        'a week',
        'Enter a whole number of days, or leave it empty for no warning.',
      ],
      ['Days until deleted (optional)', '0', 'Enter a whole number of days, or leave it empty for never.'],
      ['Percentage of enabled accounts', '101', 'Enter a whole percentage from 0 to 100.'],
      ['Number of accounts', 'all', 'Enter a whole number, 0 or more.'],
    ])('with "%2$s" for "%1$s"', async (label, typed, message) => {
      await window.field(label).fill(typed);
      await window.click('Save and continue');
      await expectRejection(label, message);
      expect(await window.field(label).inputValue()).toBe(typed);
      expect(await window.field('Report only').isChecked()).toBe(true);
      await window.field(label).fill('7');
      expect(await window.page.locator('[aria-invalid="true"]').count()).toBe(0);
      await window.click('Save and continue');
      await window.waitForHeading('Ready');
    });

    it('with an exemption that is not an address', async () => {
      await window.field(EXEMPT).pressSequentially('boss@acme.example,@acme,');
      await window.click('Save and continue');
      await expectRejection(EXEMPT, 'Enter an email address, or a whole domain such as @acme.com.');
      expect(await window.page.locator('.chip').allTextContents()).toHaveLength(2);
      expect(await window.page.locator('.chip.invalid').textContent()).toContain('@acme');
      await window.click('Remove @acme');
      await window.click('Save and continue');
      await window.waitForHeading('Ready');
    });

    it('with a message at every invalid field, and keeps what was typed', async () => {
      await window.field(DAYS).fill('0');
      await window.field(EXEMPT).fill('nobody');
      await window.field('Number of accounts').fill('-1');
      await window.click('Save and continue');
      await expectRejection(DAYS, 'at least 1');
      expect(await window.page.locator('.error').count()).toBe(3);
      expect(await window.field('Number of accounts').inputValue()).toBe('-1');
      await window.waitForText('nobody');
    });

    it('and shown again, if the review was turned off in the meantime', async () => {
      await window.field(DAYS).fill('0');
      await window.field('Off').check();
      await window.click('Save and continue');
      await expectRejection(DAYS, 'at least 1');
      await window.field(DAYS).fill('45');
      await window.click('Save and continue');
      await window.waitForHeading('Ready');
    });

    it('by a check too, which then makes no plan', async () => {
      await window.field(DAYS).fill('0');
      await window.click(CHECK);
      await expectRejection(DAYS, 'at least 1');
      expect(window.calls).not.toContain('planIdleReview');
    });
  });

  describe('stays as it was typed', () => {
    it('when the server fails to save it, and can be saved by trying again', async () => {
      await window.field(DAYS).fill('30');
      window.breakNextCall('saveSetup', 'failed');
      await window.click('Save and continue');
      await window.waitForText(text.app.callFailed);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      await window.click('Try again');
      await window.waitForHeading('Ready');
    });

    it('when a check fails, and can be checked by trying again', async () => {
      await window.field(DAYS).fill('30');
      window.breakNextCall('planIdleReview', 'failed');
      await window.click(CHECK);
      await window.waitForText(text.app.callFailed);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      await window.click('Try again');
      await window.waitForText('See the Plan sheet.');
    });

    it('when the answer of a check is lost, but the plan was made', async () => {
      await window.field(DAYS).fill('30');
      window.breakNextCall('planIdleReview', 'lost');
      await window.click(CHECK);
      await window.waitForText('Checking…');
      expect(window.calls).toContain('planIdleReview');
      await window.advanceClock(30_000);
      await window.waitForText('The plan is ready. See the Plan sheet.');
      expect(await window.page.getByText(text.app.callTimedOut(30)).count()).toBe(0);
      expect(await window.field(DAYS).inputValue()).toBe('30');
      expect(readPlan(scene)[0]).toBe('Warn ana@acme.example');
    });
  });
});
