import { MENU } from '../installation';
import { killAtCall } from '../kill-at-call';
import { passTwoDays } from '../pass-time';
import { restoreFromLog } from './restore-from-log';
import type { Scenario } from './scenario';
import { inNewYear } from './year-end-weeks';

const LAST_YEAR = 'Log 2026';

/** The log of a year that is over, with accounts that are being restored by its lines, and evidence that is being written. */
export const yearEnd: Scenario = {
  name: 'year-end',
  prepare() {
    const installation = inNewYear();
    const { google } = installation;
    killAtCall(google, /insertSheet/, () => installation.click(MENU.makeEvidence), { after: true });
    const { id } = installation.account('idle.2');
    const enable = new RegExp(`PUT\\W+https:[^"]*/agents/${id}"`);
    killAtCall(google, enable, () => restoreFromLog(installation, ['idle.1', 'idle.2'], LAST_YEAR), {
      after: true,
    });
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ minutes: 30 });
    restoreFromLog(installation, ['idle.3'], LAST_YEAR);
    installation.submit('idle.4');
    installation.click(MENU.makeEvidence);
    passTwoDays(installation.google);
  },
};
