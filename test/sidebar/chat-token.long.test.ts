import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('the token of stand-alone Chat', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = new Scene().withForm();
    window = await SidebarWindow.openLoaded(browser(), scene);
    await window.field('Zendesk subdomain').fill('acme.zendesk.com');
    await window.field('Zendesk Chat only').check();
  });
  afterEach(() => window.closeAfterTest());

  const token = () => window.field('Access token').inputValue();

  it('is fetched from a page whose address is made of the subdomain and the client ID', async () => {
    expect(await window.page.getByRole('link').count()).toBe(0);
    await window.field('Client ID').fill(' chat&access ');
    expect(await window.page.getByRole('link').getAttribute('href')).toBe(
      'https://acme.zendesk.com/oauth2/chat/authorizations/new?response_type=token&client_id=chat%26access&redirect_uri=http%3A%2F%2Flocalhost&scope=read%20write',
    );
  });

  it('is cut out of the address of the page that follows, and works', async () => {
    const address = `http://localhost/#access_token=${scene.zendesk.token}&token_type=Bearer&scope=read%20write`;
    await window.field('Access token').fill(`  ${address} `);
    expect(await token()).toBe(scene.zendesk.token);
    await window.click('Save and continue');
    await window.waitForHeading('Choose the form');
  });

  it('is asked for again where Zendesk has given none, and nothing is sent to Zendesk', async () => {
    await window.field('Access token').fill('http://localhost/?error=access_denied');
    await window.waitForText('There is no token in this address (“access_denied”).');
    expect(await window.errorOfFocusedField()).toContain('open the page again');
    await window.click('Test connection');
    expect(window.calls).not.toContain('testConnection');
    await window.field('Access token').fill(scene.zendesk.token);
    await window.click('Test connection');
    await window.waitForText('Can change accounts');
  });
});
