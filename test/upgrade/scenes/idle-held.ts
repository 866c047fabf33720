import { MENU } from '../installation';
import { passTwoDays } from '../passing';
import { lastNight, livedThrough } from './idle-life';
import { restoreFromLog } from './restoring';
import type { Scene } from './scene';

/** A plan that is made and was stopped, because it would change more accounts than the setup allows. */
export const idleHeld: Scene = {
  name: 'idle-held',
  live() {
    const desk = livedThrough(4);
    desk.ask('saveSetup', { idle: { limit: { percent: 100, count: 3 } } });
    // The mail about it is drafted and not sent.
    desk.google.faults.next('GmailApp.GmailDraft.send', { message: 'Gmail operation not allowed.' });
    lastNight(desk);
    return desk;
  },
  goOn(desk) {
    desk.submit('lost.asked');
    desk.click(MENU.applyPlan);
    restoreFromLog(desk, ['lost.1', 'lost.2']);
    passTwoDays(desk.google);
  },
};
