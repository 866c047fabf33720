import type { Directory } from '../accounts/ports';
import {
  type Account,
  type AccountPage,
  type Accounts,
  isRetryable,
  type Lookup,
  ok,
  type Result,
} from '../zendesk/accounts';
import { accountAmong } from '../zendesk/whose-account';
import { AccountIndex, addressOf, type KnownAccounts } from './account-index';
import type { OpenAttempt } from './attempt';
import type { RequestRow } from './request';

/** Accounts in one page of the list. */
export const ACCOUNTS_PER_PAGE = 100;

/**
 * Accounts as a directory of an earlier execution names them. Only that a person is in none of its entries is believed,
 * and only for rows that were there when it was made and have not been tried: accounts that were made since are read first.
 * Whoever is named is read again before anything is decided, with all who stand in the same page of the list.
 */
export class DirectoryAccounts implements KnownAccounts {
  private readonly accounts: Pick<Accounts, 'list'>;
  private readonly directory: Directory;
  private readonly idsByAddress = new Map<string, string[]>();
  private readonly ids: string[];
  private readonly read: AccountIndex;
  private readonly readIds = new Set<string>();
  private readonly added: ReadonlySet<string>;
  readonly readAt: number;

  private constructor(
    directory: Directory,
    added: readonly Account[],
    accounts: Pick<Accounts, 'list'>,
    readAt: number,
  ) {
    this.readAt = readAt;
    this.added = new Set(added.map(({ email }) => addressOf(email)));
    this.accounts = accounts;
    this.directory = directory;
    this.read = new AccountIndex(added, readAt);
    this.ids = directory.entries.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
    for (const { id, email } of directory.entries) {
      const address = addressOf(email);
      this.idsByAddress.set(address, [...(this.idsByAddress.get(address) ?? []), id]);
    }
  }

  /** Reads what was added to the list since. `null`: it cannot be read now. `end`: where the list ends now. */
  static open(
    directory: Directory,
    accounts: Pick<Accounts, 'list'>,
    now: number,
  ): { known: DirectoryAccounts; end: string } | null {
    const added: Account[] = [];
    let end: string | null = directory.end;
    let last = end;
    while (end !== null) {
      const page = listAgain(end, accounts);
      if (page.kind !== 'ok') return null;
      added.push(...page.value.accounts);
      last = end;
      end = page.value.next;
    }
    return { known: new DirectoryAccounts(directory, added, accounts, now), end: last };
  }

  /** Whether an account with this address was made since the directory. */
  isAdded(email: string): boolean {
    return this.added.has(addressOf(email));
  }

  /** Whether an account had this address when all were read. */
  isNamed(email: string): boolean {
    return this.idsOf(email).length > 0;
  }

  /** Whether the account was read in this execution. */
  isRead(email: string): boolean {
    const ids = this.idsOf(email);
    return ids.every((id) => this.readIds.has(id)) && this.read.accountsOf(email).length > 0;
  }

  /** Reads the pages in which the person's accounts stand. */
  readAbout(email: string): void {
    for (const id of this.idsOf(email)) if (!this.readIds.has(id)) this.readPageOf(id);
  }

  find({ person, row }: OpenAttempt): Result<Lookup> | null {
    const { email } = person;
    if (this.isRead(email)) return accountAmong(email, this.read.accountsOf(email));
    return this.idsOf(email).length === 0 && isUntried(row, this.directory) ? ok('absent') : null;
  }

  add(account: Account): void {
    this.read.add(account);
  }

  private idsOf(email: string): readonly string[] {
    return this.idsByAddress.get(addressOf(email)) ?? [];
  }

  private readPageOf(id: string): void {
    const at = this.ids.indexOf(id);
    const first = this.ids[at - (at % ACCOUNTS_PER_PAGE)] ?? id;
    const page = this.accounts.list(first);
    // One that is not there any more is looked up alone.
    this.readIds.add(id);
    if (page.kind !== 'ok') return;
    for (const account of page.value.accounts) {
      this.read.add(account);
      this.readIds.add(account.id);
    }
  }
}

/** Of many pages one fails. Without this one, everybody would be looked up alone. */
function listAgain(cursor: string, accounts: Pick<Accounts, 'list'>): Result<AccountPage> {
  const page = accounts.list(cursor);
  return page.kind !== 'ok' && isRetryable(page) ? accounts.list(cursor) : page;
}

/**
 * Whether absence from the directory, and from what was read behind it, proves that this row's person has no account: the row
 * is untouched, and was there before the end was last moved on.
 */
export function isUntried(
  { submittedAt, record }: RequestRow,
  { advancedAt }: Pick<Directory, 'advancedAt'>,
): boolean {
  const { status, action, nextTry } = record;
  const isUntouched = ['', 'Waiting', 'Paused'].includes(status) && action === '' && nextTry === null;
  return isUntouched && (advancedAt === null || (submittedAt !== null && submittedAt < advancedAt)); // guard: untried-since
}
