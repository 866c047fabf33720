import type { Health } from '../../contract';

/** The interval of the trigger that processes rows. */
const RUN_INTERVAL_MS = 5 * 60_000;

/** Generous, because clocks differ and Google starts time-driven triggers late. */
const OVERDUE_AFTER_MS = 20 * 60_000;

/** When the rows are processed next; `null` if that is not known. */
export function estimateNextRun(
  { on, lastRun, since }: Health,
  now: number,
): { at: string; isOverdue: boolean } | null {
  const last = [lastRun, since].reduce((latest, iso) => Math.max(latest, iso ? Date.parse(iso) : 0), 0);
  if (!on || last === 0) return null;
  return { at: new Date(last + RUN_INTERVAL_MS).toISOString(), isOverdue: now - last > OVERDUE_AFTER_MS };
}
