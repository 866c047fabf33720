import { testBrowser } from '../test-browser';
import { ADMIN, LEAD, QUESTIONS, Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

describe('the first set-up', () => {
  let window: SidebarWindow;
  const scene = new Scene();

  it('shows the first step before the server has answered', async () => {
    window = await SidebarWindow.open(browser(), scene, { areAnswersHeld: true });
    await window.field('Zendesk subdomain').waitFor();
    expect(window.calls).toEqual(['getSetup']);
  });

  it('keeps what is typed before the server has answered', async () => {
    await window.field('Zendesk subdomain').fill('https://acme.zendesk.com/chat/agent');
    await window.field('Access token').fill(scene.zendesk.token);
    window.releaseAnswers();
    await window.waitForServer();
    expect(await window.field('Zendesk subdomain').inputValue()).toBe('acme');
    expect(await window.field('Access token').inputValue()).toBe(scene.zendesk.token);
  });

  it('shows what the credential permits', async () => {
    await window.click('Test connection');
    await window.waitForText(
      'Connected as owner@acme.example (Owner). Chat Access may read and change accounts.',
    );
    await window.waitForText('Can change accounts');
  });

  it('explains how to create a form, and continues automatically once one is linked', async () => {
    await window.click('Save and continue');
    await window.waitForText('No form is linked to this spreadsheet yet.');
    expect(await window.page.locator('.copyable-texts code').allTextContents()).toEqual(QUESTIONS);
    scene.withForm();
    await window.advanceClock(4_100);
    await window.waitForText('Found the form linked to the sheet');
    expect(await window.field("New agent's email").inputValue()).toBe('Email of the new agent');
    expect(await window.field("Requester's email").inputValue()).toBe('Email Address');
  });

  it('asks who may get access', async () => {
    await window.click('Save and continue');
    await window.waitForHeading('Who may get access');
    await window.field('Domains of new agents').pressSequentially('gmail.com,');
    await window.waitForText('Anyone can get an address at gmail.com, so anyone could get access.');
    await window.click('Remove gmail.com');
    await window.field('Domains of new agents').pressSequentially('partner.example,');
    await window.field('Domains of new agents').pressSequentially('acme.example');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
  });

  it('sends a test of an email as it is typed', async () => {
    await window.field('Subject').fill('Welcome, {{name}}');
    await window.click('Send test to me');
    await window.waitForText(`Sent to ${ADMIN}.`);
    expect(scene.google.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [ADMIN, 'Welcome, Ana Example'],
    ]);
  });

  it('leaves the review of idle accounts off unless it is chosen', async () => {
    await window.click('Save and continue');
    await window.waitForHeading('Idle accounts');
    expect(await window.field('Off').isChecked()).toBe(true);
    await window.click('Save and continue');
    await window.waitForHeading('Ready');
  });

  it('turns Chat Access on with one more click, and processes a request', async () => {
    await window.click('Turn on');
    await window.waitForHeading('Health');
    await window.waitForText(`Runs as you (${ADMIN})`);
    scene.submit('Ana', 'Diaz');
    await window.click('Refresh');
    await window.waitForText('1 created, 0 enabled, 0 unchanged, 0 rejected, 0 failed.');
    expect(scene.google.sent.at(-1)).toMatchObject({ to: LEAD, subject: 'Welcome, Ana Diaz' });
  });

  it('loads nothing from another host and writes nothing to the console', () => {
    expect(window.unexpectedEvents).toEqual([]);
  });
});
