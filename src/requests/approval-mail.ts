import type { Mail } from '../mail/outbox';
import { composeApprovalMail } from '../mail/request-mail';
import { type MailMessage, sayTo } from '../text/say';
import { approversFor, isReminded, type Sender } from './mail-marks';
import type { RequestRow } from './request';
import { repeatable } from './told';

/** The mail that asks for a decision about a row, or reminds of it. */
export function composeApproval(row: RequestRow, detail: MailMessage, sender: Sender): Mail {
  const request = { id: row.id, answers: repeatable(row.answers, true) };
  const since = isReminded(row, sender.now()) ? row.record.updatedAt : null;
  const said = since === null ? detail : ({ code: 'approval.waits', what: detail, since } as const);
  const content = { detail: sayTo(sender.mail.language, said), rowUrl: sender.rowUrl(row.row) };
  return composeApprovalMail(approversFor(row, sender.approvers), request, content, sender);
}
