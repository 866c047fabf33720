import type { Message } from '../text/say';
import type { Account } from '../zendesk/accounts';
import type { Known, Policy, Rules, Verdict } from './rules';
import { judge } from './verdict';

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

const ORDER: readonly PlanAction[] = ['end', 'delete', 'disable', 'warn', 'remind'];

/** Pure: which accounts are to be warned, disabled, deleted, by what is known of all of them. */
export function makePlan(all: readonly Known[], rules: Rules): IdlePlan {
  const lines = all.map((known): PlanLine => ({ account: known.account, ...judge(known, rules) }));
  const changes = ORDER.flatMap((kind) => lines.filter((line) => line.kind === kind));
  return { changes, spared: lines.filter(({ kind }) => kind === 'spare') };
}

/** The two parts of a plan: what last days make of accounts does not depend on the policy about idle ones. */
export type Part = 'ends' | 'idle';

export function partOf(kind: PlanAction): Part {
  return kind === 'end' || kind === 'remind' ? 'ends' : 'idle';
}

/** The same plan, as if accounts were never idle. */
export function endsOnly({ changes, spared }: IdlePlan): IdlePlan {
  const isOfEnd = ({ kind }: PlanLine) => kind !== 'spare' && partOf(kind) === 'ends';
  const others = changes.filter((line) => !isOfEnd(line));
  return {
    changes: changes.filter(isOfEnd),
    spared: [...others.map((line) => ({ ...line, kind: 'spare' as const })), ...spared],
  };
}

/** What is done about idle accounts. */
export type Counts = Record<'warn' | 'disable' | 'delete', number>;

/** How many accounts are disabled for their last day, and how many people are told of it. */
export type EndCounts = Record<'end' | 'remind', number>;

export function countEnds(lines: readonly { kind: string }[]): EndCounts {
  const of = (kind: PlanAction) => lines.filter((line) => line.kind === kind).length;
  return { end: of('end'), remind: of('remind') };
}

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

/** Why so many ends at once need a person; `null`: they are within a limit of their own, of the same size. */
export function endLimitExceeded({ end }: EndCounts, enabled: number, { limit }: Policy): Message | null {
  if (!isOver(end, enabled, limit)) return null; // guard: ends-are-limited
  return { code: 'plan.over-limit', what: 'ended', accounts: end, enabled, limit };
}

function isOver(accounts: number, enabled: number, limit: Policy['limit']): boolean {
  const isOverPercent = enabled >= MIN_ACCOUNTS_FOR_PERCENT && accounts * 100 > limit.percent * enabled;
  return accounts > limit.count || isOverPercent;
}
