import type { Browser } from 'playwright-core';
import { FAILED, LOST } from '../../src/sidebar/ask';
import { launch } from '../chromium';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const SUBDOMAIN = 'Zendesk subdomain';
const TOKEN = 'Access token';
const DOMAINS = 'Domains of new agents';

describe('a wrong input', () => {
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

  async function openAt(scene: Scene, step?: string): Promise<void> {
    window = await SidebarWindow.loaded(browser, scene);
    if (step) await window.click(`${step} (done)`);
  }

  async function connect(subdomain: string, token: string, button = 'Save and continue'): Promise<void> {
    await window.field(SUBDOMAIN).fill(subdomain);
    await window.field(TOKEN).fill(token);
    await window.click(button);
  }

  /** The message is at the field, the focus too, and what was typed is still there. */
  async function isRefused(label: string, message: string | RegExp, typed?: string): Promise<void> {
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await window.focused()).toBe(label);
    expect(await window.errorAtFocus()).toMatch(message);
    if (typed !== undefined) expect(await window.field(label).inputValue()).toBe(typed);
  }

  describe('in the connection', () => {
    it('is a subdomain that is none', async () => {
      await openAt(new Scene());
      await connect('acme corp', 'a-token');
      await isRefused(SUBDOMAIN, 'Enter only the first part of your Zendesk address', 'acme corp');
      expect(await window.field(TOKEN).inputValue()).toBe('a-token');
      expect(window.calls).not.toContain('testConnection');
    });

    it('is nothing at all', async () => {
      await openAt(new Scene());
      await connect('', '');
      await isRefused(SUBDOMAIN, 'Enter your Zendesk subdomain');
      await window.sees('Enter the access token.');
    });

    it('is a subdomain that Zendesk does not know', async () => {
      await openAt(new Scene());
      await connect('acne', 'a-token');
      await window.sees('No answer from https://acne.zendesk.com');
      expect(await window.field(SUBDOMAIN).inputValue()).toBe('acne');
      expect(await window.field(TOKEN).inputValue()).toBe('a-token');
    });

    it('is a token that Zendesk does not accept', async () => {
      const scene = new Scene();
      await openAt(scene);
      await connect('acme', 'not-a-token', 'Test connection');
      await isRefused(TOKEN, 'Zendesk does not accept this credential.', 'not-a-token');
      await connect('acme', scene.zendesk.token);
      await window.isAt('Choose the form');
    });

    it('is an account in which nobody can be changed', async () => {
      const scene = new Scene();
      scene.zendesk.modes.kind = 'integrated';
      await openAt(scene);
      await connect('acme', scene.zendesk.token);
      await isRefused(
        TOKEN,
        /may read accounts but not change them.*created in Zendesk Support/,
        scene.zendesk.token,
      );
      await window.sees('May not change accounts');
      expect(window.calls).not.toContain('saveSetup');
    });

    it('is a client that is not confidential', async () => {
      const scene = new Scene();
      scene.zendesk.client.type = 'public';
      await openAt(scene);
      await window.field(SUBDOMAIN).fill('acme');
      await window.field('OAuth client').check();
      await window.field('Client ID').fill(scene.zendesk.client.id);
      await window.field('Client secret').fill(scene.zendesk.client.secret);
      await window.click('Save and continue');
      await isRefused('Client secret', 'check that its type is "confidential"', scene.zendesk.client.secret);
    });

    it('is another address without its credential', async () => {
      const scene = new Scene().withForm().saved();
      await openAt(scene, 'Connect Zendesk');
      await window.sees('Saved');
      await window.field(SUBDOMAIN).fill('other');
      await window.click('Save and continue');
      await isRefused(TOKEN, 'Enter the access token.');
    });
  });

  describe('in the form', () => {
    it('is a column that was renamed', async () => {
      const scene = new Scene().withForm().saved();
      scene.google.form.sheet.set('C1', 'Mail of the agent');
      await openAt(scene);
      await window.isAt('Choose the form');
      await window.sees('The column "Email of the new agent" is not in the sheet any more.');
      await window.click('Save and continue');
      await isRefused('Address of the new agent', 'There is no column "Email of the new agent"');
      await window.field('Address of the new agent').selectOption('Mail of the agent');
      await window.click('Save and continue');
      await window.isAt('Who may get access');
    });

    it('is a column that is chosen twice', async () => {
      await openAt(new Scene().withForm().saved(), 'Choose the form');
      await window.field('Last name').selectOption('First name');
      await window.click('Save and continue');
      await isRefused('First name', 'is chosen twice', 'First name');
      expect(await window.field('Last name').inputValue()).toBe('First name');
    });
  });

  describe('in who may get access', () => {
    it('is no domain', async () => {
      await openAt(new Scene().withForm().saved(), 'Who may get access');
      await window.click('Remove acme.example');
      await window.click('Save and continue');
      await isRefused(DOMAINS, 'Enter at least one domain.');
    });

    it('is a text that is no domain', async () => {
      await openAt(new Scene().withForm().saved(), 'Who may get access');
      await window.field(DOMAINS).pressSequentially('partner,');
      await window.field('Who may ask (optional)').fill('not an address');
      await window.click('Save and continue');
      await isRefused(DOMAINS, '"partner" is not a domain.');
      expect(await window.page.locator('.chip').allTextContents()).toHaveLength(5);
      expect(await window.page.locator('.chip.wrong').count()).toBe(4);
    });
  });

  describe('in the messages', () => {
    it('is an unknown merge field, on a tab that is not in front', async () => {
      await openAt(new Scene().withForm().saved());
      await window.page.getByRole('tab', { name: 'Failed' }).click();
      await window.field('Text').fill('Sorry, {{nickname}}');
      await window.page.getByRole('tab', { name: 'Created' }).click();
      await window.click('Save and continue');
      await window.page.getByRole('tab', { name: 'Failed (wrong)', selected: true }).waitFor();
      await isRefused('Text', 'There is no merge field {{nickname}}.', 'Sorry, {{nickname}}');
    });

    it('is found by the test of a mail too', async () => {
      const scene = new Scene().withForm().saved();
      await openAt(scene);
      await window.field('Subject').fill('{{name');
      await window.click('Send test to me');
      await isRefused('Subject', 'A merge field is not closed.', '{{name');
      expect(scene.google.sent).toEqual([]);
    });
  });

  describe('is not what went wrong', () => {
    it('when the server fails: what was typed stays, and trying again works', async () => {
      const scene = new Scene().withForm().saved();
      await openAt(scene, 'Who may get access');
      await window.field(DOMAINS).pressSequentially('partner.example,');
      scene.google.faults.next('PropertiesService.Properties.setProperties', { message: 'Speicher voll' });
      await window.click('Save and continue');
      await window.sees(FAILED);
      await window.sees('partner.example');
      await window.click('Try again');
      await window.isAt('Messages');
    });

    it('when no answer comes: after 30 seconds it says so, and trying again works', async () => {
      const scene = new Scene().withForm().saved();
      await openAt(scene, 'Who may get access');
      await window.field(DOMAINS).pressSequentially('partner.example,');
      window.next('saveSetup', 'lost');
      await window.click('Save and continue');
      await window.sees('Saving…');
      await window.wait(30_000);
      await window.sees(LOST);
      await window.sees('partner.example');
      await window.click('Try again');
      await window.isAt('Messages');
    });

    it('when what is saved cannot be read: the first step can be filled in all the same', async () => {
      const scene = new Scene();
      scene.google.faults.next('PropertiesService.Properties.getProperties', { message: 'Ausfall' });
      window = await SidebarWindow.loaded(browser, scene);
      await window.sees(FAILED);
      await window.field(SUBDOMAIN).fill('acme');
      await window.click('Try again');
      expect(await window.page.getByText(FAILED).count()).toBe(0);
      expect(await window.field(SUBDOMAIN).inputValue()).toBe('acme');
    });

    it('when what is saved never came: the first step can be saved all the same', async () => {
      const scene = new Scene();
      window = await SidebarWindow.open(browser, scene, { held: true });
      await window.field(SUBDOMAIN).fill('acme');
      await window.field(TOKEN).fill(scene.zendesk.token);
      await window.wait(30_000, 'held');
      await window.sees(LOST);
      window.release();
      await window.click('Save and continue');
      await window.isAt('Choose the form');
    });

    it('when departments cannot be read: all else can be saved', async () => {
      const scene = new Scene().withForm().saved();
      await openAt(scene);
      scene.zendesk.modes.down = { status: 503 };
      await window.click('Who may get access (done)');
      await window.sees('Zendesk does not list its departments and roles at the moment.');
      await window.field(DOMAINS).pressSequentially('partner.example,');
      await window.click('Save and continue');
      await window.isAt('Messages');
    });
  });
});
