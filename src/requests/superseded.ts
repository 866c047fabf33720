import { isPending, type MailState, readMail, writeMail } from '../mail/mail-state';
import { EMPTY_RECORD, isBlank, type RequestRow, type RowRecord } from './request';

/**
 * How far the mail about the answers is that stand in the row now. Of earlier answers nothing counts but a mail that is not
 * out yet.
 */
export function mailSoFar({ id, record }: RequestRow): MailState {
  const mail = readMail(record.mail);
  if (record.requestId === '' || record.requestId === id || mail.state === 'withdrawn') return mail;
  return isPending(mail) ? { state: 'withdrawn', reference: record.requestId } : { state: 'none' };
}

/**
 * For a row whose own record was overwritten with another's: it starts again, and a mail about it that may have been
 * drafted is taken back.
 */
export function lostRecord({ id, answers }: RequestRow): RowRecord {
  if (isBlank(answers)) return EMPTY_RECORD;
  return { ...EMPTY_RECORD, mail: writeMail({ state: 'withdrawn', reference: id }) };
}
