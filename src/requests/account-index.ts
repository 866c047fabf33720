import { readableAddress } from '../shared/email-address';
import type { Account, Lookup, Result } from '../zendesk/accounts';
import { accountAmong } from '../zendesk/whose-account';
import type { OpenAttempt } from './attempt';

/** Accounts that are known without asking Zendesk for each. */
export interface KnownAccounts {
  /** `null`: this person is to be looked up alone. */
  find(attempt: OpenAttempt): Result<Lookup> | null;
  /** What has become of an account: the next row about the same person finds it. */
  add(account: Account): void;
  /** What is known was so at this time, or later. */
  readonly readAt: number;
}

/** Accounts by their addresses, as people read them. */
export class AccountIndex implements KnownAccounts {
  private readonly byAddress = new Map<string, Account[]>();

  readonly readAt: number;

  constructor(accounts: readonly Account[], readAt: number) {
    this.readAt = readAt;
    for (const account of accounts) this.add(account);
  }

  add(account: Account): void {
    const address = addressOf(account.email);
    const others = this.accountsOf(address).filter(({ id }) => id !== account.id);
    this.byAddress.set(address, [...others, account]);
  }

  accountsOf(email: string): readonly Account[] {
    return this.byAddress.get(addressOf(email)) ?? [];
  }

  find({ person }: OpenAttempt): Result<Lookup> {
    return accountAmong(person.email, this.accountsOf(person.email));
  }
}

export function isFound(result: Result<Lookup>): result is { kind: 'ok'; value: Account } {
  return result.kind === 'ok' && typeof result.value === 'object';
}

/** What an address is looked up by. */
export function addressOf(text: string): string {
  return readableAddress(text);
}
