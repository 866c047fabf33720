import {
  type Account,
  type AccountPage,
  type Failure,
  isRetryable,
  type Sighting,
} from '../zendesk/accounts';
import type { SnapshotParts } from './ports';
import { asksForPause, readPage } from './read-page';

/** How often progress is shown, and an admin's pause looked for. */
const PAGES_BETWEEN_LOOKS = 5;

/** More accounts than a spreadsheet of ten million cells could show: a list this long does not end. */
const MAX_ACCOUNTS_LISTED = 200_000;

/** A reading of all accounts as far as it has come, perhaps in several executions. */
export interface Reading {
  startedAt: number;
  accounts: Account[];
  /** So many of them are kept for the next execution already. */
  kept: number;
  /** Where the list continues; at its end, where it ended, or `null` where nothing can be added there. */
  cursor: string | null;
  /** The end of the list was seen. */
  isWhole: boolean;
  /** The accounts by id, once that was needed. */
  byId?: Map<string, Account>;
  /** When accounts were used could not be read, and was not waited for. */
  lacksUse?: true;
}

/** `isPatient`: nobody waits for the list. `mayLackUse`: the accounts alone will do where their use cannot be read. */
export interface Reader {
  isPatient: boolean;
  mayLackUse: boolean;
}

type Parts = Pick<SnapshotParts, 'accounts' | 'state' | 'isLate' | 'progress' | 'sleep' | 'now'>;

/** Adds pages to a reading as far as this execution can. */
export function readPages(reading: Reading, reader: Reader, parts: Parts): Failure | null {
  for (let pages = 0; !reading.isWhole && !parts.isLate(); pages++) {
    const isLook = pages % PAGES_BETWEEN_LOOKS === 0 && reading.accounts.length > 0;
    if (isLook) showProgress(reading, parts);
    if (isLook && parts.state.pause.fresh() !== null) return null;
    const failure = readNext(reading, reader, parts);
    if (failure) return asksForPause(failure) && reader.isPatient ? null : failure;
  }
  return null;
}

function readNext(reading: Reading, { isPatient, mayLackUse }: Reader, parts: Parts): Failure | null {
  const page = readPage(reading.cursor, isPatient, parts);
  if (page.kind === 'ok') return addPage(reading, page.value);
  if (!mayLackUse || !lacksUseAlone(page, reading, parts)) return page;
  reading.lacksUse = true;
  return addPage(reading, { accounts: [], uses: 'refused', next: null, isUnordered: true });
}

/** While Zendesk wants no call at all, whoever waits for the list could do nothing with it. */
function lacksUseAlone(failure: Failure, { cursor }: Reading, { accounts }: Parts): boolean {
  const isPutOff = failure.kind !== 'outcome-unknown' && asksForPause(failure);
  return isRetryable(failure) && !isPutOff && accounts.listsOnlyUse?.(cursor) === true;
}

/** A failure when the list does not end. */
function addPage(
  reading: Reading,
  { accounts, uses = [], next, isUnordered = false }: AccountPage,
): Failure | null {
  for (const account of accounts) reading.accounts.push(account);
  if (accounts.length > 0) delete reading.byId;
  if (uses === 'refused') forgetUses(reading);
  else addUses(reading, uses);
  const listed = reading.accounts.length;
  if (listed > MAX_ACCOUNTS_LISTED) {
    reading.accounts.length = reading.kept;
    return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-endless', listed } };
  }
  reading.cursor = next ?? (isUnordered ? null : reading.cursor);
  reading.isWhole = next === null;
  return null;
}

/**
 * Where the last sign-in is not known, a time when the account was seen says too little. Accounts that are kept for the
 * next execution already are kept again.
 */
function addUses(reading: Reading, uses: readonly Sighting[]): void {
  if (uses.length === 0) return;
  reading.byId ??= new Map(reading.accounts.map((account) => [account.id, account]));
  for (const { accountId, at } of uses) {
    const account = reading.byId.get(accountId);
    const isLater = account?.lastUsedAt === 'never' || Number(account?.lastUsedAt) < at;
    if (!account || !isLater) continue;
    account.lastUsedAt = at;
    reading.kept = 0;
  }
}

/** A sign-in that is known may be long ago in a session that is used every day. */
function forgetUses(reading: Reading): void {
  for (const account of reading.accounts) account.lastUsedAt = 'unknown';
  reading.kept = 0;
}

function showProgress({ accounts, startedAt }: Reading, { state, progress }: Parts): void {
  const done = accounts.length;
  const total = Math.max(done, state.snapshot.note.get()?.accounts ?? 0);
  const message = { code: 'progress.accounts-read', done } as const;
  progress({ job: 'Accounts', done, total, startedAt, message });
}
