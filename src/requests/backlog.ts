import { isAdmitted, openAttempt } from './attempt';
import { type AccountIndex, indexOf } from './look-up';
import type { RequestServices } from './ports';
import { processRequests } from './process-requests';
import type { RequestRow } from './request';

/** Rows that are handled together: enough to share calls, few enough to end in time. */
const CHUNK = 40;

/** Accounts in one page of the list. */
const PAGE = 100;

export interface BacklogParts {
  desk: RequestServices;
  /** How many accounts there were in the last extract; `null` when that is not known or long ago. */
  accounts: number | null;
  /** No time to begin something new in this execution, or the desk has been paused. */
  mustStop(): boolean;
  onProgress(done: number, total: number): void;
}

/** Handles many rows, those first that came first; gives the number of rows that were handled. */
export function handleBacklog(rows: readonly RequestRow[], parts: BacklogParts): number {
  const index = chooseIndex(rows, parts);
  let waiting = [...rows];
  let done = 0;
  let handled = 0;
  while (waiting.length > 0 && !parts.mustStop()) {
    const chunk = nextChunk(waiting);
    const ended = processRequests(chunk, parts.desk, index);
    handled += ended.length;
    done += chunk.length;
    waiting = waiting.filter((row) => !chunk.includes(row));
    parts.onProgress(done, rows.length);
    if (
      ended.length > 0 &&
      ended.every(({ outcome }) => ['retry', 'waiting', 'paused'].includes(outcome.kind))
    )
      break;
  }
  return handled;
}

/**
 * The cheaper way to look people up: one by one, or all accounts in pages. An old extract is renewed in any
 * case, since nobody may be created without a recent one.
 */
function chooseIndex(
  rows: readonly RequestRow[],
  { desk: services, accounts }: BacklogParts,
): AccountIndex | null {
  const people = new Set(
    rows
      .map((row) => openAttempt(row, services))
      .filter(isAdmitted)
      .map(({ admission }) => admission.person.email),
  );
  const pages = accounts === null ? 0 : Math.ceil(accounts / PAGE) + 1;
  if (people.size === 0 || people.size <= pages || services.notBefore() !== null) return null;
  const all = services.snapshot.refresh();
  return all !== 'busy' && all.kind === 'ok' ? indexOf(all.value) : null;
}

/** The first rows, each for another person. */
function nextChunk(rows: readonly RequestRow[]): RequestRow[] {
  const seen = new Set<string>();
  const chunk: RequestRow[] = [];
  for (const row of rows) {
    const address = row.answers.email.trim().toLowerCase();
    if (seen.has(address)) continue;
    seen.add(address);
    chunk.push(row);
    if (chunk.length === CHUNK) break;
  }
  return chunk;
}
