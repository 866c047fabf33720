import type { Browser } from 'playwright-core';
import { type GoogleOptions, ServiceError } from '../emulator';
import { startFrom } from '../journeys/starting-points';
import { addAgents, addManyAgents, DAYS_IDLE } from './agents';
import { Scene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';
import type { View } from './view';

export const HEALTH_VIEWS: Record<string, View> = {
  '6-health-approvals': (browser, options) => SidebarWindow.openLoaded(browser, approvalScene(), options),
  '6-health': (browser, options) => SidebarWindow.openLoaded(browser, afterFourWeeks(), options),
  'german-health': (browser, options) =>
    SidebarWindow.openLoaded(browser, afterFourWeeks(), { ...options, locale: 'de' }),
  '6-health-paused': (browser, options) => {
    const scene = afterFourWeeks();
    scene.zendesk.revokeToken();
    scene.submit('Zoe');
    return SidebarWindow.openLoaded(browser, scene, options);
  },
  '6-health-repair': (browser, options) => {
    const scene = afterFourWeeks();
    for (const { id } of scene.google.triggers().slice(0, 1)) scene.google.removeTrigger(id);
    return SidebarWindow.openLoaded(browser, scene, options);
  },
  '6-health-form-elsewhere': (browser, options) => {
    const scene = afterFourWeeks();
    scene.google.form.relink('Form Responses 2');
    scene.google.advance({ hours: 1 });
    return SidebarWindow.openLoaded(browser, scene, options);
  },
  '6-health-checked': async (browser, options) => {
    const window = await SidebarWindow.openLoaded(browser, afterFourWeeks(), options);
    await window.click('Check the installation');
    await window.waitForText('Everything that Chat Access needs works here.');
    await window.unfold('checks passed');
    return window;
  },
  '6-health-limited': async (browser, options) => {
    const scene = afterFourWeeks();
    scene.google.gate.intercept = ({ name }) => {
      if (/setNumberFormat|setWrap/.test(name))
        throw new ServiceError('Not allowed on cells in typed columns.');
    };
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.click('Check the installation');
    await window.waitForText('Chat Access works here. One thing is limited.');
    return window;
  },
  '6-health-long-job': async (browser, options) => {
    const scene = afterFourWeeks();
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    window.stubAnswer('getProgress', {
      job: 'Requests',
      done: 40,
      total: 120,
      startedAt: new Date(scene.google.clock.now() - 60_000).toISOString(),
      message: 'Handling 120 rows',
    });
    await window.advanceClock(15_000);
    await window.waitForText('Handling 120 rows');
    return window;
  },
  '6-health-idle': (browser, options) => {
    const scene = addAgents(afterFourWeeks(), DAYS_IDLE);
    scene.saveSetup({ idle: { mode: 'report' } });
    scene.google.run('reviewIdleAgents', [{}]);
    return SidebarWindow.openLoaded(browser, scene, options);
  },
  '6-health-idle-held': (browser, options) => {
    const scene = addAgents(afterFourWeeks(), DAYS_IDLE);
    scene.saveSetup({ idle: { mode: 'act', warnDaysBefore: null, limit: { percent: 10, count: 1 } } });
    for (let day = 0; day < 2; day++) scene.google.run('reviewIdleAgents', [{}]);
    return SidebarWindow.openLoaded(browser, scene, options);
  },
  '6-health-idle-working': async (browser, options) => {
    const scene = addManyAgents(afterFourWeeks(), 950);
    scene.saveSetup({ idle: { mode: 'report' } });
    scene.google.run('reviewIdleAgents', [{}]);
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.waitForText(/\d+ accounts read/);
    return window;
  },
  '6-history': async (browser, options) => {
    const window = await openHistory(browser, historyScene(), options);
    await window.page.locator('summary', { hasText: 'Needs attention' }).click();
    return window;
  },
  '6-history-empty': (browser, options) =>
    openHistory(browser, new Scene().withForm().saved().turnedOn(), options),
  '6-history-failed': async (browser, options) => {
    const window = await SidebarWindow.openLoaded(browser, afterFourWeeks(), options);
    window.breakNextCall('getHistory', 'failed');
    await window.click('History');
    await window.waitForText('Google could not complete this request.');
    return window;
  },
  '7-uninstall': async (browser, options) => {
    const window = await SidebarWindow.openLoaded(browser, afterFourWeeks(), options);
    await window.click('Uninstall');
    return window;
  },
};

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kim', 'Lou'];

/**
 * Chat Access has been on for four weeks. Every request is processed when it is submitted, so the trigger that runs
 * every five minutes is removed meanwhile: its thousands of runs would do nothing but take time.
 */
function afterFourWeeks(): Scene {
  return startFrom(new Scene(), 'after four weeks', passFourWeeks);
}

function passFourWeeks(scene: Scene): void {
  scene.withForm().saved().turnedOn();
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
}

/** Two requests wait for the approval of the person who has the sidebar open. */
export function approvalScene(): Scene {
  const scene = new Scene()
    .withForm()
    .saved({ access: { domains: ['acme.example'], approval: 'everyone' } })
    .turnedOn();
  scene.google.advance({ minutes: 5 });
  scene.submit('Ana');
  scene.submit('Ben', 'Okafor');
  return scene;
}

/** Requests with each outcome, one of them after Zendesk has refused it, one that waits for the next try. */
export function historyScene(options: Partial<GoogleOptions> = {}): Scene {
  const scene = new Scene(options).withForm().saved().turnedOn();
  scene.google.advance({ minutes: 5 });
  scene.submit('Ana');
  scene.submit('Ana');
  scene.submit('Ben', 'Okafor', 'other.example');
  scene.zendesk.modes.intercept = ({ method }) =>
    method === 'POST'
      ? {
          status: 403,
          headers: {},
          body: '{"error":"This person is managed elsewhere"}',
          seconds: 0.2,
        }
      : undefined;
  scene.submit('Cleo');
  delete scene.zendesk.modes.intercept;
  return scene;
}

export async function openHistory(
  browser: Browser,
  scene: Scene,
  options: WindowOptions = {},
): Promise<SidebarWindow> {
  const window = await SidebarWindow.openLoaded(browser, scene, options);
  await window.click('History');
  await window.waitForHeading('History');
  return window;
}
