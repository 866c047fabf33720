import { deliver, type Letter, type MailStore, type Outgoing, type Recorded } from '../mail/delivery';
import { isNewAnswer } from '../mail/mail-budget';
import { draftOf, type MailState, notifiedOutcome, writeMail } from '../mail/mail-state';
import { parseAddress } from '../shared/email-address';
import { type MailMessage, say } from '../text/say';
import { zip } from '../zendesk/accounts';
import { accountAfter } from './account-after';
import { composeApproval } from './approval-mail';
import type { FinishedAttempt } from './attempt';
import { endInLine } from './decide-ends';
import { approversFor, markOf, marksOf } from './mail-marks';
import { recordOf, templateFor, withNotes } from './outcome';
import { composeOutcome } from './outcome-mail';
import type { RecordUpdate, RequestServices, WriteResult } from './ports';
import { isReminder } from './reminder';
import type { RequestRow, RowRecord } from './request';
import { replaceMails } from './row-mail';
import { mailSoFar } from './superseded';
import { toldMessage } from './told';
import { withdrawMail } from './withdraw-mail';

type Services = Pick<
  RequestServices,
  | 'access'
  | 'approvers'
  | 'rowUrl'
  | 'responses'
  | 'outbox'
  | 'mailBudget'
  | 'rejectionLimit'
  | 'log'
  | 'mail'
  | 'signIn'
  | 'sheetUrl'
  | 'now'
  | 'notedEnds'
>;
/** `null`: nothing could be written. */
type Write = (updates: readonly RecordUpdate[]) => WriteResult[] | null;
type PreconditionOf = (read: RequestRow) => RecordUpdate['precondition'];
type Written = { row: RequestRow; record: RowRecord; result: WriteResult; attempt: FinishedAttempt };

/**
 * Records the outcomes, mails the requesters and logs both: the draft of a mail is recorded together with the
 * outcome, in one write of each row. The row says that its mail is being sent until its line is in the log: an execution
 * that dies before leaves a row that the timer finds. Gives the requests that are done with a last day.
 */
export function recordAndNotify(
  attempts: readonly FinishedAttempt[],
  services: Services,
  write: Write,
  precondition: PreconditionOf,
): string[] {
  if (attempts.length === 0) return [];
  let written: Written[] = [];
  const withEnds: string[] = [];
  const store: MailStore<FinishedAttempt> = {
    record(mails) {
      written = writeOutcomes(mails, services, write, precondition);
      return written.map(({ result }) => result !== 'lost');
    },
    settle(changes) {
      const places = changes.flatMap(({ about: { row }, from, to }) => {
        const place = written.find((each) => each.row === row);
        return place ? [{ ...place, from, to }] : [];
      });
      const mails = new Map(places.map(({ row, to }) => [row, writeMail(to)]));
      withEnds.push(...addLines(written, mails, services)); // guard: log-before-sent
      written = [];
      replaceMails(places, services);
    },
  };
  const outgoing = attempts.map((attempt) => ({ about: attempt, ...mailFor(attempt, services) }));
  deliver(outgoing, store, services.outbox);
  return [...withEnds, ...addLines(written, new Map(), services)];
}

/** Records each outcome with the state of its mail; tells what became of each row. */
function writeOutcomes(
  mails: readonly Recorded<FinishedAttempt>[],
  services: Services,
  write: Write,
  precondition: PreconditionOf,
): Written[] {
  const updates = mails.map(({ about: attempt, state }): RecordUpdate => {
    const { row } = attempt;
    return { row, record: recordFor(attempt, state, services), precondition: precondition(row) };
  });
  const results = write(updates) ?? updates.map(() => 'lost' as const);
  return zip(zip(mails, updates), results).map(([[{ about: attempt }, { row, record }], result]) => {
    return { row, record, result, attempt };
  });
}

/** A row that waits for a person, and still does, says so once. */
function isNews({ waited, outcome }: FinishedAttempt): boolean {
  return !(outcome.kind === 'waiting-for-person' && waited === (outcome.until === 'chat' ? 'chat' : 'turn'));
}

/** `mails`: what has become of them since they were recorded. */
function addLines(
  written: readonly Written[],
  mails: ReadonlyMap<RequestRow, string>,
  services: Services,
): string[] {
  const { log, now } = services;
  const at = now();
  const news = written.filter(({ result, attempt }) => result !== 'lost' && isNews(attempt));
  const lines = news.map((each) => {
    const record = logged(each, mails.get(each.row) ?? each.record.mail);
    const line = { at, row: each.row, record, ...accountAfter(each.attempt) };
    return { ...line, ...endInLine(each.row, record, services, each.attempt.end) }; // guard: end-is-logged
  });
  if (lines.length > 0) log.add(lines);
  return lines.flatMap(({ row, record, before }) =>
    before !== undefined && record.status === 'Done' ? [row.id] : [],
  );
}

/** The log keeps what was done for a row that is no longer in the sheet. */
function logged({ record, result }: Written, mail: string): RowRecord {
  if (result !== 'gone') return { ...record, mail };
  return { ...record, mail, detail: say({ code: 'outcome.row-gone', detail: record.detail }) };
}

function recordFor(
  { row, outcome, prior, attempts }: FinishedAttempt,
  mail: MailState,
  { now }: Services,
): RowRecord {
  const { message } = outcome;
  const isLimited = mail.state === 'not mailed' && toldMessage(outcome) !== null;
  const noted = outcome.kind === 'done' ? withNotes(message, outcome.notes) : message;
  const detail = say(isLimited ? { code: 'rejection.not-mailed', message } : noted);
  const parts = { id: row.id, began: prior.began, attempts, now: now(), detail, mail: writeMail(mail) };
  return recordOf(outcome, parts);
}

/** One mail an outcome: a requester who was mailed about the same before is not mailed again. */
function mailFor(attempt: FinishedAttempt, services: Services): Outgoing {
  const { row, resumes, outcome } = attempt;
  const { mail: settings } = services;
  const before = mailSoFar(row);
  const mayHaveDraft = resumes ?? (before.state === 'queued' ? row.id : null);
  if (mayHaveDraft !== null) discardStrays(row, mayHaveDraft, draftOf(before), services); // guard: unrecorded-drafts
  const template = templateFor(outcome);
  const isTold = notifiedOutcome(before) === template && !isReminder(attempt, services);
  if (template === null || isTold) return { state: before };
  if (before.state === 'withdrawn') withdrawMail(row, before.reference, services); // guard: withdrawn-drafts
  if (outcome.kind === 'needs-approval') return approvalMailFor(row, outcome.what, before, services);
  if (!settings.enabled) return { state: { state: 'off' } };
  const to = parseAddress(row.answers.requester);
  if (!to.ok) return { state: { state: 'no address' } };
  const told = toldMessage(outcome);
  if (told === null || !countRejection(attempt, to.address.text, services))
    return { state: { state: 'not mailed' } };
  const mustWait = !spendMails(row, 1 + settings.copyTo.length, services);
  if (mustWait) return { state: { state: 'queued', template } };
  const mail = composeOutcome(to.address.text, attempt, { template, told }, services);
  return { template, mail, instead: insteadOf(before, row, services) };
}

/** To those who may approve it, also where requesters are not mailed. */
function approvalMailFor(
  row: RequestRow,
  what: MailMessage,
  before: MailState,
  services: Services,
): Outgoing {
  const to = approversFor(row, services.approvers);
  if (to.length === 0) return { state: { state: 'no address' } };
  if (!spendMails(row, to.length, services)) return { state: { state: 'queued', template: 'approval' } };
  const mail = composeApproval(row, what, services);
  return { template: 'approval', mail, instead: insteadOf(before, row, services) };
}

/** A draft that has not gone out and is not to any more. */
function insteadOf(before: MailState, row: RequestRow, services: Services): Letter['instead'] {
  const draftId = draftOf(before);
  return draftId === null ? null : { draftId, mark: markOf(notifiedOutcome(before), row, row.id, services) };
}

function discardStrays(row: RequestRow, reference: string, known: string | null, services: Services): void {
  for (const mark of marksOf(row, reference, services)) services.outbox.discardStray(mark, known);
}

/**
 * Counts a mail about a rejection by the rules; `false`: this address has had its share of them today. Any other mail is
 * not counted.
 */
function countRejection({ outcome, resumes }: FinishedAttempt, to: string, services: Services): boolean {
  const { rejectionLimit, mail } = services;
  if (outcome.kind !== 'rejected' || outcome.byApproval) return true;
  return rejectionLimit.take(to, resumes !== null, 1 + mail.copyTo.length);
}

/**
 * Takes the mails out of the day's budget; `false`: they are left to new answers. A mail about a new answer always goes
 * out.
 */
function spendMails(
  { submittedAt }: RequestRow,
  recipients: number,
  { mailBudget, now }: Pick<Services, 'mailBudget' | 'now'>,
): boolean {
  const isAllowed = isNewAnswer(submittedAt, now()) || mailBudget.allows(recipients, false);
  if (isAllowed) mailBudget.spend(recipients);
  return isAllowed;
}
