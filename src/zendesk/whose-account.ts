import { parseAddress, readableAddress } from '../shared/email-address';
import { type Account, type Lookup, ok, type Result } from './accounts';

/** Which account is that of a person, by the address. */

/**
 * Whether the account is that of this address, whatever the letter case. One whose address is not one plain address is
 * nobody's.
 */
export function isAccountOf(email: string, account: Pick<Account, 'email'>): boolean {
  const parsed = parseAddress(account.email);
  return parsed.ok && parsed.address.text === email.toLowerCase(); // guard: whole-address
}

/** The one account among those that have an address; a failure where there are several. */
export function onlyAccount(accounts: readonly Account[]): Result<Lookup> {
  const distinct = [...new Map(accounts.map((account) => [account.id, account])).values()];
  if (distinct.length > 1) return { kind: 'several-accounts', accounts: distinct }; // guard: several-accounts
  return ok(distinct[0] ?? 'absent');
}

/** Whether it has another address than this one, and reads like it. */
export function isLookAlike(email: string, account: Pick<Account, 'email'>): boolean {
  return !isAccountOf(email, account) && readableAddress(account.email) === readableAddress(email); // guard: look-alike-address
}

/** The one account of a person among others. */
export function accountAmong(email: string, accounts: readonly Account[]): Result<Lookup> {
  const own = accounts.filter((account) => isAccountOf(email, account));
  const [lookAlike] = own.length === 0 ? accounts.filter((account) => isLookAlike(email, account)) : [];
  return lookAlike ? { kind: 'look-alike', account: lookAlike } : onlyAccount(own);
}
