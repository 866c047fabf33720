import type { Browser } from 'playwright-core';
import type { HelpTopic } from '../../src/contract';
import { DIALOG_ADDRESS } from './browser';
import type { Scene } from './scene';
import { SidebarWindow, type WindowOptions } from './sidebar-window';

/** As large as the script shows it. */
const SIZE = { width: 960, height: 640 };

/** The page of help as the script has shown it: from the menu, or at a step. */
export function openHelp(
  browser: Browser,
  scene: Scene,
  { topic, ...options }: WindowOptions & { topic?: HelpTopic } = {},
): Promise<SidebarWindow> {
  if (topic) scene.google.call('showHelp', topic);
  else {
    scene.google.open();
    scene.google.clickMenu('Help');
  }
  return SidebarWindow.openLoaded(browser, scene, { address: DIALOG_ADDRESS, size: SIZE, ...options });
}
