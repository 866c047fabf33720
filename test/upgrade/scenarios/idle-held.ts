import { releasePlan } from '../../fixture/idle-plan';
import { passTwoDays } from '../pass-time';
import { afterSixWeeks, runLastReview } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scenario } from './scenario';

/** A plan that is held because it would change more accounts than the setup allows. */
export const idleHeld: Scenario = {
  name: 'idle-held',
  prepare() {
    const installation = afterSixWeeks(4);
    installation.call('saveSetup', { idle: { limit: { percent: 100, count: 3 } } });
    // The email about it is drafted but not sent.
    installation.google.faults.next('GmailApp.GmailDraft.send', { message: 'Gmail operation not allowed.' });
    runLastReview(installation);
    return installation;
  },
  proceed(installation) {
    installation.submit('lost.asked');
    releasePlan(installation.google);
    restoreFromLog(installation, ['lost.1', 'lost.2']);
    passTwoDays(installation.google);
  },
};
