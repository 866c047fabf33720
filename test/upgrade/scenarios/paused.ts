import { ChatInstallation } from '../chat-installation';
import { COLUMNS } from '../installation';
import { killAtCall } from '../kill-at-call';
import { advanceToTimerRun, passTwoDays } from '../pass-time';
import type { Scenario } from './scenario';
import { setUp } from './set-up';

/** Paused because Zendesk refuses the OAuth client; the alert about it is drafted but not sent. */
export const paused: Scenario = {
  name: 'paused',
  prepare() {
    const installation = new ChatInstallation();
    installation.linkForm();
    installation.zendesk.choices.tokenExpiresIn = 86_400;
    setUp(installation, { credential: 'client' });
    installation.submit('created');
    installation.google.advance({ hours: 2 });
    renameColumnTemporarily(installation);
    setClientState(installation, 'off');
    killAtCall(installation.google, /GmailDraft\.send/, () => void installation.submit('refused'));
    installation.submit('paused');
    installation.editAddress(installation.rowOf('created'), 'edited.too');
    return installation;
  },
  proceed(installation) {
    installation.google.advance({ minutes: 30 });
    installation.submit('later.paused');
    installation.google.advance({ minutes: 30 });
    setClientState(installation, 'on');
    installation.google.advance({ hours: 1 });
    // The owner is alerted to the same cause at most once a day.
    renameColumnTemporarily(installation);
    passTwoDays(installation.google);
  },
};

/** An editor renames a question in the sheet, and reverts it after the alert. */
function renameColumnTemporarily(installation: ChatInstallation): void {
  const { sheet } = installation.google.form;
  sheet.renameHeader(COLUMNS.firstName, 'Given name');
  advanceToTimerRun(installation.google);
  sheet.renameHeader('Given name', COLUMNS.firstName);
  advanceToTimerRun(installation.google);
}

/** A client that is no longer confidential gets no tokens, and its old ones are revoked. */
function setClientState({ zendesk }: ChatInstallation, state: 'on' | 'off'): void {
  zendesk.client.type = state === 'on' ? 'confidential' : 'public';
  for (const token of zendesk.state.tokens.values()) token.revoked = state === 'off';
}
