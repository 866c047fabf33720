import { composeMail } from '../mail/compose';
import { parseAddress } from './address';
import type { Case } from './case';
import { type Ending, recordOf, templateFor } from './ending';
import { draftOf, type MailCell, readMail, told, writeMail } from './mail-cell';
import { mailSoFar } from './overtaken';
import type { Change, Desk, Landing } from './ports';
import type { RequestRow, RowRecord } from './request';

/** A request with the record that its ending makes. */
export type Ended = Case & { ending: Ending };

/**
 * Records the endings, then tells the requesters. The draft of a mail is made first, its id is recorded
 * together with the outcome, and only then it is sent: whatever is interrupted, a draft that still exists
 * was not sent, and one that is gone was.
 */
export function recordAndTell(
  cases: readonly Ended[],
  desk: Desk,
  write: (changes: Change[]) => Landing[] | null,
  expects: (read: RequestRow) => Change['expects'],
): void {
  if (cases.length === 0) return;
  const records = cases.map((request) => endRecord(request, desk));
  const landings = write(
    cases.map(({ row }, i) => ({ row, record: records[i] as RowRecord, expects: expects(row) })),
  );
  const ended = cases.map(({ row }, i) => ({
    row,
    record: records[i] as RowRecord,
    landing: landings?.[i] ?? 'lost',
  }));
  for (const { record } of ended.filter(({ landing }) => landing === 'lost')) discard(record, desk);
  const ours = ended.filter(({ landing }) => landing !== 'lost');
  const told = sendAll(
    ours.map(({ record }) => record),
    desk,
  );
  desk.log.add(
    ours.map(({ row, landing }, i) => ({
      at: desk.now(),
      row,
      record: noted(told[i] as RowRecord, landing),
    })),
  );
}

/** Somebody else has the row now, and tells the requester. */
function discard({ mail }: RowRecord, desk: Desk): void {
  const cell = readMail(mail);
  if (cell.state === 'sending') desk.outbox.discard(cell.draftId);
}

/** The log keeps what was done for a row that is no longer in the sheet. */
function noted(record: RowRecord, landing: Landing): RowRecord {
  if (landing !== 'gone') return record;
  return { ...record, detail: `${record.detail} (The row was deleted or edited meanwhile.)` };
}

function endRecord(request: Ended, desk: Desk): RowRecord {
  const { row, ending, memory, attempts } = request;
  const mail = writeMail(mailFor(request, desk));
  return recordOf(ending, { id: row.id, began: memory.began, attempts, now: desk.now(), mail });
}

/** One mail an outcome: a requester who was told the same before is not told again. */
function mailFor(request: Ended, desk: Desk): MailCell {
  const before = mailSoFar(request.row);
  if (request.resumes !== null) desk.outbox.discardAbout(request.resumes, draftOf(before));
  const template = templateFor(request.ending);
  if (template === null || told(before) === template) return before;
  if (before.state === 'withdrawn') desk.outbox.discardAbout(before.reference);
  if (!desk.mail.enabled) return { state: 'off' };
  const to = parseAddress(request.row.answers.requester);
  if (!to.ok) return { state: 'no address' };
  const action = 'action' in request.ending ? (request.ending.action ?? '') : '';
  const outcome = { template, detail: request.ending.sentence, action };
  const draftId = desk.outbox.draft(composeMail(to.address.text, request.row, outcome, desk));
  if (draftId === null) return { state: 'queued', template };
  const instead = draftOf(before);
  return { state: 'sending', template, draftId, ...(instead && { instead }) };
}

/** Sends the drafts that the records name and marks each mail as sent; gives the records as they are then. */
export function sendAll(records: readonly RowRecord[], desk: Desk): RowRecord[] {
  const told = records.map((record) => ({ ...record, mail: sendOne(record.mail, desk) }));
  for (const done of new Set(told.map(({ mail }) => mail))) {
    const sending = records.filter((record, i) => told[i]?.mail === done && record.mail !== done);
    desk.responses.replaceMail(
      sending.map(({ mail }) => mail),
      done,
    );
  }
  return told;
}

function sendOne(mail: string, desk: Desk): string {
  const cell = readMail(mail);
  if (cell.state !== 'sending') return mail;
  if (cell.instead) desk.outbox.discard(cell.instead);
  if (!desk.outbox.send(cell.draftId)) return mail;
  return writeMail({ state: 'sent', template: cell.template });
}
