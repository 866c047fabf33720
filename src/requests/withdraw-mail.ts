import type { MailMark } from '../mail/mail-mark';
import { draftOf, notifiedOutcome, readMail } from '../mail/mail-state';
import type { Outbox } from '../mail/outbox';
import { markOf, marksOf } from './mail-marks';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

/** Gmail often fails once and not twice, and nothing asks for this draft again. */
const MAX_TRIES = 3;

type Services = Pick<
  RequestServices,
  'access' | 'approvers' | 'rowUrl' | 'log' | 'mail' | 'outbox' | 'responses' | 'signIn' | 'sheetUrl' | 'now'
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
    discardProved(draftId, mark, outbox);
  } else for (const each of marksOf(row, reference, services)) outbox.discardStray(each);
}

function discardProved(draftId: string, mark: MailMark, outbox: Outbox): void {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const found = outbox.find(draftId, { ...mark, isIdProved: true });
    if (found === 'there') outbox.discard(draftId);
    if (found !== 'unknown') return;
  }
}
