import { text } from '../../src/sidebar/text/text';
import { testBrowser } from '../test-browser';
import { SuiteScene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

interface Saved {
  setup: { connection: object; access: object; idle: object };
}

describe('setting up for Zendesk Suite', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  const saved = (scene: SuiteScene) => (scene.google.call('getSetup') as Saved).setup;

  it('proposes the product that the credential is for, and saves it', async () => {
    const scene = new SuiteScene();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Access token').fill(scene.support.token);
    await window.click('Test connection');
    await window.waitForText('Connected as owner@acme.example (Admin).');
    expect(await window.field('Zendesk Suite or Support').isChecked()).toBe(true);
    await window.click('Save and continue');
    await window.waitForText('No form is linked to this spreadsheet yet.');
    expect(saved(scene).connection).toEqual({
      product: 'support',
      subdomain: 'acme',
      host: 'zendesk',
      hasSecret: true,
    });
  });

  it('leads to an OAuth client click by click', async () => {
    const scene = new SuiteScene().withForm();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.field('Zendesk subdomain').fill('https://acme.zendesk.com/agent');
    await window.field('Zendesk Suite or Support').check();
    expect(await window.field('OAuth client (recommended)').isChecked()).toBe(true);
    expect(await window.page.getByRole('link', { name: 'Open that page' }).getAttribute('href')).toBe(
      'https://acme.zendesk.com/admin/apps-integrations/apis/zendesk-api/oauth_clients',
    );
    await window.field('Identifier').fill(scene.support.client.id);
    await window.field('Client secret').fill(scene.support.client.secret);
    await window.click('Save and continue');
    await window.waitForHeading('Choose the form');
  });

  it('shows at the product that the other one is right', async () => {
    const scene = new SuiteScene();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Zendesk Chat only').check();
    await window.field('Access token').fill(scene.support.token);
    await window.click('Test connection');
    await window.waitForText('Choose Zendesk Suite or Support as the product.');
    // All is well but the product: a warning would hold nothing but ticks.
    expect(await window.page.getByText(text.connect.canRead).count()).toBe(0);
    await window.click('Save and continue');
    await window.waitForText('Choose Zendesk Suite or Support as the product.');
    expect(await window.field('Zendesk Chat only').getAttribute('aria-invalid')).toBe('true');
    expect(saved(scene).connection).toMatchObject({ subdomain: '' });
  });

  it('offers the role of light agents as soon as chat is not to be looked at, and no longer when it is', async () => {
    const scene = new SuiteScene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Who may get access (done)');
    const role = window.field('Role of new agents');
    await role.getByText('Team lead').waitFor({ state: 'attached' });
    await window.unfold('Access to chat');
    const light = role.getByText('Light agent');
    expect(await light.count()).toBe(0);
    await window.field('Do not check').check();
    await light.waitFor({ state: 'attached' });
    await role.selectOption('Light agent');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved(scene).access).toMatchObject({ chat: 'ignore', role: 'Light agent' });
  });

  it('offers roles, groups, capacity rules and chat as Zendesk has them, and asks for a role', async () => {
    const scene = new SuiteScene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Who may get access (done)');
    await window.field('Role of new agents').selectOption('');
    await window.click('Save and continue');
    await window.waitForText('This Zendesk account has custom roles. Choose the one that new agents get.');
    await window.field('Role of new agents').selectOption('Team lead');
    await window.field('Sales').check();
    await window.unfold('Access to chat');
    await window.field('Do not check').check();
    await window.field('Capacity rule of new agents (optional)').selectOption('Three chats');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved(scene).access).toMatchObject({
      role: 'Team lead',
      departments: ['Sales'],
      chat: 'ignore',
      capacityRule: 'Three chats',
    });
  });

  it('asks how an account is disabled, and what becomes of people with unsolved tickets', async () => {
    const scene = new SuiteScene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Idle accounts');
    await window.field('Report only').check();
    await window.field('Downgrade and suspend').check();
    await window.field('Treat like all others').check();
    await window.click('Save and continue');
    await window.waitForHeading('Ready');
    expect(saved(scene).idle).toMatchObject({ mode: 'report', by: 'both', openTickets: 'ignore' });
  });

  it('leads from those who wait for access to chat to the people in Zendesk', async () => {
    const scene = new SuiteScene().withForm().saved().turnedOn();
    scene.google.advance({ minutes: 5 });
    scene.submit('Ana');
    scene.google.advance({ minutes: 10 });
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForText('1 request is waiting for an admin');
    const link = window.page.getByRole('link', { name: 'Open the team members in Zendesk' });
    expect(await link.getAttribute('href')).toBe('https://acme.zendesk.com/admin/people/team/members');
  });
});
