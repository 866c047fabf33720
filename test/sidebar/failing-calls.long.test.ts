import { text } from '../../src/sidebar/text/text';
import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const SUBDOMAIN = 'Zendesk subdomain';
const DOMAINS = 'Domains of new agents';

describe('what was typed is kept', () => {
  let window: SidebarWindow;

  afterEach(() => window.closeAfterTest());

  async function addDomain(scene: Scene): Promise<void> {
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Who may get access (done)');
    await window.field(DOMAINS).pressSequentially('partner.example,');
  }

  it('when the server fails, and can be saved by trying again', async () => {
    const scene = new Scene().withForm().saved();
    await addDomain(scene);
    scene.google.faults.next('PropertiesService.Properties.setProperties', { message: 'Speicher voll' });
    await window.click('Save and continue');
    await window.waitForText(text.app.callFailed);
    await window.waitForText('partner.example');
    await window.click('Try again');
    await window.waitForHeading('Messages');
  });

  it('when no answer arrives within 30 seconds, and can be saved by trying again', async () => {
    await addDomain(new Scene().withForm().saved());
    window.breakNextCall('saveSetup', 'lost');
    await window.click('Save and continue');
    await window.waitForText('Saving…');
    await window.advanceClock(30_000);
    await window.waitForText(text.app.callTimedOut(30));
    await window.waitForText('partner.example');
    await window.click('Try again');
    await window.waitForHeading('Messages');
  });

  it('when the setup cannot be loaded at first', async () => {
    const scene = new Scene();
    scene.google.faults.next('PropertiesService.Properties.getProperties', { message: 'Ausfall' });
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.waitForText(text.app.callFailed);
    await window.field(SUBDOMAIN).fill('acme');
    await window.click('Try again');
    expect(await window.page.getByText(text.app.callFailed).count()).toBe(0);
    expect(await window.field(SUBDOMAIN).inputValue()).toBe('acme');
  });

  it('when the setup never arrives, and can be saved all the same', async () => {
    const scene = new Scene();
    window = await SidebarWindow.open(browser(), scene, { areAnswersHeld: true });
    await window.field(SUBDOMAIN).fill('acme');
    await window.field('Access token').fill(scene.zendesk.token);
    await window.advanceClock(30_000);
    await window.waitForText(text.app.callTimedOut(30));
    window.releaseAnswers();
    await window.click('Save and continue');
    await window.waitForHeading('Choose the form');
  });

  it('when departments and roles cannot be loaded, and can be saved all the same', async () => {
    const scene = new Scene().withForm().saved();
    scene.zendesk.modes.down = { status: 503 };
    await addDomain(scene);
    await window.waitForText('Zendesk does not list its departments and roles at the moment.');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
  });
});
