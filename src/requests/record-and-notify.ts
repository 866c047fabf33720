import { deliver, type Outgoing } from '../mail/delivery';
import { draftOf, notifiedOutcome, writeMail } from '../mail/mail-state';
import { composeRequestMail } from '../mail/request-mail';
import { parseAddress } from '../shared/email-address';
import { say } from '../text/say';
import { zip } from '../zendesk/accounts';
import type { FinishedAttempt } from './attempt';
import { recordOf, templateFor } from './outcome';
import type { RecordUpdate, RequestServices, WriteResult } from './ports';
import type { RequestRow, RowRecord } from './request';
import { replaceMails } from './row-mail';
import { mailSoFar } from './superseded';

type Services = Pick<
  RequestServices,
  'responses' | 'outbox' | 'log' | 'mail' | 'signIn' | 'sheetUrl' | 'now'
>;
type Written = { row: RequestRow; record: RowRecord; result: WriteResult };

/**
 * Records the outcomes, mails the requesters and logs both: the draft of a mail is recorded together with the
 * outcome, in one write of each row.
 */
export function recordAndNotify(
  attempts: readonly FinishedAttempt[],
  services: Services,
  write: (updates: readonly RecordUpdate[]) => WriteResult[] | null,
  precondition: (read: RequestRow) => RecordUpdate['precondition'],
): void {
  if (attempts.length === 0) return;
  let written: Written[] = [];
  const delivered = deliver(
    attempts.map((attempt) => ({ about: attempt, ...mailFor(attempt, services) })),
    {
      record(mails) {
        const updates = mails.map(({ about: attempt, state }): RecordUpdate => {
          const { row } = attempt;
          const record = recordFor(attempt, writeMail(state), services);
          return { row, record, precondition: precondition(row) };
        });
        const results = write(updates) ?? updates.map(() => 'lost' as const);
        written = zip(updates, results).map(([{ row, record }, result]) => ({ row, record, result }));
        return results.map((result) => result !== 'lost');
      },
      settle: (changes) => replaceMails(changes, services),
    },
    services.outbox,
  );
  const at = services.now();
  const lines = zip(written, delivered).flatMap(([each, { state, isRecorded }]) =>
    isRecorded ? [{ at, row: each.row, record: logged(each, writeMail(state)) }] : [],
  );
  services.log.add(lines);
}

/** The log keeps what was done for a row that is no longer in the sheet. */
function logged({ record, result }: Written, mail: string): RowRecord {
  if (result !== 'gone') return { ...record, mail };
  return { ...record, mail, detail: say({ code: 'outcome.row-gone', detail: record.detail }) };
}

function recordFor(
  { row, outcome, prior, attempts }: FinishedAttempt,
  mail: string,
  { now }: Services,
): RowRecord {
  const detail = say(outcome.message);
  return recordOf(outcome, { id: row.id, began: prior.began, attempts, now: now(), detail, mail });
}

/** One mail an outcome: a requester who was mailed about the same before is not mailed again. */
function mailFor({ row, resumes, outcome }: FinishedAttempt, services: Services): Outgoing {
  const { outbox } = services;
  const before = mailSoFar(row);
  if (resumes !== null) outbox.discardAbout(resumes, draftOf(before)); // guard: unrecorded-drafts
  const template = templateFor(outcome);
  if (template === null || notifiedOutcome(before) === template) return { state: before };
  if (before.state === 'withdrawn') outbox.discardAbout(before.reference); // guard: withdrawn-drafts
  if (!services.mail.enabled) return { state: { state: 'off' } };
  const to = parseAddress(row.answers.requester);
  if (!to.ok) return { state: { state: 'no address' } };
  const content = {
    template,
    detail: say(outcome.message),
    action: 'action' in outcome ? outcome.action : '',
  };
  return {
    template,
    mail: composeRequestMail(to.address.text, row, content, services),
    instead: draftOf(before),
  };
}
