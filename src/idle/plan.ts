import type { Message } from '../text/say';
import type { Account } from '../zendesk/accounts';
import type { Known, Policy, Rules } from './rules';
import { judge, type Verdict } from './verdict';

/** What a plan does about an account. */
export type PlanAction = Exclude<Verdict['kind'], 'spare'>;

export interface PlanLine {
  kind: Verdict['kind'];
  account: Account;
  message: Message;
  days: number | null;
}

/** What the review would do, and which accounts it leaves alone and why. */
export interface IdlePlan {
  /** Changes of accounts first, then the warnings. */
  changes: PlanLine[];
  spared: PlanLine[];
}

const ORDER: readonly PlanAction[] = ['delete', 'disable', 'warn'];

/** Pure: which accounts are to be warned, disabled, deleted, by what is known of all of them. */
export function makePlan(all: readonly Known[], rules: Rules): IdlePlan {
  const lines = all.map((known): PlanLine => ({ account: known.account, ...judge(known, rules) }));
  const changes = ORDER.flatMap((kind) => lines.filter((line) => line.kind === kind));
  return { changes, spared: lines.filter(({ kind }) => kind === 'spare') };
}

export type Counts = Record<PlanAction, number>;

export function countActions(lines: readonly { kind: string }[]): Counts {
  const of = (kind: PlanAction) => lines.filter((line) => line.kind === kind).length;
  return { warn: of('warn'), disable: of('disable'), delete: of('delete') };
}

/** A percentage says little about a handful of accounts. */
const MIN_ACCOUNTS_FOR_PERCENT = 20;

/**
 * Why so much at once needs a person; `null` when it is within the limit. Warnings are held to the same limit, by
 * themselves: a mistyped number of days is not to mail everybody.
 */
export function limitExceeded(counts: Counts, enabled: number, { limit }: Policy): Message | null {
  const changed = counts.disable + counts.delete; // guard: limit-counts-deletions
  if (isOver(changed, enabled, limit)) {
    return { code: 'plan.over-limit', what: 'changed', accounts: changed, enabled, limit };
  }
  if (!isOver(counts.warn, enabled, limit)) return null;
  return { code: 'plan.over-limit', what: 'warned', accounts: counts.warn, enabled, limit };
}

function isOver(accounts: number, enabled: number, limit: Policy['limit']): boolean {
  const isOverPercent = enabled >= MIN_ACCOUNTS_FOR_PERCENT && accounts * 100 > limit.percent * enabled;
  return accounts > limit.count || isOverPercent;
}
