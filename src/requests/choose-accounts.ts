import type { Directory } from '../accounts/ports';
import type { Account } from '../zendesk/accounts';
import { AccountIndex, type KnownAccounts } from './account-index';
import { isOpen, openAttempt } from './attempt';
import { ACCOUNTS_PER_PAGE, DirectoryAccounts, isUntried } from './directory-accounts';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

/** At most this many people are looked up one by one. */
const MAX_ASKED_ONE_BY_ONE = 10;

/** One execution handles no more rows than this, so a list saves no more look-ups than this. */
const MAX_ROWS_PER_EXECUTION = 600;

export interface ChosenAccounts {
  known: KnownAccounts;
  /** Set where accounts are read by and by. */
  directory: DirectoryAccounts | null;
  /** Told when each row about an account that was made lately has been handled. */
  advance(): void;
}

type Services = Pick<RequestServices, 'access' | 'accounts' | 'snapshot' | 'now' | 'notBefore'>;

/**
 * The cheapest way to look people up: one by one (`null`), all accounts in pages, or by the pages that an earlier execution
 * has read.
 */
export function chooseAccounts(rows: readonly RequestRow[], services: Services): ChosenAccounts | null {
  const people = Math.min(countPeople(rows, services), MAX_ROWS_PER_EXECUTION);
  if (people === 0 || services.notBefore() !== null) return null;
  const inHand = services.snapshot.inHand();
  if (inHand) return whole(inHand.accounts, inHand.readAt);
  const listed = services.snapshot.listed();
  const pages = listed === null ? 0 : Math.ceil(listed / ACCOUNTS_PER_PAGE) + 1;
  if (people <= Math.min(pages, MAX_ASKED_ONE_BY_ONE)) return null;
  const directory = services.snapshot.directory();
  const left = directory ? rows.filter((row) => !isUntried(row, directory)) : rows;
  if (directory && countPeople(left, services) <= pages) return byDirectory(directory, services);
  if (people <= pages) return null;
  const readAt = services.now();
  const all = services.snapshot.refresh();
  return all !== 'busy' && all.kind === 'ok' ? whole(all.value, readAt) : null;
}

function whole(accounts: readonly Account[], readAt: number): ChosenAccounts {
  return { known: new AccountIndex(accounts, readAt), directory: null, advance: () => {} };
}

function byDirectory(directory: Directory, { snapshot, accounts, now }: Services): ChosenAccounts | null {
  const readAt = now();
  const opened = DirectoryAccounts.open(directory, accounts, readAt);
  if (!opened) return null;
  const advance = () => snapshot.advance(directory, opened.end, readAt);
  return { known: opened.known, directory: opened.known, advance };
}

function countPeople(rows: readonly RequestRow[], { access, now }: Services): number {
  const admitted = rows.map((row) => openAttempt(row, access, now())).filter(isOpen);
  return new Set(admitted.map(({ person }) => person.email)).size;
}
