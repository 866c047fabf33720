import type { Browser } from 'playwright-core';
import { addAgents, addManyAgents, DAYS_IDLE } from './agents';
import { Scene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';
import type { View } from './view';

export const SETUP_VIEWS: Record<string, View> = {
  '1-connect': (browser, options) => SidebarWindow.openLoaded(browser, new Scene(), options),
  '1-connect-tested': (browser, options) => testConnection(browser, new Scene().withForm(), options),
  '1-connect-wrong-token': (browser, options) => {
    return testConnection(browser, new Scene(), options, 'not-a-token');
  },
  '1-connect-read-only': (browser, options) => {
    const scene = new Scene();
    scene.zendesk.modes.kind = 'integrated';
    return testConnection(browser, scene, options);
  },
  '1-connect-client': async (browser, options) => {
    const window = await openComplete(browser, options);
    await window.click('Connect Zendesk (done)');
    await window.click('Change credential');
    await window.field('OAuth client').check();
    return window;
  },
  '1-connect-chat-token': async (browser, options) => {
    const window = await SidebarWindow.openLoaded(browser, new Scene(), options);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Zendesk Chat only').check();
    await window.field('Client ID').fill('chat-access');
    await window.field('Access token').fill('http://localhost/?error=access_denied');
    return waitForError(window);
  },
  '1-connect-no-answer': async (browser, options) => {
    const window = await openComplete(browser, options);
    await window.click('Connect Zendesk (done)');
    window.breakNextCall('testConnection', 'lost');
    await window.click('Test connection');
    await window.advanceClock(30_000);
    await window.button('Try again').waitFor();
    return window;
  },
  '2-no-form-yet': (browser, options) => {
    return SidebarWindow.openLoaded(browser, saveConnection(new Scene()), options);
  },
  '2-form-found': async (browser, options) => {
    const scene = saveConnection(new Scene().withForm());
    scene.submit();
    return waitForPreview(await SidebarWindow.openLoaded(browser, scene, options));
  },
  '2-form-renamed-column': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.google.form.sheet.set('C1', 'Mail of the agent');
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Save and continue');
    return waitForPreview(await waitForError(window));
  },
  '3-access': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    for (const name of ['Billing', 'Sales', 'Support EU', 'Support US']) scene.zendesk.addDepartment(name);
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Who may get access (done)');
    await window.unfold('Allowed requesters');
    const requesters = window.field('Allowed requesters (optional)');
    await requesters.pressSequentially('lead@acme.example,boss@partner.example,');
    await window.field('Support EU').check();
    return window;
  },
  '3-access-all-used': async (browser, options) => {
    const access = {
      ...{ domains: ['acme.example'], requesters: ['lead@acme.example'], blocked: ['left@acme.example'] },
      ...{ approval: 'unlisted', approvers: ['head@acme.example'], reenable: 'ask' },
    };
    const window = await SidebarWindow.openLoaded(browser, new Scene().withForm().saved({ access }), options);
    await window.click('Who may get access (done)');
    return window;
  },
  '3-access-by-answer': async (browser, options) => {
    const scene = new Scene().withForm(['Team', 'Kind of agent']).saved();
    for (const name of ['Billing', 'Sales']) scene.zendesk.addDepartment(name);
    scene.zendesk.addRole('Team lead');
    scene.saveSetup({ responses: { columns: { department: 'Team', role: 'Kind of agent' } } });
    scene.saveSetup({
      access: { answers: { departments: { 'EU sales': ['Sales'] }, roles: { Lead: 'Team lead' } } },
    });
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Who may get access (done)');
    await window.field('Billing').first().waitFor();
    return window;
  },
  '3-access-no-domain': async (browser, options) => {
    const window = await openComplete(browser, options);
    await window.click('Who may get access (done)');
    await window.field('Domains of new agents').pressSequentially('partner,');
    await window.click('Save and continue');
    return waitForError(window);
  },
  '4-messages': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.submit();
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Preview');
    return window;
  },
  '4-messages-wrong-field': async (browser, options) => {
    const window = await openComplete(browser, options);
    await window.field('Subject').fill('Welcome, {{nickname}}');
    await window.click('Send test to me');
    return waitForError(window);
  },
  '5-idle-off': (browser, options) => openIdleStep(browser, new Scene().withForm().saved(), options),
  '5-idle': async (browser, options) => {
    const idle = { exempt: ['boss@acme.example', '@partner.example'] };
    const window = await openIdleStep(browser, new Scene().withForm().saved({ idle }), options);
    await window.field('Apply automatically').check();
    await window.field('Days until deleted (optional)').fill('180');
    return window;
  },
  '5-idle-checked': async (browser, options) => {
    const scene = addAgents(new Scene().withForm().saved(), DAYS_IDLE);
    return checkIdleAccounts(await openIdleStep(browser, scene, options));
  },
  '5-idle-checking': async (browser, options) => {
    const scene = addManyAgents(new Scene().withForm().saved().turnedOn(), 950);
    const window = await checkIdleAccounts(await openIdleStep(browser, scene, options));
    await window.waitForText(/\d+ accounts read/);
    return window;
  },
  '5-idle-wrong-input': async (browser, options) => {
    const scene = new Scene().withForm().saved({ mail: { enabled: false } });
    const window = await openIdleStep(browser, scene, options);
    await window.field('Apply automatically').check();
    await window.field('Days without sign-in until disabled').fill('0');
    await window.field('Exempt people (optional)').pressSequentially('boss@acme.example,@acme,');
    await window.field('Number of accounts').fill('all');
    await window.click('Save and continue');
    return waitForError(window);
  },
  '5-turn-on': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.submit('Ana');
    scene.submit('Ben', 'Okafor');
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Save and continue');
    await window.click('Save and continue');
    return waitForPreview(window);
  },
};

function openComplete(browser: Browser, options?: WindowOptions): Promise<SidebarWindow> {
  return SidebarWindow.openLoaded(browser, new Scene().withForm().saved(), options);
}

function saveConnection(scene: Scene): Scene {
  const credential = { kind: 'token', token: scene.zendesk.token };
  scene.saveSetup({ connection: { subdomain: 'acme', credential } });
  return scene;
}

async function testConnection(
  browser: Browser,
  scene: Scene,
  options?: WindowOptions,
  token = scene.zendesk.token,
): Promise<SidebarWindow> {
  scene.zendesk.modes.seatLimit = 1500;
  const window = await SidebarWindow.openLoaded(browser, scene, options);
  await window.field('Zendesk subdomain').fill('acme');
  await window.field('Access token').fill(token);
  await window.click('Test connection');
  return window;
}

async function openIdleStep(browser: Browser, scene: Scene, options?: WindowOptions): Promise<SidebarWindow> {
  const window = await SidebarWindow.openLoaded(browser, scene, options);
  if (await window.button('Edit setup').count()) await window.click('Edit setup');
  await window.openStep('Idle accounts');
  return window;
}

async function checkIdleAccounts(window: SidebarWindow): Promise<SidebarWindow> {
  await window.field('Report only').check();
  await window.click('Check now (no changes)');
  return window;
}

async function waitForPreview(window: SidebarWindow): Promise<SidebarWindow> {
  await window.advanceClock(1_000);
  return window;
}

async function waitForError(window: SidebarWindow): Promise<SidebarWindow> {
  await window.page.locator('[aria-invalid="true"]:focus').waitFor();
  return window;
}
