import type { Mail } from '../mail/outbox';
import { composeApprovalMail } from '../mail/request-mail';
import { type Message, say } from '../text/say';
import type { RequestRow } from './request';
import { approversFor, isReminded, repeatable, type Sender } from './told';

/** The mail that asks for a decision about a row, or reminds of it. */
export function composeApproval(row: RequestRow, detail: Message, sender: Sender): Mail {
  const request = { id: row.id, answers: repeatable(row.answers, true) };
  const since = isReminded(row, sender.now()) ? row.record.updatedAt : null;
  const said = since === null ? detail : ({ code: 'approval.waits', what: detail, since } as const);
  const content = { detail: say(said), rowUrl: sender.rowUrl(row.row) };
  return composeApprovalMail(approversFor(row, sender.approvers), request, content, sender);
}
