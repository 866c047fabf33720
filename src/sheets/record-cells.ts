import { type Cell, numberOf, textOf, timeOf } from '../google/grid';
import { readMail } from '../mail/mail-state';
import { type Action, EMPTY_RECORD, type RowRecord, STATUSES } from '../requests/request';
import { say } from '../text/say';
import { type OurColumn, STATUS_FORMATS } from './columns';

const ADVICE = { code: 'outcome.how-to-retry' } as const;

const ACTIONS: readonly string[] = ['Created', 'Updated', 'No change'];

/** A record as the cells of our columns. `time`: how a time is written. */
export function writeRecord(
  record: RowRecord,
  time: (at: number) => Cell = (at) => ({ time: at }),
): Record<OurColumn, Cell> {
  const timeCell = (at: number | null) => (at === null ? '' : time(at));
  return {
    Action: record.action,
    Status: statusText(record.status),
    Detail: withAdvice(record),
    'Agent ID': record.agentId,
    Mail: record.mail,
    Attempts: record.attempts || '',
    'Next try': timeCell(record.nextTry),
    'Request ID': record.requestId,
    'Updated at': timeCell(record.updatedAt),
  };
}

export function readRecord(cell: (column: OurColumn) => Cell | undefined): RowRecord {
  const action = textOf(cell('Action')).trim();
  return {
    ...EMPTY_RECORD,
    action: ACTIONS.includes(action) ? (action as Action) : '',
    status: isFromElsewhere(action, cell) ? 'unknown' : readStatus(textOf(cell('Status'))),
    detail: withoutAdvice(textOf(cell('Detail'))),
    agentId: textOf(cell('Agent ID')),
    mail: textOf(cell('Mail')),
    attempts: Math.max(0, Math.trunc(numberOf(cell('Attempts')) ?? 0)),
    nextTry: readTime(cell('Next try')),
    requestId: textOf(cell('Request ID')).trim(),
    updatedAt: readTime(cell('Updated at')),
  };
}

/** Whether a cell under this title could have been written by us. */
export function isOurCell(name: OurColumn, cell: Cell): boolean {
  const text = textOf(cell).trim();
  switch (name) {
    case 'Action':
      return ACTIONS.some((action) => action.toLowerCase() === text.toLowerCase());
    case 'Status':
      return readStatus(text) !== 'unknown';
    case 'Detail':
      return /[.)]$/.test(text);
    case 'Agent ID':
      return /^\d+$/.test(text);
    case 'Mail':
      return readMail(text).state !== 'none';
    case 'Attempts':
      return numberOf(cell) !== null;
    case 'Next try':
    case 'Updated at':
      return readTime(cell) !== null;
    case 'Request ID':
      return /^R-[0-9a-f]{12}$/.test(text);
  }
}

/** What to do after it, for the people who see the sheet; the requester is not asked to do it. */
function withAdvice({ status, detail }: RowRecord): string {
  return status === 'Needs attention' ? `${detail} ${say(ADVICE)}` : detail;
}

function withoutAdvice(cell: string): string {
  const advice = ` ${say(ADVICE)}`;
  return cell.endsWith(advice) ? cell.slice(0, -advice.length) : cell;
}

/** An earlier automation has marked the row in an `Action` column of its own: it was handled. */
function isFromElsewhere(action: string, cell: (column: OurColumn) => Cell | undefined): boolean {
  return action !== '' && textOf(cell('Status')) === '' && textOf(cell('Request ID')) === '';
}

export function statusText(status: RowRecord['status']): string {
  return status === '' || status === 'unknown' ? '' : `${STATUS_FORMATS[status].icon} ${status}`;
}

/** An icon may stand before the word. */
export function readStatus(text: string): RowRecord['status'] {
  const word = text.replace(/^[^A-Za-z]+/, '').trim();
  if (text.trim() === '') return '';
  return STATUSES.find((status) => status.toLowerCase() === word.toLowerCase()) ?? 'unknown';
}

/** For a column that people have formatted as text or as a number, which keeps no time: `2026-03-02 10:15:00.000 UTC`. */
export function timeAsText(at: number): string {
  return `${new Date(at).toISOString().replace('T', ' ').replace('Z', '')} UTC`;
}

/** What reads as no time holds nothing up. */
function readTime(cell: Cell | undefined): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) UTC$/.exec(textOf(cell)) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  return timeOf(cell) ?? (Number.isNaN(at) ? null : at);
}
