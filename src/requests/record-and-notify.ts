import { draftOf, type MailCell, readMail, told, writeMail } from '../mail/mail-cell';
import { composeMail } from '../mail/request-mail';
import { parseAddress } from '../shared/email-address';
import type { Attempt } from './attempt';
import { type Outcome, recordOf, templateFor } from './outcome';
import type { RecordUpdate, RequestServices, WriteResult } from './ports';
import type { RequestRow, RowRecord } from './request';
import { mailSoFar } from './superseded';

/** A request with the record that its ending makes. */
export type Finished = Attempt & { outcome: Outcome };

/**
 * Records the endings, then tells the requesters. The draft of a mail is made first, its id is recorded
 * together with the outcome, and only then it is sent: whatever is interrupted, a draft that still exists
 * was not sent, and one that is gone was.
 */
export function recordAndNotify(
  cases: readonly Finished[],
  services: RequestServices,
  write: (changes: RecordUpdate[]) => WriteResult[] | null,
  precondition: (read: RequestRow) => RecordUpdate['precondition'],
): void {
  if (cases.length === 0) return;
  const records = cases.map((request) => endRecord(request, services));
  const landings = write(
    cases.map(({ row }, i) => ({ row, record: records[i] as RowRecord, precondition: precondition(row) })),
  );
  const ended = cases.map(({ row }, i) => ({
    row,
    record: records[i] as RowRecord,
    landing: landings?.[i] ?? 'lost',
  }));
  for (const { record } of ended.filter(({ landing }) => landing === 'lost')) discard(record, services);
  const ours = ended.filter(({ landing }) => landing !== 'lost');
  const told = sendAll(
    ours.map(({ record }) => record),
    services,
  );
  services.log.add(
    ours.map(({ row, landing }, i) => ({
      at: services.now(),
      row,
      record: noted(told[i] as RowRecord, landing),
    })),
  );
}

/** Somebody else has the row now, and tells the requester. */
function discard({ mail }: RowRecord, services: RequestServices): void {
  const cell = readMail(mail);
  if (cell.state === 'sending') services.outbox.discard(cell.draftId);
}

/** The log keeps what was done for a row that is no longer in the sheet. */
function noted(record: RowRecord, landing: WriteResult): RowRecord {
  if (landing !== 'gone') return record;
  return { ...record, detail: `${record.detail} (The row was deleted or edited meanwhile.)` };
}

function endRecord(request: Finished, services: RequestServices): RowRecord {
  const { row, outcome, prior, attempts } = request;
  const mail = writeMail(mailFor(request, services));
  return recordOf(outcome, { id: row.id, began: prior.began, attempts, now: services.now(), mail });
}

/** One mail an outcome: a requester who was told the same before is not told again. */
function mailFor(request: Finished, services: RequestServices): MailCell {
  const before = mailSoFar(request.row);
  if (request.resumes !== null) services.outbox.discardAbout(request.resumes, draftOf(before));
  const template = templateFor(request.outcome);
  if (template === null || told(before) === template) return before;
  if (before.state === 'withdrawn') services.outbox.discardAbout(before.reference);
  if (!services.mail.enabled) return { state: 'off' };
  const to = parseAddress(request.row.answers.requester);
  if (!to.ok) return { state: 'no address' };
  const action = 'action' in request.outcome ? (request.outcome.action ?? '') : '';
  const outcome = { template, detail: request.outcome.sentence, action };
  const draftId = services.outbox.draft(composeMail(to.address.text, request.row, outcome, services));
  if (draftId === null) return { state: 'queued', template };
  const instead = draftOf(before);
  return { state: 'sending', template, draftId, ...(instead && { instead }) };
}

/** Sends the drafts that the records name and marks each mail as sent; gives the records as they are then. */
export function sendAll(records: readonly RowRecord[], services: RequestServices): RowRecord[] {
  const told = records.map((record) => ({ ...record, mail: sendOne(record.mail, services) }));
  for (const done of new Set(told.map(({ mail }) => mail))) {
    const sending = records.filter((record, i) => told[i]?.mail === done && record.mail !== done);
    services.responses.replaceMail(
      sending.map(({ mail }) => mail),
      done,
    );
  }
  return told;
}

function sendOne(mail: string, services: RequestServices): string {
  const cell = readMail(mail);
  if (cell.state !== 'sending') return mail;
  if (cell.instead) services.outbox.discard(cell.instead);
  if (!services.outbox.send(cell.draftId)) return mail;
  return writeMail({ state: 'sent', template: cell.template });
}
