import { type Message, say } from '../text/say';
import type { PlanRow } from './ports';

/** Why a person was not warned. */
const REASONS = [
  'warning.no-mail-left',
  'warning.no-address',
  'warning.not-drafted',
  'warning.not-sent',
  'warning.unsure',
] as const;

export type UnwarnedReason = (typeof REASONS)[number];

/** So many were not warned for one reason. `null`: another than ours stands in their rows. */
export interface Unwarned {
  count: number;
  reason: UnwarnedReason | null;
}

/** Why people were not warned. What stands in the rows of an earlier execution is compared, and never repeated. */
export function unwarnedIn(rows: readonly Pick<PlanRow, 'result'>[]): Unwarned[] {
  const found = rows.flatMap(({ result }) =>
    result.kind === 'not-warned' ? [reasonIn(result.message)] : [],
  );
  return [...REASONS, null]
    .map((reason) => ({ reason, count: found.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0);
}

function reasonIn(message: Message): UnwarnedReason | null {
  const text = say(message);
  return REASONS.find((code) => say({ code }) === text) ?? null;
}
