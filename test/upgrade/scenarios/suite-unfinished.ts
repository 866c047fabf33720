import { killAtCall } from '../kill-at-call';
import type { SuiteInstallation } from '../suite-installation';
import { restoreFromLog } from './restore-from-log';

const ADD_GROUP = /POST\W+https:[^"]*\/group_memberships/;

/** New agents who wait for chat, and one who has got everything but the capacity rule. */
export function leaveWaiting(installation: SuiteInstallation): void {
  installation.submit('new');
  installation.zendesk.modes.routing = false;
  installation.submit('without.rule');
  installation.zendesk.modes.routing = true;
  // Somebody whom the review has downgraded asks again.
  installation.submit('idle.asking');
  installation.google.clock.advance(60_000);
}

/** Of one who asks again the role is back, and the groups are not; another one is being restored from the log. */
export function leaveHalfDone(installation: SuiteInstallation): void {
  killAtCall(installation.google, ADD_GROUP, () => void installation.submit('idle.half'));
  killAtCall(installation.google, ADD_GROUP, () => restoreFromLog(installation, ['idle.restoring']));
}
