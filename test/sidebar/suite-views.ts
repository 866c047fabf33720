import type { Browser } from 'playwright-core';
import { SuiteScene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';
import type { View } from './view';

/** The steps as an account of Zendesk Suite makes them. */
export const SUITE_VIEWS: Record<string, View> = {
  '1-connect-suite': async (browser, options) => {
    const window = await SidebarWindow.openLoaded(browser, new SuiteScene(), options);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Zendesk Suite or Support').check();
    return window;
  },
  '1-connect-suite-found': async (browser, options) => {
    const scene = new SuiteScene().withForm();
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Access token').fill(scene.support.token);
    await window.click('Test connection');
    return window;
  },
  '1-connect-suite-chat-token': async (browser, options) => {
    const scene = new SuiteScene();
    const window = await SidebarWindow.openLoaded(browser, scene, options);
    await window.field('Zendesk subdomain').fill('acme');
    await window.field('Access token').fill(scene.zendesk.token);
    await window.click('Test connection');
    await window.page.locator('[aria-invalid="true"]:focus').waitFor();
    return window;
  },
  '3-access-suite': (browser, options) => openStep('Who may get access (done)', browser, options),
  '5-idle-suite': async (browser, options) => {
    const window = await openStep('Idle accounts', browser, options);
    await window.field('Apply automatically').check();
    return window;
  },
  '6-health-suite': (browser, options) => {
    const scene = new SuiteScene().withForm().saved().turnedOn();
    scene.google.advance({ minutes: 5 });
    scene.submit('Ana');
    scene.submit('Ben', 'Okafor');
    scene.google.advance({ minutes: 10 });
    return SidebarWindow.openLoaded(browser, scene, options);
  },
};

async function openStep(name: string, browser: Browser, options?: WindowOptions): Promise<SidebarWindow> {
  const window = await SidebarWindow.openLoaded(browser, new SuiteScene().withForm().saved(), options);
  await window.click(name);
  return window;
}
