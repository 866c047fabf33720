import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('a sidebar that is closed and opened again', () => {
  it('continues after the last step that was saved', async () => {
    const scene = new Scene().withForm();
    const first = await SidebarWindow.openLoaded(browser(), scene);
    await first.field('Zendesk subdomain').fill('acme');
    await first.field('Access token').fill(scene.zendesk.token);
    await first.click('Save and continue');
    await first.waitForHeading('Choose the form');
    await first.close();

    const second = await SidebarWindow.openLoaded(browser(), scene);
    await second.waitForHeading('Choose the form');
    await second.click('Save and continue');
    await second.field('Domains of new agents').fill('acme.example');
    await second.click('Save and continue');
    await second.waitForHeading('Messages');
    await second.close();

    const third = await SidebarWindow.openLoaded(browser(), scene);
    await third.waitForHeading('Messages');
    await third.click('Who may get access (done)');
    await third.waitForText('acme.example');
    await third.close();
  });

  it('continues after the optional steps that were saved with their defaults', async () => {
    const scene = new Scene().withForm().saved();
    const first = await SidebarWindow.openLoaded(browser(), scene);
    await first.waitForHeading('Messages');
    await first.click('Save and continue');
    await first.waitForHeading('Idle accounts');
    await first.close();

    const second = await SidebarWindow.openLoaded(browser(), scene);
    await second.waitForHeading('Idle accounts');
    await second.click('Save and continue');
    await second.waitForHeading('Ready');
    await second.close();

    const third = await SidebarWindow.openLoaded(browser(), scene);
    await third.waitForHeading('Ready');
    await third.close();
  });

  it('is never sent the secret again', async () => {
    const scene = new Scene().withForm().saved();
    const window = await SidebarWindow.openLoaded(browser(), scene);
    await window.click('Connect Zendesk (done)');
    await window.waitForText('Saved');
    expect(await window.page.content()).not.toContain(scene.zendesk.token);
    await window.click('Change credential');
    expect(await window.field('Access token').inputValue()).toBe('');
    await window.click('Keep the saved credential');
    await window.click('Save and continue');
    await window.waitForHeading('Choose the form');
    await window.close();
  });

  it('shows another editor who the owner is, without the repair that only the owner can make', async () => {
    const scene = new Scene({ editors: ['eve@acme.example'] }).withForm().saved().turnedOn();
    const window = await SidebarWindow.openLoaded(browser(), scene, { as: 'eve@acme.example' });
    await window.waitForHeading('Health');
    await window.waitForText('Runs as admin@acme.example');
    expect(await window.button('Repair').count()).toBe(0);
    await window.click('Edit setup');
    await window.click('Connect Zendesk (done)');
    await window.waitForText('Connected to acme.zendesk.com by admin@acme.example');
    expect(await window.field('Access token').count()).toBe(0);
    await window.click('Who may get access (done)');
    await window.field('Domains of new agents').fill('partner.example');
    await window.click('Save');
    await window.waitForText('acme.example, partner.example');
    await window.close();
  });
});

describe('a step that is left without saving', () => {
  it('keeps what was typed', async () => {
    const window = await SidebarWindow.openLoaded(browser(), new Scene().withForm().saved());
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
