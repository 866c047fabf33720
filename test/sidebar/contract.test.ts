import type { SidebarServer } from '../../src/contract';
import type * as server from '../../src/index';
import { FUNCTIONS } from './scene';

/** The functions that the sidebar calls, with the results that it expects. */
type Expected = { [K in keyof SidebarServer]: (...args: never[]) => ReturnType<SidebarServer[K]> };

/** Compiles only if the functions of the server return those results. */
const IS_COMPATIBLE: typeof server extends Expected ? true : never = true;

const CALLED: Record<keyof SidebarServer, true> = {
  getSetup: IS_COMPATIBLE,
  saveSetup: IS_COMPATIBLE,
  testConnection: IS_COMPATIBLE,
  getChoices: IS_COMPATIBLE,
  getMailTexts: IS_COMPATIBLE,
  getBacklog: IS_COMPATIBLE,
  turnOn: IS_COMPATIBLE,
  turnOff: IS_COMPATIBLE,
  pauseDesk: IS_COMPATIBLE,
  resumeDesk: IS_COMPATIBLE,
  checkInstallation: IS_COMPATIBLE,
  uninstall: IS_COMPATIBLE,
  previewRow: IS_COMPATIBLE,
  approveSelectedRows: IS_COMPATIBLE,
  rejectSelectedRows: IS_COMPATIBLE,
  sendTestMail: IS_COMPATIBLE,
  getProgress: IS_COMPATIBLE,
  planIdleReview: IS_COMPATIBLE,
  reviewIdlePlan: IS_COMPATIBLE,
  showPersonHistory: IS_COMPATIBLE,
  getPersonHistory: IS_COMPATIBLE,
  getIdlePlan: IS_COMPATIBLE,
  askIdlePlan: IS_COMPATIBLE,
  runIdlePlan: IS_COMPATIBLE,
  spareAccount: IS_COMPATIBLE,
  takeBackSpare: IS_COMPATIBLE,
  makeEvidence: IS_COMPATIBLE,
  getEvidence: IS_COMPATIBLE,
  getHistory: IS_COMPATIBLE,
  retryRequest: IS_COMPATIBLE,
  showRequest: IS_COMPATIBLE,
  showHelp: IS_COMPATIBLE,
};

describe('the server', () => {
  it.each(Object.keys(CALLED))('has the function %s, which the sidebar calls', (name) => {
    expect(FUNCTIONS).toContain(name);
  });
});
