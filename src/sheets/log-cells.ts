import { readEnd } from '../accounts/ends';
import { type AccountEvent, readLogAction } from '../accounts/history';
import { type Cell, textOf, timeOf } from '../google/grid';
import type { IdleEvent } from '../idle/ports';
import { isPending, readMail } from '../mail/mail-state';
import type { LogLine } from '../requests/ports';
import type { RowRecord } from '../requests/request';
import type { ZendeskAnswer } from '../zendesk/last-answers';
import type { Proof } from './log-proof';
import { DATE_FORMAT, type OwnColumn } from './own-sheet';
import { readRecord, readStatus, statusText, writeRecord } from './record-cells';

/** Ours are named as in the response sheet, so that a record can be read back from here. */
export const COLUMNS: readonly OwnColumn[] = [
  { title: 'Time', width: 140, format: DATE_FORMAT },
  { title: 'Request ID', width: 130 },
  { title: 'Requester', width: 200 },
  { title: 'Address', width: 220 },
  { title: 'Status', width: 140 },
  { title: 'Action', width: 90 },
  { title: 'Agent ID', width: 130 },
  { title: 'Detail', width: 420 },
  { title: 'Mail', width: 130 },
  { title: 'Attempts', width: 80 },
  { title: 'Before', width: 200 },
  { title: 'By', width: 200 },
];

/** They stand behind the proof, since earlier versions have made a log without them. */
export const ANSWER_COLUMNS: readonly OwnColumn[] = [
  { title: 'After', width: 200 },
  { title: 'Zendesk status', width: 110 },
  { title: 'Zendesk request', width: 200 },
];

/** The cells of a line, wherever they stand in the sheet. */
export const TITLES = [...COLUMNS, ...ANSWER_COLUMNS].map(({ title }) => title);

/**
 * Stands in place of whoever did it in the line of an outcome that no execution lived to log. The row that it is copied from can be
 * typed by any editor: the line is ours, and proves no more than the last day in it, which was noted.
 */
const COPIED = 'row';

/** Whether the line only repeats what a row said. */
export function isCopied(cells: readonly Cell[]): boolean {
  return textOf(cells[TITLES.indexOf('By')]) === COPIED;
}

/** What came of a request. `by`: whose execution it was; `answer`: what Zendesk said to the last change of this person. */
export function lineCells(
  { at, row, record, before = '', after = '', isCopied: isOfRow }: LogLine,
  by: string,
  answer: ZendeskAnswer | null = null,
): Cell[] {
  const cells: Record<string, Cell> = {
    ...writeRecord(record),
    ...answerCells(answer),
    After: after,
    Time: { time: at },
    'Request ID': row.id,
    Requester: row.answers.requester,
    Address: row.answers.email,
    Before: before,
    By: isOfRow ? COPIED : by,
  };
  return TITLES.map((title) => cells[title] ?? '');
}

/** A change that Zendesk has not answered yet has none: its line comes first. */
function answerCells(answer: ZendeskAnswer | null): Record<string, Cell> {
  if (!answer) return {};
  return { 'Zendesk status': String(answer.status), 'Zendesk request': answer.requestId };
}

/** What happens to an account by a review; it is logged before it is done. */
export function eventCells(event: IdleEvent, by: string, answer: ZendeskAnswer | null = null): Cell[] {
  const cells: Record<string, Cell> = {
    ...answerCells(answer),
    After: event.after ?? '',
    Time: { time: event.at },
    'Request ID': event.reference,
    Address: event.address,
    Status: statusText(event.status),
    Action: event.action,
    'Agent ID': event.agentId,
    Detail: event.detail,
    Mail: event.mail,
    By: event.by ?? by,
    Before: event.before,
  };
  return TITLES.map((title) => cells[title] ?? '');
}

/**
 * Any line as something that happened to an account; a time that cannot be read is 0. `proof`: of a line that may be
 * acted on. It tells the time, too, which another time zone of the spreadsheet does not change.
 */
export function toEvent(cells: readonly Cell[], proof: Pick<Proof, 'at'> | null): AccountEvent {
  const at = (title: string) => cells[TITLES.indexOf(title)];
  const [before, end] = [textOf(at('Before')), readEnd(textOf(at('Before')))];
  const status = readStatus(textOf(at('Status')));
  return {
    at: proof?.at ?? timeOf(at('Time')) ?? 0,
    isProved: proof !== null && (end !== null || !isCopied(cells)), // guard: copied-line-proves-nothing
    reference: textOf(at('Request ID')),
    address: textOf(at('Address')),
    action: readLogAction(textOf(at('Action'))),
    detail: textOf(at('Detail')),
    agentId: textOf(at('Agent ID')),
    mail: textOf(at('Mail')),
    before: end ? '' : before,
    ...(end && { end }),
    ...(UNFINISHED.includes(status) && { isUnfinished: true as const }),
    ...underWay(status),
  };
}

function underWay(status: RowRecord['status']): Pick<AccountEvent, 'underWay'> {
  if (status === 'Waiting') return { underWay: 'waiting' };
  return status === 'Will retry' || status === 'Paused' ? { underWay: 'retried' } : {};
}

/** A row that waits for approval may name what somebody has typed into it. */
const UNFINISHED: readonly RowRecord['status'][] = [
  'Working',
  'Will retry',
  'Paused',
  'Needs attention',
  'Needs approval',
];

/** What came of a request at that time, and who asked. */
export interface LoggedRequest {
  at: number;
  requester: string;
  record: RowRecord;
  /** What an approver decided about it then; `null`: the line is about what came of it. */
  decision: { by: string; isApproved: boolean } | null;
}

export function toRequest(cells: readonly Cell[]): LoggedRequest {
  const record = toRecord(cells);
  const at = (title: string) => textOf(cells[TITLES.indexOf(title)]);
  const isDecided = at('Action') === 'Approved' || at('Action') === 'Not approved';
  const decision = isDecided ? { by: at('By'), isApproved: at('Action') === 'Approved' } : null;
  return { at: record.updatedAt ?? 0, requester: at('Requester'), record, decision };
}

/** Any line as the record of a row, as it was then. */
export function toRecord(cells: readonly Cell[]): RowRecord {
  const at = (title: string) => cells[TITLES.indexOf(title)];
  const time = at('Time');
  return readRecord((column) => (column === 'Updated at' ? time : at(column)));
}

/** Whoever has typed the line may have named any draft. */
export function withoutOpenMail(record: RowRecord): RowRecord {
  return isPending(readMail(record.mail)) ? { ...record, mail: '' } : record;
}

export function outcomeOf({ requestId, status }: RowRecord): string {
  return `${status} ${requestId}`;
}
