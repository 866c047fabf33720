import { cutOff } from '../cut-off';
import { type Installation, MENU } from '../installation';
import { nextLook } from '../passing';

const CREATE = /POST\W+https:[^"]*\/agents"/;
const SEND = /GmailDraft\.send/;

/** Of what somebody has begun by hand, the mail is left; then the timer dies too, and for minutes no other may handle rows. */
export function dieInMenuAndTimer(desk: Installation): void {
  tellAnotherOutcome(desk);
  // As long as the first one may still be alive the timer does nothing.
  desk.google.clock.advance(8 * 60_000);
  desk.submit('claimed.by.timer', {}, { fire: false });
  cutOff(desk.google, CREATE, () => nextLook(desk.google));
}

/** Executions of the form's event, each ended at another point of its way. */
export function dieOnTheWay(desk: Installation): void {
  const submit = (name: string) => () => void desk.submit(name);
  cutOff(desk.google, CREATE, submit('claimed'));
  cutOff(desk.google, CREATE, submit('created.unknown'), { after: true });
  cutOff(desk.google, /GmailApp\.createDraft/, submit('drafted.unknown'), { after: true });
  cutOff(desk.google, SEND, submit('unsent'));
  cutOff(desk.google, SEND, submit('sent.unknown'), { after: true });
  claimAgainAfterEdit(desk);
}

/** The mail about the first answer was drafted, and the row now says that it is taken back. */
function claimAgainAfterEdit(desk: Installation): void {
  cutOff(desk.google, SEND, () => void desk.submit('edited.unsent'));
  const row = desk.rowOf('edited.unsent');
  cutOff(desk.google, CREATE, () => desk.editAddress(row, 'edited.claimed'));
}

/** The draft about the first outcome must not be sent any more. */
function tellAnotherOutcome(desk: Installation): void {
  cutOff(desk.google, SEND, () => void desk.submit('switched.off'));
  desk.account('switched.off').enabled = false;
  const rows = [desk.rowOf('switched.off')];
  cutOff(desk.google, /GmailDraft\.(deleteDraft|send)/, () => desk.click(MENU.retrySelected, { rows }));
}
