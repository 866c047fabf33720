import type { ChatInstallation } from '../chat-installation';
import { MENU } from '../installation';
import { killAtCall } from '../kill-at-call';
import { advanceToTimerRun } from '../pass-time';

const CREATE = /POST\W+https:[^"]*\/agents"/;
const SEND = /GmailDraft\.send/;

/**
 * A manual retry leaves an unsent email; then the timer is killed too, and no other execution may handle rows for some
 * minutes.
 */
export function killRetryAndTimer(installation: ChatInstallation): void {
  retryWithUnsentMail(installation);
  // The timer does nothing as long as the first execution may still be running.
  installation.google.clock.advance(8 * 60_000);
  installation.submit('claimed.by.timer', {}, { fire: false });
  killAtCall(installation.google, CREATE, () => advanceToTimerRun(installation.google));
}

/** Executions of the form trigger, each killed at a different point. */
export function killSubmissions(installation: ChatInstallation): void {
  const submit = (name: string) => () => void installation.submit(name);
  killAtCall(installation.google, CREATE, submit('claimed'));
  killAtCall(installation.google, CREATE, submit('created.unknown'), { after: true });
  killAtCall(installation.google, /GmailApp\.createDraft/, submit('drafted.unknown'), { after: true });
  killAtCall(installation.google, SEND, submit('unsent'));
  killAtCall(installation.google, SEND, submit('sent.unknown'), { after: true });
  killAfterEdit(installation);
}

/** The email about the first answer was drafted, and the row now says that it is withdrawn. */
function killAfterEdit(installation: ChatInstallation): void {
  killAtCall(installation.google, SEND, () => void installation.submit('edited.unsent'));
  const row = installation.rowOf('edited.unsent');
  killAtCall(installation.google, CREATE, () => installation.editAddress(row, 'edited.claimed'));
}

/** The draft about the first outcome must no longer be sent. */
function retryWithUnsentMail(installation: ChatInstallation): void {
  killAtCall(installation.google, SEND, () => void installation.submit('switched.off'));
  installation.account('switched.off').enabled = false;
  const rows = [installation.rowOf('switched.off')];
  killAtCall(installation.google, /GmailDraft\.(deleteDraft|send)/, () =>
    installation.click(MENU.retrySelected, { rows }),
  );
}
