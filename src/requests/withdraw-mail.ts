import { draftOf, notifiedOutcome, readMail } from '../mail/mail-state';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';
import { markOf, marksOf } from './told';

type Services = Pick<
  RequestServices,
  'access' | 'approvers' | 'rowUrl' | 'log' | 'mail' | 'outbox' | 'responses' | 'signIn' | 'sheetUrl'
>;

/**
 * Deletes the draft about earlier answers of a row. `reference`: the id that the request had then. It comes from a cell: while
 * another row bears it, the draft belongs to that row.
 */
export function withdrawMail(row: RequestRow, reference: string, services: Services): void {
  const { log, outbox, responses } = services;
  const mail = readMail(log.recall([reference]).get(reference)?.mail ?? '');
  const draftId = draftOf(mail);
  const mark = markOf(notifiedOutcome(mail), row, reference, services);
  // The log proves whose draft it is. Its subject may name answers that nothing shows any more.
  if (draftId !== null && responses.bearers([reference]).length === 0) {
    if (outbox.find(draftId, { ...mark, isIdProved: true }) === 'there') outbox.discard(draftId);
  } else for (const each of marksOf(row, reference, services)) outbox.discardStray(each);
}
