import { cutOff } from '../cut-off';
import { COLUMNS, Installation } from '../installation';
import { nextLook, passTwoDays } from '../passing';
import type { Scene } from './scene';
import { setUp } from './setting-up';

/** Stopped because Zendesk refuses the OAuth client; the alert about it is drafted and not sent. */
export const paused: Scene = {
  name: 'paused',
  live() {
    const desk = new Installation();
    desk.linkForm();
    desk.zendesk.choices.tokenExpiresIn = 86_400;
    setUp(desk, { credential: 'client' });
    desk.submit('created');
    desk.google.advance({ hours: 2 });
    missAColumn(desk);
    switchClient(desk, 'off');
    cutOff(desk.google, /GmailDraft\.send/, () => void desk.submit('refused'));
    desk.submit('paused');
    desk.editAddress(desk.rowOf('created'), 'edited.too');
    return desk;
  },
  goOn(desk) {
    desk.google.advance({ minutes: 30 });
    desk.submit('later.paused');
    desk.google.advance({ minutes: 30 });
    switchClient(desk, 'on');
    desk.google.advance({ hours: 1 });
    // Once a day the owner is told of the same cause, and no more often.
    missAColumn(desk);
    passTwoDays(desk.google);
  },
};

/** Somebody renames a question in the sheet, and takes it back after the alert. */
function missAColumn(desk: Installation): void {
  const { sheet } = desk.google.form;
  sheet.renameHeader(COLUMNS.firstName, 'Given name');
  nextLook(desk.google);
  sheet.renameHeader('Given name', COLUMNS.firstName);
  nextLook(desk.google);
}

/** A client that is not confidential any more gets no tokens, and those it has got are worth nothing. */
function switchClient({ zendesk }: Installation, state: 'on' | 'off'): void {
  zendesk.client.type = state === 'on' ? 'confidential' : 'public';
  for (const token of zendesk.state.tokens.values()) token.revoked = state === 'off';
}
