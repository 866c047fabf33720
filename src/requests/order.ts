import { HOUR_MS } from '../shared/time';
import { addressOf } from './account-index';
import { isBefore } from './precedence';
import type { RequestRow } from './request';

/** Answers that came within this time go before all others. */
const FRESH_FOR_MS = HOUR_MS;

/**
 * The order in which many rows are handled: new answers before old ones, the newest first, and the old ones as they came. The
 * rows about one person stay in their order, and come when the first of them is due.
 */
export function inOrder(rows: readonly RequestRow[], now: number): RequestRow[] {
  const people = new Map<string, RequestRow[]>();
  for (const row of rows) {
    const address = addressOf(row.answers.email);
    people.set(address, [...(people.get(address) ?? []), row]);
  }
  const groups = [...people.values()].map((group) => ({
    group: sorted(group),
    newest: newestOf(group, now),
  }));
  return groups
    .sort((a, b) => b.newest - a.newest || first(a.group) - first(b.group)) // guard: new-answers-first
    .flatMap(({ group }) => group);
}

function sorted(group: readonly RequestRow[]): RequestRow[] {
  return [...group].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** When the newest of them came; 0 when none is new. */
function newestOf(group: readonly RequestRow[], now: number): number {
  const fresh = group.filter((row) => isFresh(row, now));
  return Math.max(0, ...fresh.map(({ submittedAt }) => submittedAt ?? 0));
}

/** Not `isNewAnswer` of `mail-budget.ts`, which goes by when the answer was handled. */
export function isFresh({ submittedAt }: RequestRow, now: number): boolean {
  return submittedAt !== null && now - submittedAt < FRESH_FOR_MS;
}

function first([row]: readonly RequestRow[]): number {
  return row?.row ?? 0;
}
