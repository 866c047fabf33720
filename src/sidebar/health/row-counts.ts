import type { Health } from '../../contract';

export interface RowCounts {
  waiting: Waiting;
  failed: number;
}

/** What the requests that have not ended wait for. */
export interface Waiting {
  /** An admin has to do something first. */
  admin: number;
  approver: number;
  /** Time alone. */
  time: number;
}

/** `new` stands for the rows without a status. */
const UNENDED_STATUSES = ['new', 'Waiting', 'Working', 'Will retry', 'Paused'];

export function countRows({ rows, troubles }: Health): RowCounts {
  const unended = UNENDED_STATUSES.reduce((total, status) => total + (rows[status] ?? 0), 0);
  const blocked = troubles.reduce((total, { requests = 0 }) => total + requests, rows.Paused ?? 0);
  // The timer has counted who waits for an admin, and a row may have gone on since.
  const admin = Math.min(blocked, unended);
  const waiting = { admin, approver: rows['Needs approval'] ?? 0, time: unended - admin };
  return { waiting, failed: rows['Needs attention'] ?? 0 };
}
