/** What the form asked, as text, exactly as typed. */
export interface Answers {
  requester: string;
  email: string;
  firstName: string;
  lastName: string;
  /** Where the setup names a column for them. */
  department?: string;
  role?: string;
  /** The last day of access. A cell that holds a date gives its moment: see `textOf` in `src/google/grid.ts`. */
  until?: string;
  /** Of the mails about the request. */
  language?: string;
}

/** Answers that not every form asks for, and which say what is wanted. */
export const FURTHER_WISHES = ['department', 'role', 'until'] as const satisfies readonly (keyof Answers)[];

/** Answers that not every form asks for. */
export const FURTHER_ANSWERS = [...FURTHER_WISHES, 'language'] as const;

/** What happened to the account. While a row is `Working` it is what is about to happen: see `process-requests.ts`. */
export type Action = '' | 'Created' | 'Updated' | 'No change';

export const STATUSES = [
  'Waiting',
  'Working',
  'Done',
  'Will retry',
  'Needs approval',
  'Rejected',
  'Needs attention',
  'Paused',
] as const;
export type Status = (typeof STATUSES)[number];

export function isEnded(status: RowRecord['status']): status is 'Done' | 'Rejected' | 'Needs attention' {
  return status === 'Done' || status === 'Rejected' || status === 'Needs attention';
}

/** Chat Access goes on with it by itself. */
export function isUnderWay(status: RowRecord['status']): boolean {
  return status === 'Waiting' || status === 'Working' || status === 'Will retry' || status === 'Paused';
}

/** What the log says of a row for good: how it has ended, or what people are asked. */
export function isRecalled(status: RowRecord['status']): boolean {
  return isEnded(status) || status === 'Needs approval';
}

/** Our nine cells of a row. Times are milliseconds since 1970; `null` is an empty cell. */
export interface RowRecord {
  action: Action;
  /** `'unknown'`: people typed something of their own; without our id such a row is left alone. */
  status: Status | '' | 'unknown';
  detail: string;
  agentId: string;
  mail: string;
  attempts: number;
  /** When the row may be tried again; while `Working`, the end of the lease. */
  nextTry: number | null;
  requestId: string;
  /** The end of the handling once it has ended; before that, its beginning, kept through retries. */
  updatedAt: number | null;
}

export const EMPTY_RECORD: RowRecord = {
  action: '',
  status: '',
  detail: '',
  agentId: '',
  mail: '',
  attempts: 0,
  nextTry: null,
  requestId: '',
  updatedAt: null,
};

/**
 * `chat`: all is done that Chat Access can do, and a person is to click in Zendesk. `turn`: nothing is done yet, since no seat
 * is free or another row about the person comes first.
 */
export type Wait = 'chat' | 'turn';

export function waitOf({ status, action, agentId, nextTry }: RowRecord): Wait | null {
  if (status !== 'Waiting' || nextTry === null) return null;
  return action !== '' && agentId !== '' ? 'chat' : 'turn';
}

/** A row of the response sheet. `row` is where it was when it was read; `id` is what it is. */
export interface RequestRow {
  row: number;
  id: string;
  /** When the form was submitted, or `null` when the cell holds no date. */
  submittedAt: number | null;
  answers: Answers;
  record: RowRecord;
  /** Two columns bear the title of this answer, and the row has a different one in each. */
  twice?: keyof Answers;
  /** The sheet was sorted while the row was read: its answers may be those of another row. */
  isMoving?: true;
}

/** A language alone asks for nothing. */
export function isBlank({ language: _, ...answers }: Answers): boolean {
  return Object.values(answers).every((answer) => answer.trim() === '');
}

/** Its status is no word of ours although we have recorded this very request: it was mistyped. */
export function isMistyped({ id, record }: RequestRow): boolean {
  return record.status === 'unknown' && record.requestId !== '' && record.requestId === id;
}

/** Whether two records are the same as far as anything is decided by them. */
export function isSameRecord(a: RowRecord, b: RowRecord): boolean {
  return (
    a.action === b.action &&
    a.status === b.status &&
    a.mail === b.mail &&
    a.requestId === b.requestId &&
    isSameTime(a.nextTry, b.nextTry) &&
    isSameTime(a.updatedAt, b.updatedAt)
  );
}

/** How a record was before parts of another one were written over it, as far as anything is decided by it. */
export function withoutParts(record: RowRecord, written: RowRecord, before: RowRecord): RowRecord {
  const undo = <Name extends keyof RowRecord>(name: Name): RowRecord[Name] => {
    const isPart = isSameRecord({ ...record, [name]: written[name] }, record);
    return isPart ? before[name] : record[name];
  };
  return {
    ...record,
    action: undo('action'),
    status: undo('status'),
    mail: undo('mail'),
    nextTry: undo('nextTry'),
    requestId: undo('requestId'),
    updatedAt: undo('updatedAt'),
  };
}

/** A spreadsheet keeps times as fractions of a day. */
function isSameTime(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) < 1000);
}
