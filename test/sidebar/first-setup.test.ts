import type { Browser } from 'playwright-core';
import { launch } from '../chromium';
import { ADMIN, LEAD, QUESTIONS, Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

describe('the first set-up', () => {
  let browser: Browser;
  let window: SidebarWindow;
  const scene = new Scene();

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('draws the first step before the server has answered', async () => {
    window = await SidebarWindow.open(browser, scene, { held: true });
    await window.field('Zendesk subdomain').waitFor();
    expect(window.calls).toEqual(['getSetup']);
  });

  it('keeps what is typed before the server has answered', async () => {
    await window.field('Zendesk subdomain').fill('https://acme.zendesk.com/chat/agent');
    await window.field('Access token').fill(scene.zendesk.token);
    window.release();
    await window.settled();
    expect(await window.field('Zendesk subdomain').inputValue()).toBe('acme');
    expect(await window.field('Access token').inputValue()).toBe(scene.zendesk.token);
  });

  it('says what the credential is good for', async () => {
    await window.click('Test connection');
    await window.sees('Connected as owner@acme.example (Owner). Chat Access may read and change accounts.');
    await window.sees('May change accounts');
  });

  it('shows the clicks that make a form, and goes on by itself once there is one', async () => {
    await window.click('Save and continue');
    await window.sees('No form writes to this spreadsheet yet.');
    expect(await window.page.locator('.copyable-texts code').allTextContents()).toEqual(QUESTIONS);
    scene.withForm();
    await window.wait(4_100);
    await window.sees('Found the form of the sheet');
    expect(await window.field('Address of the new agent').inputValue()).toBe('Email of the new agent');
    expect(await window.field('Address of the person who asks').inputValue()).toBe('Email Address');
  });

  it('asks who may get access', async () => {
    await window.click('Save and continue');
    await window.isAt('Who may get access');
    await window.field('Domains of new agents').pressSequentially('partner.example,');
    await window.field('Domains of new agents').pressSequentially('acme.example');
    await window.click('Save and continue');
    await window.isAt('Messages');
  });

  it('sends a test of a mail as it is typed', async () => {
    await window.field('Subject').fill('Welcome, {{name}}');
    await window.click('Send test to me');
    await window.sees(`Sent to ${ADMIN}.`);
    expect(scene.google.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [ADMIN, 'Welcome, Ana Example'],
    ]);
  });

  it('reviews no idle accounts unless that is chosen', async () => {
    await window.click('Save and continue');
    await window.isAt('Idle accounts');
    expect(await window.field('Off').isChecked()).toBe(true);
    await window.click('Save and continue');
    await window.isAt('Ready');
  });

  it('is on after one more click, and handles a request', async () => {
    await window.click('Turn on');
    await window.isAt('Health');
    await window.sees(`Runs as you (${ADMIN})`);
    scene.submit('Ana', 'Diaz');
    await window.click('Refresh');
    await window.sees('1 created, 0 enabled, 0 without a change, 0 rejected, 0 failed.');
    expect(scene.google.sent.at(-1)).toMatchObject({ to: LEAD, subject: 'Welcome, Ana Diaz' });
  });

  it('has loaded nothing from elsewhere, and nothing is in the console', () => {
    expect(window.noise).toEqual([]);
  });
});
