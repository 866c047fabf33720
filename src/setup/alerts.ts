import { composeAlert } from '../mail/compose';
import type { Outbox } from '../requests/ports';
import { LEASE } from '../requests/readiness';
import type { Alert, DeskState } from './desk-state';
import type { Setup } from './setup';

export interface AlertParts {
  state: DeskState;
  setup: Setup;
  outbox: Outbox;
  sheetUrl: string;
  now(): number;
}

/** What stops the desk, in words for the admin. */
export interface DeskProblem {
  cause: 'credential' | 'column';
  title: string;
  detail: string;
}

/** Mails the admins, at most once a day about the same cause. The desk goes on or stops as it would without. */
export function raiseAlert(problem: DeskProblem, parts: AlertParts): void {
  const { state, now } = parts;
  if (!state.mayAlert(problem.cause, now())) return;
  const to = recipients(parts);
  if (to.length === 0) return;
  const { mail, connection } = parts.setup;
  const sender = { mail, subdomain: connection.subdomain, sheetUrl: parts.sheetUrl };
  const draftId = parts.outbox.draft(composeAlert(to, problem, sender));
  if (draftId === null) return;
  const alert: Alert = { at: now(), draftId, sent: false };
  state.setAlert(problem.cause, alert);
  dispatch(problem.cause, draftId, alert, parts);
}

/** Sends an alert that an interrupted execution has drafted; a draft that is gone was sent. */
export function settleAlerts(parts: AlertParts): void {
  for (const cause of ['credential', 'column'] as const) {
    const alert = parts.state.alert(cause);
    if (!alert?.draftId || alert.sent || alert.at + LEASE > parts.now()) continue;
    const drafts = parts.outbox.drafts();
    if (!drafts) return;
    if (drafts.includes(alert.draftId)) dispatch(cause, alert.draftId, alert, parts);
    else parts.state.setAlert(cause, { ...alert, sent: true });
  }
}

function dispatch(cause: string, draftId: string, alert: Alert, { outbox, state }: AlertParts): void {
  if (outbox.send(draftId)) state.setAlert(cause, { ...alert, sent: true });
}

function recipients({ setup, state }: AlertParts): string[] {
  const owner = state.owner();
  if (setup.mail.alertsTo.length > 0) return setup.mail.alertsTo;
  return owner?.email ? [owner.email] : [];
}
