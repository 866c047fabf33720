import type { Browser } from 'playwright-core';
import { withMany, withPeople } from './people';
import { Scene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';

/** Opens one view of the sidebar, as a person comes to see it. */
export type View = (browser: Browser, options?: WindowOptions) => Promise<SidebarWindow>;

/** Every step, and what each looks like when something is wrong. */
export const VIEWS: Record<string, View> = {
  '1-connect': (browser, options) => SidebarWindow.loaded(browser, new Scene(), options),
  '1-connect-tested': (browser, options) => tested(browser, new Scene().withForm(), options),
  '1-connect-wrong-token': (browser, options) => tested(browser, new Scene(), options, 'not-a-token'),
  '1-connect-read-only': (browser, options) => {
    const scene = new Scene();
    scene.zendesk.modes.kind = 'integrated';
    return tested(browser, scene, options);
  },
  '1-connect-client': async (browser, options) => {
    const window = await SidebarWindow.loaded(browser, new Scene().withForm().saved(), options);
    await window.click('Connect Zendesk (done)');
    await window.click('Change credential');
    await window.field('OAuth client').check();
    return window;
  },
  '1-connect-no-answer': async (browser, options) => {
    const window = await SidebarWindow.loaded(browser, new Scene().withForm().saved(), options);
    await window.click('Connect Zendesk (done)');
    window.next('testConnection', 'lost');
    await window.click('Test connection');
    await window.wait(30_000);
    await window.button('Try again').waitFor();
    return window;
  },
  '2-form-wanted': (browser, options) => SidebarWindow.loaded(browser, connected(new Scene()), options),
  '2-form-found': async (browser, options) => {
    const scene = connected(new Scene().withForm());
    scene.submit();
    return previewed(await SidebarWindow.loaded(browser, scene, options));
  },
  '2-form-renamed-column': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.google.form.sheet.set('C1', 'Mail of the agent');
    const window = await SidebarWindow.loaded(browser, scene, options);
    await window.click('Save and continue');
    return previewed(await focusedOnError(window));
  },
  '3-access': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    for (const name of ['Billing', 'Sales', 'Support EU', 'Support US']) scene.zendesk.addDepartment(name);
    const window = await SidebarWindow.loaded(browser, scene, options);
    await window.click('Who may get access (done)');
    await window.field('Who may ask (optional)').pressSequentially('lead@acme.example,boss@partner.example,');
    await window.field('Support EU').check();
    return window;
  },
  '3-access-no-domain': async (browser, options) => {
    const window = await SidebarWindow.loaded(browser, new Scene().withForm().saved(), options);
    await window.click('Who may get access (done)');
    await window.field('Domains of new agents').pressSequentially('partner,');
    await window.click('Save and continue');
    return focusedOnError(window);
  },
  '4-messages': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.submit();
    const window = await SidebarWindow.loaded(browser, scene, options);
    await window.click('Preview');
    return window;
  },
  '4-messages-wrong-field': async (browser, options) => {
    const window = await SidebarWindow.loaded(browser, new Scene().withForm().saved(), options);
    await window.field('Subject').fill('Welcome, {{nickname}}');
    await window.click('Send test to me');
    return focusedOnError(window);
  },
  '5-idle-off': (browser, options) => idleStep(browser, new Scene().withForm().saved(), options),
  '5-idle': async (browser, options) => {
    const scene = new Scene()
      .withForm()
      .saved({ idle: { exempt: ['boss@acme.example', '@partner.example'] } });
    const window = await idleStep(browser, scene, options);
    await window.field('Act').check();
    await window.field('Days until deleted (optional)').fill('180');
    return window;
  },
  '5-idle-checked': async (browser, options) => {
    const window = await idleStep(browser, withPeople(new Scene().withForm().saved(), PEOPLE), options);
    await window.field('Report only').check();
    await window.click('Check now (no changes)');
    return window;
  },
  '5-idle-checking': async (browser, options) => {
    const window = await idleStep(browser, withMany(new Scene().withForm().saved().turnedOn(), 950), options);
    await window.field('Report only').check();
    await window.click('Check now (no changes)');
    await window.sees(/\d+ accounts read/);
    return window;
  },
  '5-idle-wrong-input': async (browser, options) => {
    const window = await idleStep(
      browser,
      new Scene().withForm().saved({ mail: { enabled: false } }),
      options,
    );
    await window.field('Act').check();
    await window.field('Days without sign-in until disabled').fill('0');
    await window.field('Exempt people (optional)').pressSequentially('boss@acme.example,@acme,');
    await window.field('Number of accounts').fill('all');
    await window.click('Save and continue');
    return focusedOnError(window);
  },
  '5-turn-on': async (browser, options) => {
    const scene = new Scene().withForm().saved();
    scene.submit('Ana');
    scene.submit('Ben', 'Okafor');
    const window = await SidebarWindow.loaded(browser, scene, options);
    await window.click('Save and continue');
    await window.click('Save and continue');
    return previewed(window);
  },
  '6-health': (browser, options) => SidebarWindow.loaded(browser, fourWeeks(), options),
  '6-health-paused': (browser, options) => {
    const scene = fourWeeks();
    scene.zendesk.revokeToken();
    scene.submit('Zoe');
    return SidebarWindow.loaded(browser, scene, options);
  },
  '6-health-repair': (browser, options) => {
    const scene = fourWeeks();
    for (const { id } of scene.google.triggers().slice(0, 1)) scene.google.removeTrigger(id);
    return SidebarWindow.loaded(browser, scene, options);
  },
  '6-health-long-job': async (browser, options) => {
    const scene = fourWeeks();
    const window = await SidebarWindow.loaded(browser, scene, options);
    window.answerWith('getProgress', {
      job: 'Requests',
      done: 40,
      total: 120,
      startedAt: new Date(scene.google.clock.now() - 60_000).toISOString(),
      message: 'Handling 120 rows',
    });
    await window.wait(15_000);
    await window.sees('Handling 120 rows');
    return window;
  },
  '6-health-idle': (browser, options) => {
    const scene = withPeople(fourWeeks(), PEOPLE);
    scene.save({ idle: { mode: 'report' } });
    scene.google.run('reviewIdleAgents', [{}]);
    return SidebarWindow.loaded(browser, scene, options);
  },
  '6-health-idle-held': (browser, options) => {
    const scene = fourWeeks();
    scene.save({ idle: { mode: 'act', warnDaysBefore: null, limit: { percent: 10, count: 1 } } });
    withPeople(scene, PEOPLE);
    for (let day = 0; day < 2; day++) scene.google.run('reviewIdleAgents', [{}]);
    return SidebarWindow.loaded(browser, scene, options);
  },
  '6-health-idle-working': async (browser, options) => {
    const scene = withMany(fourWeeks(), 950);
    scene.save({ idle: { mode: 'report' } });
    scene.google.run('reviewIdleAgents', [{}]);
    const window = await SidebarWindow.loaded(browser, scene, options);
    await window.sees(/\d+ accounts read/);
    return window;
  },
  '7-uninstall': async (browser, options) => {
    const window = await SidebarWindow.loaded(browser, fourWeeks(), options);
    await window.click('Uninstall');
    return window;
  },
};

const PEOPLE = { Ana: 100, Ben: 70, Cleo: 41, Dan: 12, Eve: 2 };

async function idleStep(browser: Browser, scene: Scene, options?: WindowOptions): Promise<SidebarWindow> {
  const window = await SidebarWindow.loaded(browser, scene, options);
  if (await window.button('Edit setup').count()) await window.click('Edit setup');
  await window.page.getByRole('button', { name: 'Idle accounts' }).click();
  await window.isAt('Idle accounts');
  return window;
}

function connected(scene: Scene): Scene {
  const credential = { kind: 'token', token: scene.zendesk.token };
  scene.save({ connection: { subdomain: 'acme', credential } });
  return scene;
}

async function tested(browser: Browser, scene: Scene, options?: WindowOptions, token = scene.zendesk.token) {
  scene.zendesk.modes.seatLimit = 1500;
  const window = await SidebarWindow.loaded(browser, scene, options);
  await window.field('Zendesk subdomain').fill('acme');
  await window.field('Access token').fill(token);
  await window.click('Test connection');
  return window;
}

async function previewed(window: SidebarWindow): Promise<SidebarWindow> {
  await window.wait(1_000);
  return window;
}

async function focusedOnError(window: SidebarWindow): Promise<SidebarWindow> {
  await window.page.locator('[aria-invalid="true"]:focus').waitFor();
  return window;
}

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kim', 'Lou'];

/** A desk that has been on for four weeks. Nothing waits, so its timer is left out meanwhile: it would take long. */
function fourWeeks(): Scene {
  const scene = new Scene().withForm().saved().turnedOn();
  const timers = scene.google.triggers().filter(({ handler }) => handler === 'processPending');
  for (const { id } of timers) scene.google.removeTrigger(id);
  NAMES.forEach((name, index) => {
    for (let person = 0; person <= (index * 5) % 4; person++) {
      scene.submit(name, `Diaz${person}`, person === 2 ? 'other.example' : 'acme.example');
    }
    scene.google.advance({ hours: 30 + ((index * 31) % 40) });
  });
  scene.turnedOn();
  scene.google.advance({ minutes: 6 });
  return scene;
}
