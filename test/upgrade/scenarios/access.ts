import { killAtCall } from '../kill-at-call';
import { advanceToRunOf, passTwoDays } from '../pass-time';
import {
  decide,
  leaveApprovals,
  leaveBraked,
  leaveEnds,
  leaveSavedSetup,
  leaveSeats,
} from './access-unfinished';
import { afterFirstWeek, askEagerly, askUntil } from './access-week';
import type { Scenario } from './scenario';

/**
 * Access by answer, with approvals, last days, a brake and no free seat; recorded on the Monday on which the digests of the week
 * are being sent.
 */
export const access: Scenario = {
  name: 'access',
  prepare() {
    const installation = afterFirstWeek();
    const toSecondLead = /createDraft.*lead\.of\.given@/;
    const { google } = installation;
    killAtCall(google, toSecondLead, () => advanceToRunOf('reviewIdleAgents', google), { after: true });
    leaveApprovals(installation);
    leaveBraked(installation);
    leaveEnds(installation);
    leaveSeats(installation);
    leaveSavedSetup(installation);
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ minutes: 30 });
    decide(installation, 'approve', 'asked', 'eager.3', 'off.by.person');
    decide(installation, 'reject', 'asked.unsent');
    askUntil(installation, 'put.off', '2026-04-30');
    installation.submit('blocked.too');
    // The accounts of the day are counted on.
    askEagerly(installation, 'eager.5');
    installation.google.advance({ minutes: 30 });
    installation.zendesk.modes.seatLimit = null;
    passTwoDays(installation.google);
  },
};
