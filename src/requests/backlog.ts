import { isOpen, openAttempt } from './attempt';
import { type AccountIndex, indexOf } from './look-up';
import { concernsEverybody } from './outcome';
import type { RequestServices } from './ports';
import { processRequests } from './process-requests';
import type { RequestRow } from './request';

/** Rows that are handled together: enough to share calls, few enough to end in time. */
const MAX_ROWS_PER_BATCH = 40;

/** Accounts in one page of the list. */
const ACCOUNTS_PER_PAGE = 100;

export interface BacklogParts {
  services: RequestServices;
  /** How many accounts there were in the last snapshot; `null` when that is not known or long ago. */
  accounts: number | null;
  /** There is no time to begin something new in this execution, or everything has been paused. */
  mustStop(): boolean;
  onProgress(done: number, total: number): void;
}

/** Handles many rows, those first that came first; gives the number of rows that were handled. */
export function handleBacklog(rows: readonly RequestRow[], parts: BacklogParts): number {
  const index = chooseIndex(rows, parts);
  let waiting = [...rows];
  let handled = 0;
  while (waiting.length > 0 && !parts.mustStop()) {
    const batch = nextBatch(waiting);
    const finished = processRequests(batch, parts.services, index);
    handled += finished.length;
    waiting = waiting.filter((row) => !batch.includes(row));
    parts.onProgress(rows.length - waiting.length, rows.length);
    if (finished.some(({ outcome }) => concernsEverybody(outcome))) break;
  }
  return handled;
}

/**
 * The cheaper way to look people up: one by one, or all accounts in pages. An old snapshot is renewed in any
 * case, since no account may be created without a recent one.
 */
function chooseIndex(rows: readonly RequestRow[], { services, accounts }: BacklogParts): AccountIndex | null {
  const { access, now, notBefore, snapshot } = services;
  const admitted = rows.map((row) => openAttempt(row, access, now())).filter(isOpen);
  const people = new Set(admitted.map(({ person }) => person.email));
  const pages = accounts === null ? 0 : Math.ceil(accounts / ACCOUNTS_PER_PAGE) + 1;
  if (people.size === 0 || people.size <= pages || notBefore() !== null) return null;
  const all = snapshot.refresh();
  return all !== 'busy' && all.kind === 'ok' ? indexOf(all.value) : null;
}

/** The first rows, each for another person. */
function nextBatch(rows: readonly RequestRow[]): RequestRow[] {
  const seen = new Set<string>();
  const batch: RequestRow[] = [];
  for (const row of rows) {
    const address = row.answers.email.trim().toLowerCase();
    if (seen.has(address)) continue;
    seen.add(address);
    batch.push(row);
    if (batch.length === MAX_ROWS_PER_BATCH) break;
  }
  return batch;
}
