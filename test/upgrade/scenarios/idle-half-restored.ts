import { cutOff } from '../kill-at-call';
import { passTwoDays } from '../pass-time';
import { lastNight, livedThrough, named } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scene } from './scenario';

/** More than are restored in one round. */
const MANY = 11;

/** Accounts that are given back: the first round is done, the second was cut off before they had their departments again. */
export const idleHalfRestored: Scene = {
  name: 'idle-half-restored',
  live() {
    const installation = livedThrough(MANY);
    lastNight(installation);
    const { id } = installation.account(`idle.${MANY}`);
    const enable = new RegExp(`PUT\\W+https:[^"]*/agents/${id}"`);
    cutOff(installation.google, enable, () => restoreFromLog(installation, named('idle', MANY)), {
      after: true,
    });
    return installation;
  },
  goOn: ({ google }) => passTwoDays(google),
};
