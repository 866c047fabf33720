import type { AccountEvent } from '../accounts/history';
import { readMail, writeMail } from '../mail/mail-state';
import type { Outbox } from '../mail/outbox';
import { dayOf, days, daysLater } from '../shared/time';
import type { Account } from '../zendesk/accounts';
import type { IdleServices, PlanRow, PlanRun, RowResult } from './ports';

/** A warning whose sending was interrupted longer ago than this is not sent any more: its dates are wrong. */
const STALE = 24 * 60 * 60_000;

const SENT = writeMail({ state: 'sent', template: 'warning' });
const NOT_SENT = writeMail({ state: 'failed', template: 'warning' });

interface Due {
  row: PlanRow;
  account: Account;
}

/** What came of each of the warnings, in their order. */
export function warnAll(due: readonly Due[], run: PlanRun): RowResult[] {
  return due.map((each) =>
    run.takeMail() ? warn(each, run) : { kind: 'not-warned', message: { code: 'warning.no-mail-left' } },
  );
}

/** Half of the day's mails stay with the requests, however often a plan with many warnings is gone on with. */
export function sharedMails(outbox: Pick<Outbox, 'left'>, sent: number): () => boolean {
  let left: number | null = null;
  return () => {
    left ??= Math.floor((outbox.left() + sent) / 2) - sent;
    return left-- > 0;
  };
}

/** Draft, log, send: a draft that is still there was not sent, and one that is gone was. */
function warn({ row, account }: Due, { services, planId, rules, isResumed, form }: PlanRun): RowResult {
  const { outbox, log, now } = services;
  const reference = `${planId}-${account.id}`;
  if (isResumed) outbox.discardAbout(reference);
  const detail = detailOf(row.reason, rules.policy.warnDaysBefore ?? 0, now(), form);
  const draftId = outbox.draft(services.warning(account, detail, reference));
  if (draftId === null) {
    // It may have been made all the same.
    outbox.discardAbout(reference);
    return { kind: 'not-warned', message: { code: 'warning.not-drafted' } };
  }
  const sending = writeMail({ state: 'sending', template: 'warning', draftId });
  log.addEvents([
    {
      at: now(),
      reference: planId,
      agentId: account.id,
      address: account.email,
      action: 'Warned',
      status: 'Done',
      detail: row.reason,
      mail: sending,
      before: '',
    },
  ]);
  return dispatch(sending, draftId, services) === SENT
    ? { kind: 'done', action: 'Warned' }
    : { kind: 'not-warned', message: { code: 'warning.not-sent' } };
}

function detailOf(reason: string, wait: number, now: number, form: string): string {
  const where = form === '' ? '' : `: ${form}`;
  return (
    `${reason} It will be switched off on ${dayOf(daysLater(now, wait))}, in ${days(wait)}, or soon after. ` +
    `To keep it, sign in before, or ask your team lead to submit the form for you again, which restarts the clock${where}`
  );
}

/** A failure says little: when the draft is gone, the mail was sent. */
function dispatch(sending: string, draftId: string, { outbox, log }: IdleServices): string {
  const isSent = outbox.send(draftId) || outbox.drafts()?.includes(draftId) === false;
  if (!isSent) outbox.discard(draftId);
  return settle(sending, isSent ? SENT : NOT_SENT, log);
}

function settle(sending: string, mail: string, log: IdleServices['log']): string {
  log.settleMail(sending, mail);
  return mail;
}

/**
 * Brings to an end what an interrupted execution left in the middle of sending. The events as they are then;
 * `null` when Gmail does not say what was sent.
 */
export function settleWarnings(
  events: readonly AccountEvent[],
  services: IdleServices,
): AccountEvent[] | null {
  const isOpen = ({ action, mail }: AccountEvent) =>
    action === 'Warned' && readMail(mail).state === 'sending';
  const drafts = events.some(isOpen) ? services.outbox.drafts() : [];
  if (!drafts) return null;
  return events.map((event) =>
    isOpen(event) ? { ...event, mail: settleOne(event, drafts, services) } : event,
  );
}

function settleOne({ mail, at }: AccountEvent, drafts: readonly string[], services: IdleServices): string {
  const cell = readMail(mail);
  if (cell.state !== 'sending') return mail;
  if (!drafts.includes(cell.draftId)) return settle(mail, SENT, services.log);
  if (services.now() - at < STALE) return dispatch(mail, cell.draftId, services);
  services.outbox.discard(cell.draftId);
  return settle(mail, NOT_SENT, services.log);
}
