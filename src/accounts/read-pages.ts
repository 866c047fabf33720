import { say } from '../text/say';
import type { Account, AccountPage, Failure } from '../zendesk/accounts';
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
  /** Where the list continues; at its end, where it ended. */
  cursor: string | null;
  /** The end of the list was seen. */
  isWhole: boolean;
}

type Parts = Pick<SnapshotParts, 'accounts' | 'state' | 'isLate' | 'progress' | 'sleep' | 'now'>;

/** Adds pages to a reading as far as this execution can. */
export function readPages(reading: Reading, isPatient: boolean, parts: Parts): Failure | null {
  for (let pages = 0; !reading.isWhole && !parts.isLate(); pages++) {
    const isLook = pages % PAGES_BETWEEN_LOOKS === 0 && reading.accounts.length > 0;
    if (isLook) showProgress(reading, parts);
    if (isLook && parts.state.pause.fresh() !== null) return null;
    const failure = readNext(reading, isPatient, parts);
    if (failure) return asksForPause(failure) && isPatient ? null : failure;
  }
  return null;
}

function readNext(reading: Reading, isPatient: boolean, parts: Parts): Failure | null {
  const page = readPage(reading.cursor, isPatient, parts);
  return page.kind === 'ok' ? addPage(reading, page.value) : page;
}

/** A failure when the list does not end. */
function addPage(reading: Reading, { accounts, next }: AccountPage): Failure | null {
  for (const account of accounts) reading.accounts.push(account);
  const listed = reading.accounts.length;
  if (listed > MAX_ACCOUNTS_LISTED) {
    reading.accounts.length = reading.kept;
    return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-endless', listed } };
  }
  reading.cursor = next ?? reading.cursor;
  reading.isWhole = next === null;
  return null;
}

function showProgress({ accounts, startedAt }: Reading, { state, progress }: Parts): void {
  const done = accounts.length;
  const total = Math.max(done, state.snapshot.note.get()?.accounts ?? 0);
  const message = say({ code: 'progress.accounts-read', done });
  progress({ job: 'Accounts', done, total, startedAt, message });
}
