import { addressOf } from './account-index';
import { type ChosenAccounts, chooseAccounts } from './choose-accounts';
import type { DirectoryAccounts } from './directory-accounts';
import { inOrder, isFresh } from './order';
import { concernsEverybody } from './outcome';
import type { RequestServices } from './ports';
import { processRequests } from './process-requests';
import type { RequestRow } from './request';
import { type SeatTurn, splitBySeat } from './seats';

/** Rows that are handled together: enough to share calls, few enough to end in time. */
const MAX_ROWS_PER_BATCH = 40;

export interface BacklogParts {
  services: RequestServices;
  /** Selected by a person, who wants Zendesk asked whatever was refused before. */
  isSelected: boolean;
  /** There is no time to begin something new in this execution, or everything has been paused. */
  mustStop(): boolean;
  /** Rows that have come since, whose event was lost. */
  arrivals(): readonly RequestRow[];
  onProgress(done: number, total: number): void;
}

/** Handles many rows, new answers first; gives the number of rows that were handled. */
export function handleBacklog(rows: readonly RequestRow[], parts: BacklogParts): number {
  const { services } = parts;
  const { waiting: queue, others } = splitBySeat(rows, services);
  const chosen = chooseAccounts(others, services);
  const seat = parts.isSelected ? 'take' : 'queue';
  let waiting = inOrder(others, services.now());
  let [handled, total] = [0, others.length];
  let isStopped = false;
  while (waiting.length > 0 && !parts.mustStop()) {
    const batch = nextBatch(waiting, chosen?.directory ?? null, services.now());
    const finished = processRequests(batch, services, { known: chosen?.known ?? null, seat });
    handled += finished.length;
    waiting = without(waiting, batch);
    parts.onProgress(total - waiting.length, total);
    isStopped = finished.some(({ outcome }) => concernsEverybody(outcome));
    if (isStopped) break;
    const arrivals = waiting.length > 0 ? parts.arrivals() : []; // guard: lost-events-between
    total += arrivals.length;
    if (arrivals.length > 0) waiting = inOrder([...waiting, ...arrivals], services.now());
  }
  noteProgress(chosen, waiting);
  return isStopped ? handled : handled + handleQueue(queue, parts);
}

/**
 * The rows that wait for a seat, one after the other, so that the oldest gets the first that is free. Once Zendesk has refused
 * one, it is asked for none of the others: those that are due get their next time.
 */
function handleQueue(queue: readonly RequestRow[], { services, mustStop }: BacklogParts): number {
  const handle = (some: readonly RequestRow[], seat: SeatTurn) =>
    processRequests(some, services, { known: null, seat });
  let next = 0;
  for (const row of queue) {
    if (mustStop()) return next;
    if (services.seats.isRefused()) break; // guard: one-try-for-a-seat
    const finished = handle([row], 'take');
    next += 1;
    if (finished.some(({ outcome }) => concernsEverybody(outcome))) return next;
  }
  const due = queue.slice(next).filter(({ record }) => (record.nextTry ?? 0) <= services.now());
  for (let done = 0; done < due.length && !mustStop(); done += MAX_ROWS_PER_BATCH) {
    handle(due.slice(done, done + MAX_ROWS_PER_BATCH), 'none');
  }
  return next + due.length;
}

/** Accounts that were made lately are forgotten only when no row that waits is about one of them. */
function noteProgress(chosen: ChosenAccounts | null, waiting: readonly RequestRow[]): void {
  const { directory = null, advance } = chosen ?? {};
  if (!directory || waiting.some(({ answers }) => directory.isAdded(answers.email))) return;
  advance?.();
}

function without(rows: readonly RequestRow[], some: readonly RequestRow[]): RequestRow[] {
  const taken = new Set(some);
  return rows.filter((row) => !taken.has(row));
}

/**
 * The first row, and others that can be handled with it, each for another person. Of a directory, those whose accounts have
 * been read come before those that have none. An old row whose account is still to be read waits until those are handled
 * whose accounts were read for another one: each page is read once.
 */
function nextBatch(
  waiting: readonly RequestRow[],
  directory: DirectoryAccounts | null,
  now: number,
): RequestRow[] {
  const [first] = waiting;
  if (!first || !directory) return forDifferentPeople(waiting);
  const isRead = ({ answers }: RequestRow) => directory.isRead(answers.email);
  if (isFresh(first, now) || !waiting.some(isRead)) directory.readAbout(first.answers.email);
  const isReady = (row: RequestRow) => isRead(row) || !directory.isNamed(row.answers.email);
  const head = isReady(first) || !waiting.some(isRead) ? [first] : [];
  const others = waiting.filter((row) => row !== first && isReady(row));
  return forDifferentPeople([...head, ...others.filter(isRead), ...others.filter((row) => !isRead(row))]);
}

function forDifferentPeople(rows: readonly RequestRow[]): RequestRow[] {
  const seen = new Set<string>();
  const batch: RequestRow[] = [];
  for (const row of rows) {
    const address = addressOf(row.answers.email);
    if (seen.has(address)) continue;
    seen.add(address);
    batch.push(row);
    if (batch.length === MAX_ROWS_PER_BATCH) break;
  }
  return batch;
}
