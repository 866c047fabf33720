import { DAY_MS } from '../shared/time';
import type { Alert, AlertCause, Pause } from '../state/alerts-state';
import { ROW_LEASE_MS } from '../state/lease';
import { TROUBLE_CAUSES, type TroubleCause } from '../state/troubles';
import { type Message, say } from '../text/say';
import { type AdminMailServices, adminAddresses, alertMark, composeAlert, composeNotice } from './admin-mail';
import { deliver, giveUp, type MailStore, redeliver, resume, type Unsent } from './delivery';
import type { Mail } from './outbox';
import { savedMailStore, stateOf } from './saved-mail';

/** What stops Chat Access. */
export interface AppProblem {
  cause: 'credential' | 'column';
  title: Message;
  detail: Message;
}

/** What an alert is about: a pause, or a trouble that has lasted. */
interface Alarm {
  cause: AlertCause;
  since: number;
  /** The mail, with the reference that it is found by. */
  compose(to: readonly string[], reference: string): Mail;
}

export function credentialProblem(reason: Message): AppProblem {
  return {
    cause: 'credential',
    title: { code: 'alert.credential-title' },
    detail: { code: 'alert.credential', reason },
  };
}

/**
 * Mails the admins that Chat Access is paused: once a pause, and on one day again about the same cause only once they were told
 * that it was over. Called at the pause and by every run while it lasts, so that an alert that was interrupted goes out all the same.
 */
export function raiseAlert({ cause, since, title, reason }: Pause, services: AdminMailServices): void {
  if (cause === 'person') return; // guard: alert-about-a-person
  const { setup, sheetUrl } = services;
  const compose = (to: readonly string[], reference: string) =>
    composeAlert(to, { title, detail: reason, reference }, { mail: setup.mail, sheetUrl });
  raise({ cause, since, compose }, services);
}

/** Mails the admins about what keeps part of the work from being done and has lasted, in the same way. */
export function raiseTroubles(services: AdminMailServices): void {
  const { troubles } = services.state;
  for (const cause of TROUBLE_CAUSES) {
    const trouble = troubles.isLasting(cause) ? troubles.get(cause) : null;
    if (!trouble) continue;
    const { message } = trouble;
    const since = isDaily(cause) ? dayOf(trouble.since, services.now()) : trouble.since;
    const subject = say({ code: 'trouble.subject', cause });
    const text = say({ code: 'trouble.text', message, sheetUrl: services.sheetUrl });
    const compose = (to: readonly string[], reference: string) => composeNotice(to, subject, text, reference);
    raise({ cause, since, compose }, services);
  }
}

/** Each day somebody is to click in Zendesk for those who wait. */
function isDaily(cause: TroubleCause): boolean {
  return cause === 'chat-access';
}

/** When the day began that has passed last since then. */
function dayOf(since: number, now: number): number {
  return since + Math.floor((now - since) / DAY_MS) * DAY_MS;
}

function raise(alarm: Alarm, services: AdminMailServices): void {
  const { state, outbox, now, locked } = services;
  const { subject } = alarm.compose([], '');
  const taken = locked(() => state.alerts.take({ ...alarm, subject }, now()));
  if (!taken) return;
  const { alert, isRetry } = taken;
  const store = alertStore(alarm.cause, services);
  const mail = alertMail(alarm, alert, services);
  if (isRetry) redeliver(unsentAlert(alert, mail, services), store, outbox);
  else if (mail) deliver([{ about: alert, mail, template: 'alert' }], store, outbox);
}

/**
 * Sends the alerts that an interrupted execution has drafted. One that was not drafted is left to the pause or trouble
 * that it is about, and is forgotten with it.
 */
export function settleAlerts(services: AdminMailServices): void {
  for (const cause of ['credential', 'column', ...TROUBLE_CAUSES] as const) {
    const alert = services.state.alerts.about(cause).get();
    const isUnderWay = alert && alert.at + ROW_LEASE_MS > services.now();
    if (alert && !alert.sent && !isUnderWay) settleAlert(cause, alert, services);
  }
}

function settleAlert(cause: AlertCause, alert: Alert, services: AdminMailServices): void {
  const { outbox } = services;
  const store = alertStore(cause, services);
  const unsent = unsentAlert(alert, null, services);
  if (alert.draftId === null) {
    if (!isGoingOn(cause, services)) giveUp(unsent, store, outbox);
    return;
  }
  // To other people than those who are alerted now: it is made again while what it is about lasts.
  if (outbox.find(alert.draftId, unsent.mark) === 'not ours') giveUp(unsent, store, outbox);
  else resume(unsent, store, outbox);
}

function isGoingOn(cause: AlertCause, { state }: Pick<AdminMailServices, 'state'>): boolean {
  if (cause === 'credential' || cause === 'column') return state.pause.get()?.cause === cause;
  return state.troubles.get(cause) !== null;
}

function unsentAlert(alert: Alert, mail: Mail | null, services: AdminMailServices): Unsent<Alert> {
  return { about: alert, mail: stateOf(alert), mark: alertMark(alert, services), compose: () => mail };
}

/** `null`: no address to send it to is known. */
function alertMail(alarm: Alarm, { reference }: Alert, services: AdminMailServices): Mail | null {
  const to = adminAddresses(services);
  return to.length > 0 ? alarm.compose(to, reference) : null;
}

function alertStore(
  cause: AlertCause,
  { state, now }: Pick<AdminMailServices, 'state' | 'now'>,
): MailStore<Alert> {
  const property = state.alerts.about(cause);
  return savedMailStore(
    ({ subject, ...alert }) => property.set(alert.sent ? { ...alert, at: now() } : { ...alert, subject }),
    () => property.clear(),
  );
}
