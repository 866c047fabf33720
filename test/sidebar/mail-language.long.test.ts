import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

interface Saved {
  setup: { mail: { language: string; templates: object }; responses: { columns: object } };
}

describe('the language of the emails, in the sidebar,', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = new Scene().withForm(['Sprache']).saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
  });
  afterEach(() => window.closeAfterTest());

  const saved = () => (scene.google.call('getSetup') as Saved).setup;
  const subject = () => window.field('Subject').inputValue();

  async function choose(language: string): Promise<void> {
    await window.field('Language').selectOption(language);
    await window.waitForServer();
  }

  it('shows the built-in texts in it, and saves none of them', async () => {
    await window.openStep('Messages');
    expect(await subject()).toBe('Chat account created for {{name}}');
    await choose('Deutsch');
    expect(await subject()).toBe('Chat-Konto für {{name}} eingerichtet');
    await choose('Português');
    expect(await subject()).toBe('Conta do Chat criada para {{name}}');
    await window.click('Preview');
    await window.waitForText('Conta do Chat criada para Ana Example');
    await window.click('Save and continue');
    expect(saved().mail).toMatchObject({ language: 'pt', templates: {} });
    await window.openStep('Messages');
    expect(await subject()).toBe('Conta do Chat criada para {{name}}');
  });

  it('leaves a text that was changed as it is, and gives the built-in one back in it', async () => {
    await window.openStep('Messages');
    await window.field('Subject').fill('Ready: {{name}}');
    await choose('Français');
    expect(await subject()).toBe('Ready: {{name}}');
    await window.click('Use the built-in text');
    expect(await subject()).toBe('Compte Chat créé pour {{name}}');
    await window.page.getByRole('tab', { name: 'Rejected' }).click();
    expect(await subject()).toBe('Accès au chat refusé pour {{email}}');
    await window.field('Subject').fill('Refus');
    await window.click('Save and continue');
    expect(Object.keys(saved().mail.templates)).toEqual(['rejected']);
  });

  it('can be chosen again when its texts could not be loaded', async () => {
    await window.openStep('Messages');
    window.breakNextCall('getMailTexts', 'failed');
    await choose('Español');
    await window.click('Try again');
    expect(await subject()).toBe('Cuenta de Chat creada para {{name}}');
  });

  it('is asked for by a column of the form, which is found by its title', async () => {
    await window.click('Choose the form (done)');
    await window.unfold('Departments, roles, last day and language by answer');
    await window.field('Language of the emails (optional)').selectOption('Sprache');
    await window.click('Save and continue');
    expect(saved().responses.columns).toMatchObject({ language: 'Sprache' });
  });
});
