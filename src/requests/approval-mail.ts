import type { Mail } from '../mail/outbox';
import { composeApprovalMail } from '../mail/request-mail';
import { type Message, say } from '../text/say';
import type { RequestRow } from './request';
import { approversFor, repeatable, type Sender } from './told';

/** The mail that asks for a decision about a row. */
export function composeApproval(row: RequestRow, detail: Message, sender: Sender): Mail {
  const request = { id: row.id, answers: repeatable(row.answers, true) };
  const content = { detail: say(detail), rowUrl: sender.rowUrl(row.row) };
  return composeApprovalMail(approversFor(row, sender.approvers), request, content, sender);
}
