import { isDeepStrictEqual } from 'node:util';
import type { EndState } from './end-state';

/** Zendesk has said no: a row may then need the admin, whom the row tells and who can retry it. */
export function orAttention(end: EndState, calm: EndState): boolean {
  const rows = end.rows.filter(
    (row, index) =>
      !isDeepStrictEqual(row, calm.rows[index]) && !('Status' in row && row.Status === NEEDS_ATTENTION),
  );
  return rows.length === 0 && !end.paused;
}

const NEEDS_ATTENTION = '⚠ Needs attention';
