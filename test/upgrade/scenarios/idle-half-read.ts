import type { Installation } from '../installation';
import { passTwoDays } from '../pass-time';
import { lastNight, livedThrough } from './idle-weeks';
import type { Scene } from './scenario';

/** A review that has read half of the accounts when its time was over, on a desk that somebody then paused. */
export const idleHalfRead: Scene = {
  name: 'idle-half-read',
  live() {
    const installation = livedThrough(4);
    slowly(installation, () => lastNight(installation));
    installation.ask('pauseDesk');
    installation.submit('paused');
    return installation;
  },
  goOn(installation) {
    installation.google.advance({ minutes: 30 });
    installation.submit('later.paused');
    installation.google.advance({ minutes: 30 });
    installation.ask('resumeDesk');
    passTwoDays(installation.google);
  },
};

/** A page takes so long that an execution has time for three. */
function slowly({ zendesk }: Installation, act: () => void): void {
  zendesk.choices.longestPage = 2;
  zendesk.modes.slow = { seconds: 100, limit: 300 };
  act();
  zendesk.modes.slow = null;
}
