import { countTickets, ticketsMessage } from '../../idle/open-tickets';
import type { IdlePlan, PlanLine } from '../../idle/plan';
import type { Rules } from '../../idle/rules';
import { zip } from '../../zendesk/accounts';
import type { AppContext } from '../context';

/** Few, so that the time is looked at often. */
const MAX_ACCOUNTS_PER_BATCH = 50;

/**
 * Spares people with unsolved tickets. They are counted once more before anybody is disabled: people whose tickets Zendesk does
 * not give, or for whom there is no time, stay in the plan.
 */
export function spareBusy(
  plan: IdlePlan,
  { policy }: Pick<Rules, 'policy'>,
  { accounts, mustStop }: Pick<AppContext, 'accounts' | 'mustStop'>,
): IdlePlan {
  const due = policy.openTickets === 'ignore' ? [] : plan.changes.filter(({ kind }) => kind === 'disable');
  const spared = new Map<PlanLine, PlanLine>();
  for (let done = 0; done < due.length && !mustStop(); done += MAX_ACCOUNTS_PER_BATCH) {
    const batch = due.slice(done, done + MAX_ACCOUNTS_PER_BATCH);
    const counts = countTickets(
      batch.map(({ account }) => account.id),
      accounts,
      policy,
    );
    for (const [line, count] of zip(batch, counts)) {
      const message = count.kind === 'ok' ? ticketsMessage(count.value) : null;
      if (message) spared.set(line, { ...line, kind: 'spare', message });
    }
  }
  if (spared.size === 0) return plan;
  return {
    changes: plan.changes.filter((line) => !spared.has(line)),
    spared: [...spared.values(), ...plan.spared],
  };
}
