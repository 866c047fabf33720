import { passTwoDays } from '../pass-time';
import type { SuiteInstallation } from '../suite-installation';
import { restoreFromLog } from './restore-from-log';
import type { Scenario } from './scenario';
import { afterReviews } from './suite-team';
import { leaveHalfDone, leaveWaiting } from './suite-unfinished';

/**
 * Zendesk Suite with an OAuth client, whose token ends soon: people whom the review has downgraded and of whom some are being brought
 * back, and people who wait for chat.
 */
export const suite: Scenario<SuiteInstallation> = {
  name: 'suite',
  prepare() {
    const installation = afterReviews();
    leaveWaiting(installation);
    leaveHalfDone(installation);
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ minutes: 30 });
    restoreFromLog(installation, ['idle.restored']);
    installation.submit('idle.later');
    for (const name of ['new', 'without.rule', 'idle.asking', 'idle.half'])
      installation.zendesk.tickChat(installation.user(name));
    passTwoDays(installation.google);
    installation.zendesk.tickChat(installation.user('idle.later'));
    installation.google.advance({ minutes: 30 });
  },
};
