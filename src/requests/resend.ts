import { draftsOf, type MailCell, readMail, writeMail } from '../mail/mail-cell';
import { composeMail } from '../mail/request-mail';
import { parseAddress } from '../shared/email-address';
import { isUnchanged } from './claim';
import { withoutAdvice } from './outcome';
import type { RecordUpdate, RequestServices } from './ports';
import { sendAll } from './record-and-notify';
import type { RequestRow } from './request';

/** A mail that fails although mails are left, for so long, is given up; the row says so. */
const GIVE_UP = 3 * 24 * 60 * 60_000;

/**
 * Sends the mails that an earlier execution recorded and did not get sent: the day's mails were used up, or
 * it was interrupted. A draft that is gone was sent.
 */
export function sendPendingMail(
  rows: readonly RequestRow[],
  services: RequestServices,
  mustStop: () => boolean,
): void {
  const ids = rows.length > 0 ? services.outbox.drafts() : null;
  if (!ids) return;
  const drafts = new Set(ids);
  let left = services.outbox.left();
  for (const row of rows) {
    if (mustStop()) return;
    const mail = readMail(row.record.mail);
    if (mail.state === 'sending' && !drafts.has(mail.draftId)) {
      services.responses.replaceMail(
        [row.record.mail],
        writeMail({ state: 'sent', template: mail.template }),
      );
    } else if (left > services.mail.copyTo.length) {
      left -= 1 + services.mail.copyTo.length;
      if (!sendAgain(row, mail, services) && isOld(row, services)) giveUp(row, mail, services);
    }
  }
}

function isOld({ record }: RequestRow, services: RequestServices): boolean {
  return (record.updatedAt ?? 0) + GIVE_UP < services.now();
}

function giveUp(row: RequestRow, mail: MailCell, services: RequestServices): void {
  for (const draftId of draftsOf(mail)) services.outbox.discard(draftId);
  if ('template' in mail) rewriteMail(row, { state: 'failed', template: mail.template }, services);
}

function sendAgain(row: RequestRow, mail: MailCell, services: RequestServices): boolean {
  if (mail.state === 'sending') return isSent(row, services);
  const to = parseAddress(row.answers.requester);
  if (mail.state !== 'queued' || !to.ok) return false;
  const { action } = row.record;
  // Whoever left it queued may have made a draft without learning of it.
  services.outbox.discardAbout(row.id);
  const detail = withoutAdvice(row.record.detail);
  const draftId = services.outbox.draft(
    composeMail(to.address.text, row, { template: mail.template, detail, action }, services),
  );
  if (draftId === null) return false;
  const sending: MailCell = { state: 'sending', template: mail.template, draftId };
  if (rewriteMail(row, sending, services)) {
    return isSent({ ...row, record: { ...row.record, mail: writeMail(sending) } }, services);
  }
  services.outbox.discard(draftId);
  return true;
}

function isSent({ record }: RequestRow, services: RequestServices): boolean {
  return sendAll([record], services)[0]?.mail !== record.mail;
}

function rewriteMail(row: RequestRow, mail: MailCell, services: RequestServices): boolean {
  const change: RecordUpdate = {
    row,
    record: { ...row.record, mail: writeMail(mail) },
    precondition: isUnchanged(row),
  };
  return services.responses.write([change])[0] === 'written';
}
