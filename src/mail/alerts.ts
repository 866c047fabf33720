import type { Alert, Pause } from '../state/alerts-state';
import type { AppState } from '../state/app-state';
import { ROW_LEASE_MS } from '../state/lease';
import { type Message, say } from '../text/say';
import { composeAlert } from './admin-mail';
import type { Outbox } from './outbox';
import type { MailSettings } from './templates';

export interface AlertParts {
  state: AppState;
  /** The setting: empty means the owner. */
  setup: { mail: MailSettings & { alertsTo: readonly string[] } };
  outbox: Outbox;
  sheetUrl: string;
  now(): number;
  /** Runs it while no other execution does; `null` when that was not to be had. */
  locked<T>(action: () => T): T | null;
}

/** What stops the desk, in words for the admin. */
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
 * Mails the admins that the desk is paused: once a pause, and at most once a day about the same cause. Asked at
 * the pause and at every run while it lasts, so that an alert that was interrupted is made good.
 */
export function raiseAlert(pause: Pause, parts: AlertParts): void {
  const { state, outbox } = parts;
  if (pause.cause === 'person') return;
  const taken = parts.locked(() => state.alerts.take(pause, parts.now()));
  if (!taken) return;
  const alert = state.alerts.about(pause.cause).get();
  if (!alert) return;
  if (taken === 'again') outbox.discardAbout(alert.reference);
  const to = recipients(parts);
  if (to.length === 0) return;
  const { mail } = parts.setup;
  const sender = { mail, sheetUrl: parts.sheetUrl };
  const problem = { title: pause.title, detail: pause.reason, reference: alert.reference };
  const draftId = outbox.draft(composeAlert(to, problem, sender));
  if (draftId === null) return;
  state.alerts.about(pause.cause).set({ ...alert, draftId });
  dispatch(pause.cause, draftId, alert, parts);
}

/**
 * Sends an alert that an interrupted execution has drafted; a draft that is gone was sent. One that was not drafted is left
 * to the pause that it is about, and is forgotten with it.
 */
export function settleAlerts(parts: AlertParts): void {
  for (const cause of ['credential', 'column'] as const) {
    const alert = parts.state.alerts.about(cause).get();
    if (!alert || alert.sent || alert.at + ROW_LEASE_MS > parts.now()) continue;
    if (alert.draftId !== null) settleDraft(cause, alert.draftId, alert, parts);
    else if (parts.state.pause.get()?.cause !== cause) {
      parts.outbox.discardAbout(alert.reference);
      parts.state.alerts.about(cause).clear();
    }
  }
}

function settleDraft(cause: string, draftId: string, alert: Alert, parts: AlertParts): void {
  const drafts = parts.outbox.drafts();
  if (drafts?.includes(draftId)) dispatch(cause, draftId, alert, parts);
  else if (drafts) noteSent(cause, draftId, alert, parts);
}

function dispatch(cause: string, draftId: string, alert: Alert, parts: AlertParts): void {
  if (parts.outbox.send(draftId)) noteSent(cause, draftId, alert, parts);
}

function noteSent(cause: string, draftId: string, alert: Alert, { state, now }: AlertParts): void {
  state.alerts.about(cause).set({ ...alert, at: now(), draftId, sent: true });
}

export function recipients({ setup, state }: AlertParts): readonly string[] {
  const owner = state.owner.get();
  if (setup.mail.alertsTo.length > 0) return setup.mail.alertsTo;
  return owner?.email ? [owner.email] : [];
}
