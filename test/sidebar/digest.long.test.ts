import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

interface Saved {
  setup: { mail: { digest: string } };
}

describe('the weekly summary, in the sidebar,', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = new Scene().withForm().saved();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.openStep('Messages');
  });
  afterEach(() => window.closeAfterTest());

  const saved = () => (scene.google.call('getSetup') as Saved).setup.mail.digest;

  it('goes to nobody until somebody is chosen, and is saved', async () => {
    expect(await window.field('Weekly summary').inputValue()).toBe('off');
    await window.field('Weekly summary').selectOption('Admins');
    await window.click('Save and continue');
    expect(saved()).toBe('admins');
    await window.openStep('Messages');
    await window.field('Weekly summary').selectOption('Admins, and requesters about their people');
    await window.click('Save and continue');
    expect(saved()).toBe('requesters');
  });

  it('is previewed with an example, and sent as a test', async () => {
    await window.page.getByRole('tab', { name: 'Summary' }).click();
    await window.click('Preview');
    await window.waitForText('Chat Access last week: 1 person got access');
    await window.waitForText('ana.example@example.com has access until 2026-12-31');
    if (process.env.PICTURE) await window.page.screenshot({ path: process.env.PICTURE, fullPage: true });
    await window.click('Send test to me');
    await window.waitForText('Sent to');
    expect(scene.google.sent.at(-1)?.subject).toBe(
      'Chat Access last week: 2 people got access, 1 person waiting',
    );
  });
});
