import type { RequestStep } from '../../contract';
import { readMail } from '../../mail/mail-state';
import { type Action, isEnded, type RequestRow, type RowRecord } from '../../requests/request';
import { sanitizeForDisplay } from '../../shared/safe-text';
import type { LoggedRequest } from '../../sheets/log-cells';
import { type Message, tell } from '../../text/say';

/** What has become of one request, step by step, as the log and its row tell it. Whatever stands in a cell may have been typed. */

/** A request that is tried for days has many; the last ones tell how it is. */
const MAX_STEPS = 20;

const LONGEST_DETAIL = 600;

/** `lines`: those of the log about it, in any order. */
export function stepsOf(row: RequestRow, lines: readonly LoggedRequest[]): RequestStep[] {
  const inOrder = [...lines].sort((a, b) => a.at - b.at);
  const { record } = row;
  // What the row says is told once more only where the log has not said it.
  const current = { at: timeOfEnd(record), requester: '', record, decision: null };
  const moments = record.requestId === row.id ? [...inOrder, current] : inOrder;
  const told = moments.flatMap((moment, index) => newIn(moment, moments[index - 1], row));
  return [received(row), ...told.slice(-MAX_STEPS), ...whatComes(row)];
}

/** Before a request has ended its row does not say when it came to be as it is. */
function timeOfEnd({ status, updatedAt }: RowRecord): number | null {
  return isEnded(status) ? updatedAt : null;
}

type Moment = Omit<LoggedRequest, 'at'> & { at: number | null };

/** What a line says that the one before it did not. */
function newIn(moment: Moment, before: Moment | undefined, row: RequestRow): RequestStep[] {
  const { at, record, decision } = moment;
  if (decision) return [step(at, decidedBy(decision), record.detail)];
  const steps: RequestStep[] = [];
  const isTold = before?.decision === null && outcomeKey(before.record) === outcomeKey(record);
  if (record.status !== '' && record.status !== 'unknown' && !isTold) {
    steps.push(step(at, titleOf(record), record.detail));
  }
  const isMailTold = before?.decision === null && before.record.mail === record.mail;
  const mail = isMailTold ? null : mailStep(record.mail, row);
  return mail ? [...steps, step(at, tell(mail))] : steps;
}

function outcomeKey({ status, action, detail, attempts }: RowRecord): string {
  return JSON.stringify([status, action, detail, attempts]);
}

const ENDS: Record<Exclude<Action, ''>, Message> = {
  Created: { code: 'history.created' },
  Updated: { code: 'history.updated' },
  'No change': { code: 'history.unchanged' },
};

function titleOf({ status, action }: RowRecord): string {
  return status === 'Done' && action !== '' ? tell(ENDS[action]) : status;
}

function decidedBy({ by, isApproved }: NonNullable<LoggedRequest['decision']>): string {
  return tell({ code: isApproved ? 'history.approved-by' : 'history.rejected-by', by });
}

function mailStep(cell: string, { answers }: RequestRow): Message | null {
  const mail = readMail(cell);
  switch (mail.state) {
    case 'none':
    case 'withdrawn':
      return null;
    case 'queued':
    case 'sending':
      return { code: 'history.mail-waiting' };
    case 'failed':
      return { code: 'history.mail-failed' };
    case 'sent':
      return { code: 'history.mail-sent', to: mail.template === 'approval' ? '' : answers.requester };
    default:
      return { code: 'history.no-mail' };
  }
}

function received({ submittedAt, answers: { requester } }: RequestRow): RequestStep {
  return step(submittedAt, tell({ code: 'history.received', requester }));
}

function whatComes({ record: { status, nextTry } }: RequestRow): RequestStep[] {
  const isTried = nextTry !== null && (status === 'Will retry' || status === 'Waiting');
  return isTried ? [step(nextTry, tell({ code: 'history.next-try' }))] : [];
}

function step(at: number | null, title: string, detail = ''): RequestStep {
  return {
    at: at === null ? null : new Date(at).toISOString(),
    title: shortText(title),
    detail: sanitizeForDisplay(detail.trim(), LONGEST_DETAIL),
  };
}

/** A name or an address, however long it is in its cell. */
export function shortText(text: string): string {
  return sanitizeForDisplay(text.trim(), 120);
}
