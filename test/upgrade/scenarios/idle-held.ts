import { MENU } from '../installation';
import { passTwoDays } from '../pass-time';
import { lastNight, livedThrough } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scene } from './scenario';

/** A plan that is made and was stopped, because it would change more accounts than the setup allows. */
export const idleHeld: Scene = {
  name: 'idle-held',
  live() {
    const installation = livedThrough(4);
    installation.ask('saveSetup', { idle: { limit: { percent: 100, count: 3 } } });
    // The mail about it is drafted and not sent.
    installation.google.faults.next('GmailApp.GmailDraft.send', { message: 'Gmail operation not allowed.' });
    lastNight(installation);
    return installation;
  },
  goOn(installation) {
    installation.submit('lost.asked');
    installation.click(MENU.applyPlan);
    restoreFromLog(installation, ['lost.1', 'lost.2']);
    passTwoDays(installation.google);
  },
};
