import type { Installation } from '../installation';
import { passTwoDays } from '../passing';
import { lastNight, livedThrough } from './idle-life';
import type { Scene } from './scene';

/** A review that has read half of the accounts when its time was over, on a desk that somebody then paused. */
export const idleHalfRead: Scene = {
  name: 'idle-half-read',
  live() {
    const desk = livedThrough(4);
    slowly(desk, () => lastNight(desk));
    desk.ask('pauseDesk');
    desk.submit('paused');
    return desk;
  },
  goOn(desk) {
    desk.google.advance({ minutes: 30 });
    desk.submit('later.paused');
    desk.google.advance({ minutes: 30 });
    desk.ask('resumeDesk');
    passTwoDays(desk.google);
  },
};

/** A page takes so long that an execution has time for three. */
function slowly({ zendesk }: Installation, act: () => void): void {
  zendesk.choices.longestPage = 2;
  zendesk.modes.slow = { seconds: 100, limit: 300 };
  act();
  zendesk.modes.slow = null;
}
