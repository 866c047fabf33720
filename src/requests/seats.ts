import type { Account, Accounts } from '../zendesk/accounts';

/**
 * The number of seats when every one of them is taken, otherwise `null` (also when Zendesk does not say).
 * How Zendesk words "no seat left" is not documented, so the figures decide. Asked only after a refusal.
 */
export function seatsWhenFull(accounts: Accounts): number | null {
  const plan = accounts.plan();
  if (plan.kind !== 'ok' || plan.value.seats === null) return null;
  const enabled = countEnabled(accounts);
  return enabled !== null && enabled >= plan.value.seats ? plan.value.seats : null;
}

function countEnabled(accounts: Accounts): number | null {
  let enabled = 0;
  let last: Account | undefined;
  do {
    const page = accounts.list(last?.id ?? null);
    if (page.kind !== 'ok') return null;
    enabled += page.value.filter((account) => account.enabled).length;
    last = page.value[page.value.length - 1];
  } while (last);
  return enabled;
}
