import type { Installation } from '../installation';
import { cutOff } from '../kill-at-call';
import { nextLook, passTwoDays } from '../pass-time';
import { lastNight, livedThrough } from './idle-weeks';
import { restoreFromLog } from './restore-from-log';
import type { Scene } from './scenario';

const MANY = 18;

/** A plan of several rounds: one is done, one but for an account that Zendesk could not cope with, one was cut off in a mail. */
export const idleHalfApplied: Scene = {
  name: 'idle-half-applied',
  live() {
    const installation = livedThrough(MANY);
    failAbout(installation, 'idle.12', () => lastNight(installation));
    installation.google.clock.advance(6 * 60_000);
    cutOff(installation.google, /GmailDraft\.send/, () => nextLook(installation.google));
    return installation;
  },
  goOn(installation) {
    installation.google.advance({ hours: 2 });
    restoreFromLog(installation, ['lost.1', 'idle.1', 'idle.12', 'idle.18']);
    installation.submit('idle.2');
    // So the plan stays to be read as it was carried out.
    installation.ask('saveSetup', { idle: { mode: 'off' } });
    passTwoDays(installation.google);
  },
};

/** Zendesk answers every change of that account with an error of its own. */
function failAbout(installation: Installation, name: string, act: () => void): void {
  const { modes } = installation.zendesk;
  const { id } = installation.account(name);
  modes.intercept = ({ method, url }) =>
    method === 'PUT' && url.endsWith(`/agents/${id}`)
      ? { status: 500, headers: {}, body: '', seconds: 1 }
      : undefined;
  act();
  delete modes.intercept;
}
