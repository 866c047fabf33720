import { type Installation, MENU } from '../installation';
import { cutOff } from '../kill-at-call';
import { nextLook } from '../pass-time';

const CREATE = /POST\W+https:[^"]*\/agents"/;
const SEND = /GmailDraft\.send/;

/** Of what somebody has begun by hand, the mail is left; then the timer dies too, and for minutes no other may handle rows. */
export function dieInMenuAndTimer(installation: Installation): void {
  tellAnotherOutcome(installation);
  // As long as the first one may still be alive the timer does nothing.
  installation.google.clock.advance(8 * 60_000);
  installation.submit('claimed.by.timer', {}, { fire: false });
  cutOff(installation.google, CREATE, () => nextLook(installation.google));
}

/** Executions of the form's event, each ended at another point of its way. */
export function dieOnTheWay(installation: Installation): void {
  const submit = (name: string) => () => void installation.submit(name);
  cutOff(installation.google, CREATE, submit('claimed'));
  cutOff(installation.google, CREATE, submit('created.unknown'), { after: true });
  cutOff(installation.google, /GmailApp\.createDraft/, submit('drafted.unknown'), { after: true });
  cutOff(installation.google, SEND, submit('unsent'));
  cutOff(installation.google, SEND, submit('sent.unknown'), { after: true });
  claimAgainAfterEdit(installation);
}

/** The mail about the first answer was drafted, and the row now says that it is taken back. */
function claimAgainAfterEdit(installation: Installation): void {
  cutOff(installation.google, SEND, () => void installation.submit('edited.unsent'));
  const row = installation.rowOf('edited.unsent');
  cutOff(installation.google, CREATE, () => installation.editAddress(row, 'edited.claimed'));
}

/** The draft about the first outcome must not be sent any more. */
function tellAnotherOutcome(installation: Installation): void {
  cutOff(installation.google, SEND, () => void installation.submit('switched.off'));
  installation.account('switched.off').enabled = false;
  const rows = [installation.rowOf('switched.off')];
  cutOff(installation.google, /GmailDraft\.(deleteDraft|send)/, () =>
    installation.click(MENU.retrySelected, { rows }),
  );
}
