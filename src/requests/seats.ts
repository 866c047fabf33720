import type { Accounts } from '../zendesk/accounts';
import type { AccountSnapshot } from './ports';

/**
 * The number of seats when every one of them is taken, otherwise `null`: also when Zendesk does not say, and
 * when this credential may not change accounts at all, which is another trouble. How Zendesk words "no seat
 * left" is not documented, so the figures decide. Asked only after a refusal.
 */
export function seatsWhenFull(accounts: Accounts, extract: AccountSnapshot): number | null {
  const me = accounts.whoAmI();
  if (me.kind !== 'ok' || accounts.mayWrite(me.value).kind !== 'ok') return null;
  const plan = accounts.subscription();
  const seats = plan.kind === 'ok' ? plan.value.seats : null;
  const all = seats === null ? 'busy' : extract.refresh();
  if (seats === null || all === 'busy' || all.kind !== 'ok') return null;
  return all.value.filter((account) => account.enabled).length >= seats ? seats : null;
}
