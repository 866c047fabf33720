import type { Message } from '../text/say';
import { type Account, type Accounts, type Result, zip } from '../zendesk/accounts';
import type { PlannedRow, PlanRun, RowResult } from './ports';
import { isUnanswered, resultOfFailure } from './row-result';
import type { Policy } from './rules';

/** How many unsolved tickets each has; none where the policy does not ask. */
export function countTickets(
  ids: readonly string[],
  accounts: Accounts,
  { openTickets }: Pick<Policy, 'openTickets'>,
): Result<number>[] {
  if (openTickets === 'ignore' || ids.length === 0) return ids.map(() => ({ kind: 'ok', value: 0 }));
  return accounts.unsolvedTickets(ids);
}

/** Why somebody is spared; `null`: their tickets do not keep them. */
export function ticketsMessage(count: number): Message | null {
  return count > 0 ? { code: 'verdict.open-tickets', count } : null; // guard: unsolved-tickets
}

/** Of accounts that would be disabled now: what comes of the rows that are not to be carried out, by agent id. */
export function lookAtTickets(
  due: readonly { row: PlannedRow; account: Account }[],
  { services, rules, countUnanswered }: PlanRun,
): Map<string, RowResult> {
  const counts = countTickets(
    due.map(({ account }) => account.id),
    services.accounts,
    rules.policy,
  );
  const results = new Map<string, RowResult>();
  for (const [{ row }, count] of zip(due, counts)) {
    if (count.kind !== 'ok') {
      const times = isUnanswered(count) ? countUnanswered(row.agentId) : 0;
      results.set(row.agentId, resultOfFailure(count, times));
      continue;
    }
    const message = ticketsMessage(count.value);
    if (message) results.set(row.agentId, { kind: 'skipped', message });
  }
  return results;
}
