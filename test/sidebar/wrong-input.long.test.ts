import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const SUBDOMAIN = 'Zendesk subdomain';
const TOKEN = 'Access token';
const EMAIL_COLUMN = "New agent's email";
const DOMAINS = 'Domains of new agents';

describe('the sidebar rejects', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  async function open(scene: Scene, step?: string): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    if (step) await window.click(`${step} (done)`);
  }

  async function connect(subdomain: string, token: string, button = 'Save and continue'): Promise<void> {
    await window.field(SUBDOMAIN).fill(subdomain);
    await window.field(TOKEN).fill(token);
    await window.click(button);
  }

  /** The field has the focus and the message, and keeps what was typed. */
  async function expectRejection(label: string, message: string | RegExp, typed?: string): Promise<void> {
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await window.focusedLabel()).toBe(label);
    expect(await window.errorOfFocusedField()).toMatch(message);
    if (typed !== undefined) expect(await window.field(label).inputValue()).toBe(typed);
  }

  describe('as a connection', () => {
    it('an invalid subdomain, before it calls the server', async () => {
      await open(new Scene());
      await connect('acme corp', 'a-token');
      await expectRejection(SUBDOMAIN, 'Enter only the first part of your Zendesk address', 'acme corp');
      expect(await window.field(TOKEN).inputValue()).toBe('a-token');
      expect(window.calls).not.toContain('testConnection');
    });

    it('empty fields', async () => {
      await open(new Scene());
      await connect('', '');
      await expectRejection(SUBDOMAIN, 'Enter your Zendesk subdomain');
      await window.waitForText('Enter the access token.');
    });

    it('a subdomain that Zendesk does not know', async () => {
      await open(new Scene());
      await connect('acne', 'a-token');
      await window.waitForText('No answer from https://acne.zendesk.com');
      expect(await window.field(SUBDOMAIN).inputValue()).toBe('acne');
      expect(await window.field(TOKEN).inputValue()).toBe('a-token');
    });

    it('a token that Zendesk does not accept, but then the right one is accepted', async () => {
      const scene = new Scene();
      await open(scene);
      await connect('acme', 'not-a-token', 'Test connection');
      await expectRejection(TOKEN, 'Zendesk does not accept this credential.', 'not-a-token');
      await connect('acme', scene.zendesk.token);
      await window.waitForHeading('Choose the form');
    });

    it('an account in which it cannot change agents', async () => {
      const scene = new Scene();
      scene.zendesk.modes.kind = 'integrated';
      await open(scene);
      await connect('acme', scene.zendesk.token);
      await expectRejection(
        TOKEN,
        /may read accounts but not change them.*created in Zendesk Support/,
        scene.zendesk.token,
      );
      await window.waitForText('Cannot change accounts');
      expect(window.calls).not.toContain('saveSetup');
    });

    it('an OAuth client that is not confidential', async () => {
      const scene = new Scene();
      scene.zendesk.client.type = 'public';
      await open(scene);
      await window.field(SUBDOMAIN).fill('acme');
      await window.field('OAuth client').check();
      await window.field('Client ID').fill(scene.zendesk.client.id);
      await window.field('Client secret').fill(scene.zendesk.client.secret);
      await window.click('Save and continue');
      await expectRejection(
        'Client secret',
        'check that its type is "confidential"',
        scene.zendesk.client.secret,
      );
    });

    it('another address without its credential', async () => {
      await open(new Scene().withForm().saved(), 'Connect Zendesk');
      await window.waitForText('Saved');
      await window.field(SUBDOMAIN).fill('other');
      await window.click('Save and continue');
      await expectRejection(TOKEN, 'Enter the access token.');
    });
  });

  describe('as a column', () => {
    it('one that was renamed in the sheet', async () => {
      const scene = new Scene().withForm().saved();
      scene.google.form.sheet.set('C1', 'Mail of the agent');
      await open(scene);
      await window.waitForHeading('Choose the form');
      await window.waitForText('The sheet no longer has a column "Email of the new agent".');
      await window.click('Save and continue');
      await expectRejection(EMAIL_COLUMN, 'There is no column "Email of the new agent"');
      await window.field(EMAIL_COLUMN).selectOption('Mail of the agent');
      await window.click('Save and continue');
      await window.waitForHeading('Who may get access');
    });

    it('one that is chosen twice', async () => {
      await open(new Scene().withForm().saved(), 'Choose the form');
      await window.field('Last name').selectOption('First name');
      await window.click('Save and continue');
      await expectRejection('First name', 'is chosen twice', 'First name');
      expect(await window.field('Last name').inputValue()).toBe('First name');
    });
  });

  describe('as domains and requesters', () => {
    it('an empty list of domains', async () => {
      await open(new Scene().withForm().saved(), 'Who may get access');
      await window.click('Remove acme.example');
      await window.click('Save and continue');
      await expectRejection(DOMAINS, 'Enter at least one domain.');
    });

    it('texts that are neither, and marks each of them', async () => {
      await open(new Scene().withForm().saved(), 'Who may get access');
      await window.field(DOMAINS).pressSequentially('partner,');
      await window.unfold('Allowed requesters');
      await window.field('Allowed requesters (optional)').fill('not an address');
      await window.click('Save and continue');
      await expectRejection(DOMAINS, '"partner" is not a domain.');
      expect(await window.page.locator('.chip').allTextContents()).toHaveLength(5);
      expect(await window.page.locator('.chip.invalid').count()).toBe(4);
    });
  });

  describe('as a template', () => {
    it('one with an unknown merge field, and opens its tab', async () => {
      await open(new Scene().withForm().saved());
      await window.page.getByRole('tab', { name: 'Failed' }).click();
      await window.field('Text').fill('Sorry, {{nickname}}');
      await window.page.getByRole('tab', { name: 'Created' }).click();
      await window.click('Save and continue');
      await window.page.getByRole('tab', { name: 'Failed (invalid)', selected: true }).waitFor();
      await expectRejection('Text', 'There is no merge field {{nickname}}.', 'Sorry, {{nickname}}');
    });

    it('one with an unclosed merge field, before it sends a test', async () => {
      const scene = new Scene().withForm().saved();
      await open(scene);
      await window.field('Subject').fill('{{name');
      await window.click('Send test to me');
      await expectRejection('Subject', 'A merge field is not closed.', '{{name');
      expect(scene.google.sent).toEqual([]);
    });
  });
});
