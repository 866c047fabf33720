import { COLUMNS, Installation } from '../installation';
import { cutOff } from '../kill-at-call';
import { nextLook, passTwoDays } from '../pass-time';
import type { Scene } from './scenario';
import { setUp } from './set-up';

/** Stopped because Zendesk refuses the OAuth client; the alert about it is drafted and not sent. */
export const paused: Scene = {
  name: 'paused',
  live() {
    const installation = new Installation();
    installation.linkForm();
    installation.zendesk.choices.tokenExpiresIn = 86_400;
    setUp(installation, { credential: 'client' });
    installation.submit('created');
    installation.google.advance({ hours: 2 });
    missAColumn(installation);
    switchClient(installation, 'off');
    cutOff(installation.google, /GmailDraft\.send/, () => void installation.submit('refused'));
    installation.submit('paused');
    installation.editAddress(installation.rowOf('created'), 'edited.too');
    return installation;
  },
  goOn(installation) {
    installation.google.advance({ minutes: 30 });
    installation.submit('later.paused');
    installation.google.advance({ minutes: 30 });
    switchClient(installation, 'on');
    installation.google.advance({ hours: 1 });
    // Once a day the owner is told of the same cause, and no more often.
    missAColumn(installation);
    passTwoDays(installation.google);
  },
};

/** Somebody renames a question in the sheet, and takes it back after the alert. */
function missAColumn(installation: Installation): void {
  const { sheet } = installation.google.form;
  sheet.renameHeader(COLUMNS.firstName, 'Given name');
  nextLook(installation.google);
  sheet.renameHeader('Given name', COLUMNS.firstName);
  nextLook(installation.google);
}

/** A client that is not confidential any more gets no tokens, and those it has got are worth nothing. */
function switchClient({ zendesk }: Installation, state: 'on' | 'off'): void {
  zendesk.client.type = state === 'on' ? 'confidential' : 'public';
  for (const token of zendesk.state.tokens.values()) token.revoked = state === 'off';
}
