import { type MailCell, readMail, writeMail } from '../requests/mail-cell';
import type { Outbox } from '../requests/ports';
import type { Account } from '../zendesk/accounts';
import { dayOf, days, daysLater } from './days';
import type { AccountEvent } from './history';
import type { Application, IdleDesk, PlanRow } from './ports';

/** A warning whose sending was interrupted longer ago than this is not sent any more: its dates are wrong. */
const STALE = 24 * 60 * 60_000;

interface Due {
  row: PlanRow;
  account: Account;
}

export function warnAll(due: readonly Due[], application: Application): void {
  for (const each of due) {
    if (application.mayMail()) each.row.status = warn(each, application);
    else each.row.status = 'Not warned: the mails left today are kept for requests.';
  }
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
function warn({ row, account }: Due, { desk, planId, rules, isResumed, form }: Application): string {
  const { outbox, log, now } = desk;
  const reference = `${planId}-${account.id}`;
  if (isResumed) outbox.discardAbout(reference);
  const detail = detailOf(row.reason, rules.policy.warnDaysBefore ?? 0, now(), form);
  const draftId = outbox.draft(desk.warning(account, detail, reference));
  if (draftId === null) return 'Not warned: Gmail did not take the mail.';
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
  return dispatch(sending, draftId, desk) ? 'Warned' : 'Not warned: Gmail did not send the mail.';
}

function detailOf(reason: string, wait: number, now: number, form: string): string {
  const where = form === '' ? '' : `: ${form}`;
  return (
    `${reason} It will be switched off on ${dayOf(daysLater(now, wait))}, in ${days(wait)}, or soon after. ` +
    `To keep it, sign in before, or ask your team lead to submit the form for you again, which restarts the clock${where}`
  );
}

function dispatch(sending: string, draftId: string, { outbox, log }: IdleDesk): boolean {
  const isSent = outbox.send(draftId);
  if (!isSent) outbox.discard(draftId);
  settle(sending, isSent ? 'sent' : 'failed', log);
  return isSent;
}

function settle(sending: string, state: 'sent' | 'failed', log: IdleDesk['log']): void {
  log.settleMail(sending, writeMail({ state, template: 'warning' } satisfies MailCell));
}

/** Brings to an end what an interrupted execution left in the middle of sending. */
export function settleWarnings(events: readonly AccountEvent[], desk: IdleDesk): boolean {
  const open = events.filter(({ action, mail }) => action === 'Warned' && readMail(mail).state === 'sending');
  const drafts = open.length > 0 ? desk.outbox.drafts() : [];
  if (!drafts) return false;
  for (const { mail, at } of open) {
    const cell = readMail(mail);
    if (cell.state !== 'sending') continue;
    if (!drafts.includes(cell.draftId)) settle(mail, 'sent', desk.log);
    else if (desk.now() - at < STALE) dispatch(mail, cell.draftId, desk);
    else {
      desk.outbox.discard(cell.draftId);
      settle(mail, 'failed', desk.log);
    }
  }
  return true;
}
