import type { SidebarServer } from '../../src/contract';
import type * as server from '../../src/index';
import { FUNCTIONS } from './scene';

/** The functions that the sidebar asks, with the answers that it understands; what it hands over is not trusted. */
type Wanted = { [K in keyof SidebarServer]: (...args: never[]) => ReturnType<SidebarServer[K]> };

/** `true` only if the server's own types give those answers. */
const FITS: typeof server extends Wanted ? true : never = true;

const ASKED: Record<keyof SidebarServer, typeof FITS> = {
  getSetup: FITS,
  saveSetup: FITS,
  testConnection: FITS,
  getChoices: FITS,
  getBacklog: FITS,
  turnOn: FITS,
  turnOff: FITS,
  pauseDesk: FITS,
  resumeDesk: FITS,
  uninstall: FITS,
  previewRow: FITS,
  sendTestMail: FITS,
  getProgress: FITS,
  planIdleReview: FITS,
};

describe('the server', () => {
  it.each(Object.keys(ASKED))('has the function %s that the sidebar asks', (name) => {
    expect(FUNCTIONS).toContain(name);
  });
});
