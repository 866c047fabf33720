import { readiness } from '../../requests/readiness';
import type { RequestRow } from '../../requests/request';
import { MINUTE_MS } from '../../shared/time';
import { type ResponseSheet, ROWS_PER_BLOCK } from '../../sheets/response-sheet';
import { readUnfinished } from '../../sheets/unfinished-rows';
import { abandonedAt, ROW_LEASE_MS } from '../../state/lease';
import type { AppContext } from '../context';
import { clearStrayRecords, endedSince, isMisplaced, logMissingLines, settledUntil } from './repair-rows';
import { isLookDue } from './timer-run';

/** The look through all rows stops after that long; the next run continues it. */
const TIME_FOR_LOOK_MS = MINUTE_MS;

type Context = Pick<AppContext, 'state' | 'shared' | 'log' | 'now' | 'withLease'>;

/** The rows that this run looks at; what was left in a bad state is repaired on the way. */
export function findRows(sheet: ResponseSheet, context: Context): RequestRow[] {
  const { state, shared, now } = context;
  const loggedUntil = turnedOnOr(state.loggedUntil.get(), context);
  const unfinished = readUnfinished(sheet, loggedUntil);
  const isDue = isLookDue({
    look: state.look.get(),
    isCut: unfinished.isCut,
    isFiltered: () => sheet.isFiltered(),
    abandonedAt: abandonedAt('worker', shared, now()),
    now: now(),
  });
  const looked = isDue ? lookThroughAll(sheet, context) : []; // guard: daily-look
  const rows = merge(unfinished.rows, looked);
  const ended = endedSince(rows, loggedUntil, context);
  if (ended.length === 0 && !rows.some((row) => needsAnything(row, context))) return rows;
  // Rows that were read while someone moved a column are not what they seem: the next run reads them again.
  if (sheet.refreshLayout()) return [];
  clearStrayRecords(rows, sheet, context); // guard: stray-records
  const until = settledUntil(context);
  if (ended.length > 0 && logMissingLines(ended, context)) state.loggedUntil.set(until); // guard: missing-lines
  return rows;
}

function needsAnything(row: RequestRow, { now }: Pick<AppContext, 'now'>): boolean {
  return isMisplaced(row) || readiness(row, now(), 'timer') !== 'leave';
}

function merge(rows: readonly RequestRow[], more: readonly RequestRow[]): RequestRow[] {
  const byNumber = new Map([...rows, ...more].map((row) => [row.row, row]));
  return [...byNumber.values()].sort((a, b) => a.row - b.row);
}

/** Begins a look through all rows, or continues it, in blocks. Gives those that need something; lines are added here. */
function lookThroughAll(sheet: ResponseSheet, context: Context): RequestRow[] {
  const { state, now } = context;
  const startedAt = now();
  const look = nextLook(context);
  const last = sheet.lastRow();
  const found: RequestRow[] = [];
  let next = look.next ?? 2;
  while (next <= last && now() - startedAt < TIME_FOR_LOOK_MS) {
    const block = sheet.readRun({ first: next, last: Math.min(last, next + ROWS_PER_BLOCK - 1) });
    const rows = block.map(({ request }) => request);
    const ended = endedSince(rows, look.since, context);
    if (ended.length > 0 && !logMissingLines(ended, context)) break; // guard: missing-lines-of-the-day
    found.push(...rows.filter((row) => needsAnything(row, context)));
    next += ROWS_PER_BLOCK;
  }
  state.look.set({ ...look, next: next <= last ? next : null });
  return found;
}

function nextLook({ state, now }: Pick<AppContext, 'state' | 'now'>) {
  const look = state.look.get();
  if (look && look.next !== null) return look;
  state.decisions.forgetOld(now());
  const since = look ? look.began - ROW_LEASE_MS : state.loggedUntil.get();
  return { began: now(), next: 2, since: turnedOnOr(since, { state, now }) };
}

/** What came before it was turned on has no lines, and needs none. */
function turnedOnOr(time: number | null, { state, now }: Pick<AppContext, 'state' | 'now'>): number {
  return Math.max(time ?? 0, state.owner.get()?.since ?? now());
}
