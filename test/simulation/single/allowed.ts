import { isDeepStrictEqual } from 'node:util';
import type { EndState } from './end-state';
import { believedGone, othersLater, othersWithReason } from './idle-allowed';

/** Whether a world may rightly end in this way although it would have ended in that way without what went wrong. */
export type Allowance = (end: EndState, wanted: EndState) => boolean;

/** Zendesk has said no, or could not be asked any more: people may have to wait, or to be told why. */
export const orAttention: Allowance = (end, calm) =>
  calm.plan ? othersLater(end, calm) || othersWithReason(end, calm) : rowsNeedAttention(end, calm);

/** Zendesk does not know who is there. */
export const orAbsent: Allowance = (end, calm) =>
  orAttention(end, calm) || (calm.plan !== undefined && believedGone(end, calm));

/** The row tells the admin, who can retry it. */
const rowsNeedAttention: Allowance = (end, calm) => {
  const rows = end.rows.filter(
    (row, index) =>
      !isDeepStrictEqual(row, calm.rows[index]) && !('Status' in row && row.Status === NEEDS_ATTENTION),
  );
  return rows.length === 0 && !end.paused;
};

const NEEDS_ATTENTION = '⚠ Needs attention';

/** Gmail did not take a warning, or did not send it: it goes out another night. A mail about a request waits in its row. */
export const orUnwarned: Allowance = (end, calm) =>
  calm.plan !== undefined && (othersLater(end, calm) || othersWithReason(end, calm));
