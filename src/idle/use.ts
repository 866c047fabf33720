import { type History, NO_HISTORY } from '../accounts/history';
import type { AgentLine } from '../accounts/ports';
import { daysBetween } from '../shared/time';
import type { AccountUse } from '../state/snapshot-state';
import { clockOf } from './clock';
import type { Known, Policy } from './rules';

/** How many accounts are used, by the clock that the idle review goes by: whether they are exempt does not matter. */
export function countUse(
  lines: readonly AgentLine[],
  histories: ReadonlyMap<string, History>,
  policy: Policy,
  now: number,
): AccountUse {
  const use: AccountUse = { active: 0, idle: 0, never: 0, unknown: 0, off: 0 };
  for (const { account, state } of lines) {
    const history = histories.get(account.id) ?? NO_HISTORY;
    use[useOf({ account, state, history }, policy, now)]++;
  }
  return use;
}

function useOf(known: Known, policy: Policy, now: number): keyof AccountUse {
  if (!known.account.enabled) return 'off';
  const clock = clockOf(known, policy);
  if (clock.kind === 'unknown') return 'unknown';
  if (daysBetween(clock.from, now) <= clock.limit) return 'active';
  return known.account.lastUsedAt === 'never' ? 'never' : 'idle';
}
