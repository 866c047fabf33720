import { cutOff } from '../cut-off';
import type { Installation } from '../installation';
import { nextLook, passTwoDays } from '../passing';
import { lastNight, livedThrough } from './idle-life';
import { restoreFromLog } from './restoring';
import type { Scene } from './scene';

const MANY = 18;

/** A plan of several rounds: one is done, one but for an account that Zendesk could not cope with, one was cut off in a mail. */
export const idleHalfApplied: Scene = {
  name: 'idle-half-applied',
  live() {
    const desk = livedThrough(MANY);
    failAbout(desk, 'idle.12', () => lastNight(desk));
    desk.google.clock.advance(6 * 60_000);
    cutOff(desk.google, /GmailDraft\.send/, () => nextLook(desk.google));
    return desk;
  },
  goOn(desk) {
    desk.google.advance({ hours: 2 });
    restoreFromLog(desk, ['lost.1', 'idle.1', 'idle.12', 'idle.18']);
    desk.submit('idle.2');
    // So the plan stays to be read as it was carried out.
    desk.ask('saveSetup', { idle: { mode: 'off' } });
    passTwoDays(desk.google);
  },
};

/** Zendesk answers every change of that account with an error of its own. */
function failAbout(desk: Installation, name: string, act: () => void): void {
  const { modes } = desk.zendesk;
  const { id } = desk.account(name);
  modes.intercept = ({ method, url }) =>
    method === 'PUT' && url.endsWith(`/agents/${id}`)
      ? { status: 500, headers: {}, body: '', seconds: 1 }
      : undefined;
  act();
  delete modes.intercept;
}
