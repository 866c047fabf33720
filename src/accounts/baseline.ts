import type { SnapshotNote } from '../state/snapshot-state';
import type { PreviousSnapshot } from './describe';

/** There were accounts before, and the sheet no longer says how they stood: it is gone, or somebody has altered it. */
export function isBaselineLost(note: SnapshotNote | null, { previous, digest }: PreviousSnapshot): boolean {
  if (note === null) return false;
  const isGone = note.accounts > 0 && previous.size === 0;
  const isAltered = note.digest !== undefined && digest?.() !== note.digest; // guard: baseline-as-written
  return note.isBlind === true || isGone || isAltered;
}
