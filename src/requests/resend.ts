import { composeMail } from '../mail/compose';
import { parseAddress } from './address';
import { isUnchanged } from './claim';
import { withoutAdvice } from './ending';
import { draftsOf, type MailCell, readMail, writeMail } from './mail-cell';
import type { Change, Desk } from './ports';
import type { RequestRow } from './request';
import { sendAll } from './tell';

/** A mail that fails although mails are left, for so long, is given up; the row says so. */
const GIVE_UP = 3 * 24 * 60 * 60_000;

/**
 * Sends the mails that an earlier execution recorded and did not get sent: the day's mails were used up, or
 * it was interrupted. A draft that is gone was sent.
 */
export function sendPendingMail(rows: readonly RequestRow[], desk: Desk, mustStop: () => boolean): void {
  const ids = rows.length > 0 ? desk.outbox.drafts() : null;
  if (!ids) return;
  const drafts = new Set(ids);
  let left = desk.outbox.left();
  for (const row of rows) {
    if (mustStop()) return;
    const mail = readMail(row.record.mail);
    if (mail.state === 'sending' && !drafts.has(mail.draftId)) {
      desk.responses.replaceMail([row.record.mail], writeMail({ state: 'sent', template: mail.template }));
    } else if (left > desk.mail.copyTo.length) {
      left -= 1 + desk.mail.copyTo.length;
      if (!sendAgain(row, mail, desk) && isOld(row, desk)) giveUp(row, mail, desk);
    }
  }
}

function isOld({ record }: RequestRow, desk: Desk): boolean {
  return (record.updatedAt ?? 0) + GIVE_UP < desk.now();
}

function giveUp(row: RequestRow, mail: MailCell, desk: Desk): void {
  for (const draftId of draftsOf(mail)) desk.outbox.discard(draftId);
  if ('template' in mail) rewriteMail(row, { state: 'failed', template: mail.template }, desk);
}

function sendAgain(row: RequestRow, mail: MailCell, desk: Desk): boolean {
  if (mail.state === 'sending') return isSent(row, desk);
  const to = parseAddress(row.answers.requester);
  if (mail.state !== 'queued' || !to.ok) return false;
  const { action } = row.record;
  // Whoever left it queued may have made a draft without learning of it.
  desk.outbox.discardAbout(row.id);
  const detail = withoutAdvice(row.record.detail);
  const draftId = desk.outbox.draft(
    composeMail(to.address.text, row, { template: mail.template, detail, action }, desk),
  );
  if (draftId === null) return false;
  const sending: MailCell = { state: 'sending', template: mail.template, draftId };
  if (rewriteMail(row, sending, desk)) {
    return isSent({ ...row, record: { ...row.record, mail: writeMail(sending) } }, desk);
  }
  desk.outbox.discard(draftId);
  return true;
}

function isSent({ record }: RequestRow, desk: Desk): boolean {
  return sendAll([record], desk)[0]?.mail !== record.mail;
}

function rewriteMail(row: RequestRow, mail: MailCell, desk: Desk): boolean {
  const change: Change = { row, record: { ...row.record, mail: writeMail(mail) }, expects: isUnchanged(row) };
  return desk.responses.write([change])[0] === 'written';
}
