import { deliver, type MailStore, type Outgoing } from '../mail/delivery';
import { isNewAnswer } from '../mail/mail-budget';
import { draftOf, type MailState, notifiedOutcome, writeMail } from '../mail/mail-state';
import type { Mail } from '../mail/outbox';
import { composeRequestMail } from '../mail/request-mail';
import type { TemplateName } from '../mail/templates';
import { parseAddress } from '../shared/email-address';
import { type Message, say } from '../text/say';
import { zip } from '../zendesk/accounts';
import type { FinishedAttempt } from './attempt';
import { recordOf, templateFor, withNotes } from './outcome';
import type { RecordUpdate, RequestServices, WriteResult } from './ports';
import type { RequestRow, RowRecord } from './request';
import { replaceMails } from './row-mail';
import { mailSoFar } from './superseded';
import { repeatable, requestMark, toldMessage } from './told';
import { withdrawMail } from './withdraw-mail';

type Services = Pick<
  RequestServices,
  | 'access'
  | 'responses'
  | 'outbox'
  | 'mailBudget'
  | 'rejectionLimit'
  | 'log'
  | 'mail'
  | 'signIn'
  | 'sheetUrl'
  | 'now'
>;
type Written = { row: RequestRow; record: RowRecord; result: WriteResult; isNews: boolean };

/**
 * Records the outcomes, mails the requesters and logs both: the draft of a mail is recorded together with the
 * outcome, in one write of each row. The row says that its mail is being sent until its line is in the log: an execution
 * that dies before leaves a row that the timer finds.
 */
export function recordAndNotify(
  attempts: readonly FinishedAttempt[],
  services: Services,
  write: (updates: readonly RecordUpdate[]) => WriteResult[] | null,
  precondition: (read: RequestRow) => RecordUpdate['precondition'],
): void {
  if (attempts.length === 0) return;
  let written: Written[] = [];
  const store: MailStore<FinishedAttempt> = {
    record(mails) {
      const updates = mails.map(({ about: attempt, state }): RecordUpdate => {
        const { row } = attempt;
        const record = recordFor(attempt, state, services);
        return { row, record, precondition: precondition(row) };
      });
      const results = write(updates) ?? updates.map(() => 'lost' as const);
      const news = mails.map(({ about }) => isNews(about));
      written = zip(updates, results).map(([{ row, record }, result], index) => {
        return { row, record, result, isNews: news[index] ?? true };
      });
      return results.map((result) => result !== 'lost');
    },
    settle(changes) {
      const places = changes.flatMap(({ about: { row }, from, to }) => {
        const place = written.find((each) => each.row === row);
        return place ? [{ ...place, from, to }] : [];
      });
      const mails = new Map(places.map(({ row, to }) => [row, writeMail(to)]));
      addLines(written, mails, services); // guard: log-before-sent
      written = [];
      replaceMails(places, services);
    },
  };
  const outgoing = attempts.map((attempt) => ({ about: attempt, ...mailFor(attempt, services) }));
  deliver(outgoing, store, services.outbox);
  addLines(written, new Map(), services);
}

/** A row that waits for a person, and still does, says so once. */
function isNews({ waited, outcome }: FinishedAttempt): boolean {
  return !(outcome.kind === 'waiting-for-person' && waited === (outcome.until === 'chat' ? 'chat' : 'turn'));
}

/** `mails`: what has become of them since they were recorded. */
function addLines(
  written: readonly Written[],
  mails: ReadonlyMap<RequestRow, string>,
  { log, now }: Services,
): void {
  const at = now();
  const lines = written
    .filter(({ result, isNews }) => result !== 'lost' && isNews)
    .map((each) => ({ at, row: each.row, record: logged(each, mails.get(each.row) ?? each.record.mail) }));
  if (lines.length > 0) log.add(lines);
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
  const { outbox, mail: settings } = services;
  const before = mailSoFar(row);
  const markOf = (reference: string) => requestMark(row, reference, services);
  const mayHaveDraft = resumes ?? (before.state === 'queued' ? row.id : null);
  if (mayHaveDraft !== null) outbox.discardStray(markOf(mayHaveDraft), draftOf(before)); // guard: unrecorded-drafts
  const template = templateFor(outcome);
  if (template === null || notifiedOutcome(before) === template) return { state: before };
  if (before.state === 'withdrawn') withdrawMail(row, before.reference, services); // guard: withdrawn-drafts
  if (!settings.enabled) return { state: { state: 'off' } };
  const to = parseAddress(row.answers.requester);
  if (!to.ok) return { state: { state: 'no address' } };
  const told = toldMessage(outcome);
  if (told === null || isLimited(attempt, to.address.text, services))
    return { state: { state: 'not mailed' } };
  const mustWait = !isAffordable(row, services);
  if (mustWait) return { state: { state: 'queued', template } };
  const draftBefore = draftOf(before);
  return {
    template,
    mail: compose(to.address.text, attempt, { template, told }, services),
    instead: draftBefore === null ? null : { draftId: draftBefore, mark: markOf(row.id) },
  };
}

function compose(
  to: string,
  { row, outcome }: FinishedAttempt,
  { template, told }: { template: TemplateName; told: Message },
  services: Services,
): Mail {
  const answers = repeatable(row.answers, outcome.kind !== 'rejected');
  const action = 'action' in outcome ? outcome.action : '';
  return composeRequestMail(to, { id: row.id, answers }, { template, detail: say(told), action }, services);
}

function isLimited({ outcome, resumes }: FinishedAttempt, to: string, services: Services): boolean {
  const { rejectionLimit, mail } = services;
  const recipients = 1 + mail.copyTo.length;
  return outcome.kind === 'rejected' && !rejectionLimit.take(to, resumes !== null, recipients);
}

/** A mail about a new answer goes out without a question; that of an old backlog leaves some to new answers. */
function isAffordable({ submittedAt }: RequestRow, { mailBudget, mail, now }: Services): boolean {
  const recipients = 1 + mail.copyTo.length;
  const isAllowed = isNewAnswer(submittedAt, now()) || mailBudget.allows(recipients, false);
  if (isAllowed) mailBudget.spend(recipients);
  return isAllowed;
}
