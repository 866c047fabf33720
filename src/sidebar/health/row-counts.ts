import type { Health } from '../../contract';

export interface RowCounts {
  waiting: number;
  failed: number;
}

/** `new` stands for the rows without a status. */
const WAITING_STATUSES = ['new', 'Waiting', 'Working', 'Will retry', 'Needs approval', 'Paused'];
const FAILED_STATUSES = ['Needs attention'];

export function countRows({ rows }: Health): RowCounts {
  const sum = (statuses: readonly string[]) =>
    statuses.reduce((total, status) => total + (rows[status] ?? 0), 0);
  return { waiting: sum(WAITING_STATUSES), failed: sum(FAILED_STATUSES) };
}
