import { composeMail } from '../mail/compose';
import { parseAddress } from './address';
import { isUnchanged } from './claim';
import { type MailCell, readMail, writeMail } from './mail-cell';
import type { Change, Desk } from './ports';
import type { RequestRow } from './request';
import { sendAll } from './tell';

/** A mail that could not be sent for so long is given up; the row says so. */
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
    } else if (isTooOld(row, desk)) {
      giveUp(row, mail, desk);
    } else if (left > desk.mail.copyTo.length) {
      left -= 1 + desk.mail.copyTo.length;
      sendAgain(row, mail, desk);
    }
  }
}

function isTooOld({ record }: RequestRow, desk: Desk): boolean {
  return (record.updatedAt ?? 0) + GIVE_UP < desk.now();
}

function giveUp(row: RequestRow, mail: MailCell, desk: Desk): void {
  if (mail.state === 'sending') desk.outbox.discard(mail.draftId);
  if ('template' in mail) rewriteMail(row, { state: 'failed', template: mail.template }, desk);
}

function sendAgain(row: RequestRow, mail: MailCell, desk: Desk): void {
  if (mail.state === 'sending') sendAll([row.record], desk);
  if (mail.state !== 'queued') return;
  const to = parseAddress(row.answers.requester);
  if (!to.ok) return;
  const { detail, action } = row.record;
  const draftId = desk.outbox.draft(
    composeMail(to.address.text, row, { template: mail.template, detail, action }, desk),
  );
  if (draftId === null) return;
  const sending: MailCell = { state: 'sending', template: mail.template, draftId };
  if (rewriteMail(row, sending, desk)) sendAll([{ ...row.record, mail: writeMail(sending) }], desk);
  else desk.outbox.discard(draftId);
}

function rewriteMail(row: RequestRow, mail: MailCell, desk: Desk): boolean {
  const change: Change = { row, record: { ...row.record, mail: writeMail(mail) }, expects: isUnchanged(row) };
  return desk.responses.write([change])[0] === 'written';
}
