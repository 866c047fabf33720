import { cutOff } from '../cut-off';
import { passTwoDays } from '../passing';
import { lastNight, livedThrough, named } from './idle-life';
import { restoreFromLog } from './restoring';
import type { Scene } from './scene';

/** More than are restored in one round. */
const MANY = 11;

/** Accounts that are given back: the first round is done, the second was cut off before they had their departments again. */
export const idleHalfRestored: Scene = {
  name: 'idle-half-restored',
  live() {
    const desk = livedThrough(MANY);
    lastNight(desk);
    const { id } = desk.account(`idle.${MANY}`);
    const enable = new RegExp(`PUT\\W+https:[^"]*/agents/${id}"`);
    cutOff(desk.google, enable, () => restoreFromLog(desk, named('idle', MANY)), { after: true });
    return desk;
  },
  goOn: ({ google }) => passTwoDays(google),
};
