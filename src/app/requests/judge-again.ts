import type { Setup } from '../../setup/settings';
import type { AppContext } from '../context';

/** Where the setup wants something else approved than before, the rows that wait for approval are judged again. */
export function noteApprovalRules(
  before: Setup,
  after: Setup,
  { state, now }: Pick<AppContext, 'state' | 'now'>,
): void {
  if (rulesOf(before) !== rulesOf(after)) state.judgeAgain.set(now());
}

function rulesOf({ access }: Setup): string {
  const { approval, reenable, requesters, brake, brakeAll } = access;
  return JSON.stringify([approval, reenable, requesters, brake, brakeAll]);
}

/** All rows have been judged, by the setup that this execution knows. */
export function endJudging({ state, mustStop }: Pick<AppContext, 'state' | 'mustStop'>): void {
  const noted = state.judgeAgain.get();
  if (noted !== null && !mustStop() && state.judgeAgain.fresh() === noted) state.judgeAgain.clear();
}
