import type { Account } from '../zendesk/accounts';
import { judge, type Known, type Policy, type Rules, type Verdict } from './verdict';

export interface PlanLine {
  kind: Verdict['kind'];
  account: Account;
  reason: string;
  days: number | null;
}

/** What the review would do, and whom it leaves alone and why. */
export interface IdlePlan {
  /** What changes somebody's account first, then the warnings. */
  changes: PlanLine[];
  spared: PlanLine[];
}

const ORDER: Verdict['kind'][] = ['delete', 'disable', 'warn'];

/** Pure: who is to be warned, disabled, deleted, by what is known of everybody. */
export function makePlan(everybody: readonly Known[], rules: Rules): IdlePlan {
  const lines = everybody.map((known): PlanLine => {
    const { kind, reason, days } = judge(known, rules);
    return { kind, account: known.account, reason, days };
  });
  const changes = ORDER.flatMap((kind) => lines.filter((line) => line.kind === kind));
  return { changes, spared: lines.filter(({ kind }) => kind === 'spare') };
}

export type Counts = Record<'warn' | 'disable' | 'delete', number>;

export function count(lines: readonly { kind: string }[]): Counts {
  const of = (kind: string) => lines.filter((line) => line.kind === kind).length;
  return { warn: of('warn'), disable: of('disable'), delete: of('delete') };
}

/** `percent` says little about a handful of accounts. */
const ENOUGH_FOR_PERCENT = 20;

/**
 * Why so much at once needs a person, as a sentence; `null` when it is within the limit. Warnings are held to
 * the same limit, by themselves: a mistyped number of days is not to mail everybody.
 */
export function limitExceeded(counts: Counts, enabled: number, { limit }: Policy): string | null {
  const changes = counts.disable + counts.delete;
  return (
    over(changes, 'would be disabled or deleted', enabled, limit) ??
    over(counts.warn, 'would be warned', enabled, limit)
  );
}

function over(changes: number, what: string, enabled: number, limit: Policy['limit']): string | null {
  const share = enabled === 0 ? 0 : (changes * 100) / enabled;
  const tooManyPercent = enabled >= ENOUGH_FOR_PERCENT && share > limit.percent;
  if (changes <= limit.count && !tooManyPercent) return null;
  const percent = enabled === 0 ? '' : ` (${Math.round(share)} %)`;
  return `${changes} of ${enabled} enabled accounts${percent} ${what}; the limit is ${limit.count}, and ${limit.percent} %.`;
}

export function countsInWords(counts: Counts): string {
  return `${counts.disable} to disable, ${counts.delete} to delete, ${counts.warn} to warn`;
}
