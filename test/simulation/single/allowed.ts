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

/** A day without calls also puts off the list of all accounts: the last one may be of before the request was handled. */
export const orListedBefore: Allowance = (end, calm) => {
  const listed = { ...end, extract: calm.extract };
  return isDeepStrictEqual(listed, calm) || orAttention(listed, calm);
};

/** The row tells the admin, who can retry it. Where no row says so, all is to be as it would have been. */
const rowsNeedAttention: Allowance = (end, calm) => {
  const odd = end.rows.filter((row, index) => !isDeepStrictEqual(row, calm.rows[index]));
  const areExplained = odd.every((row) => 'Status' in row && row.Status === NEEDS_ATTENTION);
  return odd.length > 0 && areExplained && !end.paused;
};

const NEEDS_ATTENTION = '⚠ Needs attention';

/** Gmail did not take a warning, or did not send it: it goes out another night. A mail about a request waits in its row. */
export const orUnwarned: Allowance = (end, calm) =>
  calm.plan !== undefined && (othersLater(end, calm) || othersWithReason(end, calm));
