import type { Alert, Pause } from '../state/alerts-state';
import { ROW_LEASE_MS } from '../state/lease';
import { type Message, say } from '../text/say';
import { type AdminMailServices, adminAddresses, composeAlert } from './admin-mail';
import { deliver, giveUp, type MailStore, redeliver, resume, type Unsent } from './delivery';
import type { Mail } from './outbox';
import { savedMailStore, stateOf } from './saved-mail';

/** What stops Chat Access, in words for the admins. */
export interface AppProblem {
  cause: 'credential' | 'column';
  title: string;
  detail: string;
}

export function credentialProblem(reason: Message): AppProblem {
  return {
    cause: 'credential',
    title: say({ code: 'alert.credential-title' }),
    detail: say({ code: 'alert.credential', said: say(reason) }),
  };
}

/**
 * Mails the admins that Chat Access is paused: once a pause, and at most once a day about the same cause. Called at
 * the pause and by every run while it lasts, so that an alert that was interrupted goes out all the same.
 */
export function raiseAlert(pause: Pause, services: AdminMailServices): void {
  const { state, outbox, now, locked } = services;
  if (pause.cause === 'person') return; // guard: alert-about-a-person
  const taken = locked(() => state.alerts.take(pause, now()));
  if (!taken) return;
  const { alert, isRetry } = taken;
  const store = alertStore(pause.cause, services);
  const mail = alertMail(pause, alert, services);
  if (isRetry) redeliver(unsentAlert(alert, mail), store, outbox);
  else if (mail) deliver([{ about: alert, mail, template: 'alert' }], store, outbox);
}

/**
 * Sends the alerts that an interrupted execution has drafted. One that was not drafted is left to the pause that it is
 * about, and is forgotten with it.
 */
export function settleAlerts(services: AdminMailServices): void {
  for (const cause of ['credential', 'column'] as const) {
    const alert = services.state.alerts.about(cause).get();
    const isUnderWay = alert && alert.at + ROW_LEASE_MS > services.now();
    if (alert && !alert.sent && !isUnderWay) settleAlert(cause, alert, services);
  }
}

function settleAlert(cause: AppProblem['cause'], alert: Alert, services: AdminMailServices): void {
  const { state, outbox } = services;
  const store = alertStore(cause, services);
  const unsent = unsentAlert(alert, null);
  const drafts = alert.draftId === null ? null : outbox.drafts();
  if (drafts) resume(unsent, drafts, store, outbox);
  else if (alert.draftId === null && state.pause.get()?.cause !== cause) giveUp(unsent, store, outbox);
}

function unsentAlert(alert: Alert, mail: Mail | null): Unsent<Alert> {
  return { about: alert, mail: stateOf(alert), reference: alert.reference, compose: () => mail };
}

/** `null`: no address to send it to is known. */
function alertMail({ title, reason }: Pause, { reference }: Alert, services: AdminMailServices): Mail | null {
  const to = adminAddresses(services);
  const { setup, sheetUrl } = services;
  if (to.length === 0) return null;
  return composeAlert(to, { title, detail: reason, reference }, { mail: setup.mail, sheetUrl });
}

function alertStore(
  cause: AppProblem['cause'],
  { state, now }: Pick<AdminMailServices, 'state' | 'now'>,
): MailStore<Alert> {
  const property = state.alerts.about(cause);
  return savedMailStore(
    (alert) => property.set(alert.sent ? { ...alert, at: now() } : alert),
    () => property.clear(),
  );
}
