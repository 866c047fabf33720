import type { AccountEvent } from '../accounts/history';
import type { PlanNote } from '../state/idle-state';
import type { PlanContent } from './ports';
import { isOpen } from './row-result';
import { isAsPlanned } from './usable-plan';

/**
 * The lines by which a plan has begun to disable people and after which it has not come to its end: each comes before the change, so
 * perhaps nobody was disabled.
 */
export function begunBy(
  plan: Pick<PlanNote, 'id' | 'isApplied'> | null,
  events: readonly AccountEvent[],
): AccountEvent[] {
  if (!plan || plan.isApplied) return [];
  const own = events.filter(({ reference }) => reference === plan.id);
  // One part of a plan may have come to its end before the other was begun.
  const ends = own.filter(({ action }) => action === 'Carried out').map(({ at }) => at);
  const endedAt = Math.max(Number.NEGATIVE_INFINITY, ...ends);
  return own.filter(({ action, at, isProved }) => action === 'Disabled' && isProved && at > endedAt);
}

/** Of whom rows that are as they were planned say that something came of them, or that they are not about a last day. */
export function settledIn(
  content: PlanContent | null,
  { id, key }: Pick<PlanNote, 'id' | 'key'>,
): Set<string> {
  const rows = content?.planId === id ? content.rows.filter((row) => isAsPlanned(row, key)) : [];
  return new Set(rows.filter((row) => row.kind !== 'end' || !isOpen(row)).map(({ agentId }) => agentId));
}
