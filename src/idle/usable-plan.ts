import { DAY_MS } from '../shared/time';
import type { PlanNote } from '../state/idle-state';
import type { Message } from '../text/say';
import { checkOf } from './check';
import type { PlanContent, PlannedRow, PlanRow } from './ports';
import { DONE } from './row-result';

/** A plan older than this is no longer applied: too much may have happened since. */
export const PLAN_VALID_FOR_MS = 2 * DAY_MS;

export type UsablePlan =
  /** The rows that ask for something. */
  { kind: 'usable'; rows: PlannedRow[] } | { kind: 'unusable'; message: Message };

/** Whether a plan is as it was made and not too old. `content`: what the sheet holds now. */
export function usablePlan(
  { id, at, key }: Pick<PlanNote, 'id' | 'at' | 'key'>,
  content: PlanContent | null,
  now: number,
): UsablePlan {
  if (now > at + PLAN_VALID_FOR_MS) return unusable({ code: 'plan.expired' }); // guard: plan-expires
  if (content?.planId !== id) return unusable({ code: 'plan.gone' });
  const planned = new Map<string, PlannedRow>();
  for (const row of content.rows.filter(isRequest)) {
    if (planned.has(row.agentId) || !isAsPlanned(row, key)) {
      return unusable({ code: 'plan.row-altered', row: row.row, address: row.address });
    }
    planned.set(row.agentId, row);
  }
  return { kind: 'usable', rows: [...planned.values()] };
}

/** A row that spares an account needs no mark. */
export function isRequest({ kind, check }: PlanRow): boolean {
  return kind !== 'spare' || check !== '';
}

/** Whether its mark is that of the plan with this key. */
export function isAsPlanned(row: PlanRow, key: string): row is PlannedRow {
  return row.kind in DONE && row.check === checkOf(key, row);
}

function unusable(message: Message): UsablePlan {
  return { kind: 'unusable', message };
}
