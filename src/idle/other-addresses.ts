import { type Account, type Accounts, map, ok, type Result, zip } from '../zendesk/accounts';
import { isAccountOf } from '../zendesk/whose-account';
import type { Rules } from './rules';

/**
 * Accounts with their second addresses, as far as these were verified: one that is exempt protects its person. Nobody is asked
 * about where no exemption could name one.
 */
export function withOtherAddresses(
  all: readonly Account[],
  accounts: Pick<Accounts, 'addresses'>,
  { exemptions }: Pick<Rules, 'exemptions'>,
): Result<Account>[] {
  if (!accounts.addresses || exemptions.length === 0 || all.length === 0) return all.map(ok);
  const read = accounts.addresses(all.map(({ id }) => id));
  return zip(all, read).map(([account, addresses]) =>
    map(addresses, (own) => {
      const others = own.filter((each) => each.isVerified && !isAccountOf(each.email, account));
      return { ...account, otherEmails: others.map(({ email }) => email) };
    }),
  );
}
