import type { ChatInstallation } from '../chat-installation';
import { killAtCall } from '../kill-at-call';
import { advanceToTimerRun, passTwoDays } from '../pass-time';
import { afterSixWeeks, runLastReview } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scenario } from './scenario';

const IDLE_ACCOUNTS = 18;

/**
 * A plan of several rounds: one is finished, one is finished except for an account that Zendesk failed to change, one
 * was killed while it sent an email.
 */
export const idleHalfApplied: Scenario = {
  name: 'idle-half-applied',
  prepare() {
    const installation = afterSixWeeks(IDLE_ACCOUNTS);
    failToChange(installation, 'idle.12', () => runLastReview(installation));
    installation.google.clock.advance(6 * 60_000);
    killAtCall(installation.google, /GmailDraft\.send/, () => advanceToTimerRun(installation.google));
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ hours: 2 });
    restoreFromLog(installation, ['lost.1', 'idle.1', 'idle.12', 'idle.18']);
    installation.submit('idle.2');
    // So that the applied plan is not replaced.
    installation.call('saveSetup', { idle: { mode: 'off' } });
    passTwoDays(installation.google);
  },
};

/** Zendesk answers every change of that account with a server error. */
function failToChange(installation: ChatInstallation, name: string, action: () => void): void {
  const { modes } = installation.zendesk;
  const { id } = installation.account(name);
  modes.intercept = ({ method, url }) =>
    method === 'PUT' && url.endsWith(`/agents/${id}`)
      ? { status: 500, headers: {}, body: '', seconds: 1 }
      : undefined;
  action();
  delete modes.intercept;
}
