import { withOtherAddresses } from '../../idle/other-addresses';
import { makePlan } from '../../idle/plan';
import type { Known, Rules } from '../../idle/rules';
import { type Account, zip } from '../../zendesk/accounts';
import type { AppContext } from '../context';

/** Few, so that the time is looked at often. */
const MAX_ACCOUNTS_PER_BATCH = 50;

/**
 * Everybody who is known, and of those for whom something would be done the second addresses: one may be exempt. They are read
 * again before anything is done: an account whose addresses Zendesk does not give, or for which there is no time, stays as it is.
 */
export function readAddresses(
  everybody: readonly Known[],
  rules: Rules,
  { accounts, mustStop }: Pick<AppContext, 'accounts' | 'mustStop'>,
): Known[] {
  if (!accounts.addresses || rules.exemptions.length === 0) return [...everybody];
  const due = makePlan(everybody, rules).changes.map(({ account }) => account);
  const read = new Map<Account, Account>();
  for (let done = 0; done < due.length && !mustStop(); done += MAX_ACCOUNTS_PER_BATCH) {
    const batch = due.slice(done, done + MAX_ACCOUNTS_PER_BATCH);
    for (const [account, answer] of zip(batch, withOtherAddresses(batch, accounts, rules))) {
      if (answer.kind === 'ok') read.set(account, answer.value);
    }
  }
  return everybody.map((known) => ({ ...known, account: read.get(known.account) ?? known.account }));
}
