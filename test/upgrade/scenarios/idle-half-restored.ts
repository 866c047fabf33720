import { killAtCall } from '../kill-at-call';
import { passTwoDays } from '../pass-time';
import { afterSixWeeks, numberedNames, runLastReview } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scenario } from './scenario';

/** More than are restored in one round. */
const IDLE_ACCOUNTS = 11;

/**
 * Accounts being restored: the first round is finished, the second was killed before it had restored the departments.
 */
export const idleHalfRestored: Scenario = {
  name: 'idle-half-restored',
  prepare() {
    const installation = afterSixWeeks(IDLE_ACCOUNTS);
    runLastReview(installation);
    const { id } = installation.account(`idle.${IDLE_ACCOUNTS}`);
    const enable = new RegExp(`PUT\\W+https:[^"]*/agents/${id}"`);
    killAtCall(
      installation.google,
      enable,
      () => restoreFromLog(installation, numberedNames('idle', IDLE_ACCOUNTS)),
      {
        after: true,
      },
    );
    return installation;
  },
  proceed: ({ google }) => passTwoDays(google),
};
