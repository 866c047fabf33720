import type { ChatInstallation } from '../chat-installation';
import { passTwoDays } from '../pass-time';
import { afterSixWeeks, runLastReview } from './idle-weeks';
import type { Scenario } from './scenario';

/** A review that had read half of the accounts at its time limit, in an installation that was then paused manually. */
export const idleHalfRead: Scenario = {
  name: 'idle-half-read',
  prepare() {
    const installation = afterSixWeeks(4);
    withSlowPages(installation, () => runLastReview(installation));
    installation.call('pauseDesk');
    installation.submit('paused');
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ minutes: 30 });
    installation.submit('later.paused');
    installation.google.advance({ minutes: 30 });
    installation.call('resumeDesk');
    passTwoDays(installation.google);
  },
};

/** A page takes so long that an execution reads three. */
function withSlowPages({ zendesk }: ChatInstallation, action: () => void): void {
  zendesk.choices.longestPage = 2;
  zendesk.modes.slow = { seconds: 100, limit: 300 };
  action();
  zendesk.modes.slow = null;
}
