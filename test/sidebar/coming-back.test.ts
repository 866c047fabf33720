import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

describe('a sidebar that was closed and is opened again', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('goes on after the last step that was saved', async () => {
    const scene = new Scene().withForm();
    const first = await SidebarWindow.loaded(browser, scene);
    await first.field('Zendesk subdomain').fill('acme');
    await first.field('Access token').fill(scene.zendesk.token);
    await first.click('Save and continue');
    await first.isAt('Choose the form');
    await first.close();

    const second = await SidebarWindow.loaded(browser, scene);
    await second.isAt('Choose the form');
    await second.click('Save and continue');
    await second.field('Domains of new agents').fill('acme.example');
    await second.click('Save and continue');
    await second.isAt('Messages');
    await second.close();

    const third = await SidebarWindow.loaded(browser, scene);
    await third.isAt('Messages');
    await third.click('Who may get access (done)');
    await third.sees('acme.example');
    await third.close();
  });

  it('never gets the secret back', async () => {
    const scene = new Scene().withForm().saved();
    const window = await SidebarWindow.loaded(browser, scene);
    await window.click('Connect Zendesk (done)');
    await window.sees('Saved');
    expect(await window.page.content()).not.toContain(scene.zendesk.token);
    await window.click('Change credential');
    expect(await window.field('Access token').inputValue()).toBe('');
    await window.click('Keep the saved credential');
    await window.click('Save and continue');
    await window.isAt('Choose the form');
    await window.close();
  });

  it('shows to another editor who runs it, and does not offer them the triggers', async () => {
    const scene = new Scene({ editors: ['eve@acme.example'] }).withForm().saved().turnedOn();
    const window = await SidebarWindow.loaded(browser, scene, { as: 'eve@acme.example' });
    await window.isAt('Health');
    await window.sees('Runs as admin@acme.example');
    expect(await window.button('Repair').count()).toBe(0);
    await window.click('Edit setup');
    await window.click('Connect Zendesk (done)');
    await window.sees('Connected to acme.zendesk.com by admin@acme.example');
    expect(await window.field('Access token').count()).toBe(0);
    await window.click('Who may get access (done)');
    await window.field('Domains of new agents').fill('partner.example');
    await window.click('Save');
    await window.sees('acme.example, partner.example');
    await window.close();
  });

  it('keeps what is typed in one step while another one is looked at', async () => {
    const window = await SidebarWindow.loaded(browser, new Scene().withForm().saved());
    await window.field('Subject').fill('Welcome');
    await window.click('Who may get access (done)');
    await window.field('Domains of new agents').fill('half-typed');
    await window.click('Messages');
    expect(await window.field('Subject').inputValue()).toBe('Welcome');
    await window.click('Who may get access (done)');
    expect(await window.field('Domains of new agents').inputValue()).toBe('half-typed');
    await window.close();
  });
});
