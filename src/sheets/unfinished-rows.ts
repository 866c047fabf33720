import { isBlank, type RequestRow } from '../requests/request';
import type { Run } from './blocks';
import type { ResponseSheet } from './response-sheet';
import { readStatuses } from './status-column';

/**
 * The rows that may need work, at the same cost whatever the number of rows that have ended. What has a status is found by one
 * search. What has none is new or was emptied; it stands at the end, or leaves a gap in the column of the status. Only where
 * there are many gaps with work that column is read. Hidden rows that this overlooks are found by the look through everything.
 */

/** As `readStatus` and `readMail` understand it: what has not ended, and mails that have perhaps not gone out. */
const OPEN_STATUS = '^[^A-Za-z]*(Waiting|Working|Will retry|Needs approval|Paused)\\s*$';
const PENDING_MAIL = '^(Queued|Sending): ';

/** These are read in every run: new answers stand at the end, also those whose outcome was recorded just now. */
const ROWS_AT_THE_END = 8;

/** After a burst four times as many are read, and again, up to so many. */
const MAX_ROWS_AT_THE_END = 512;

/** So many gaps are looked into, the newest first. */
const MAX_GAPS = 3;

/** A gap may be thousands of rows of somebody's own, or of checkboxes: unless one of these needs work, the rest is left. */
const ROWS_AT_A_BORDER = 200;

/** While a backlog is being handled there are many gaps: so many of their rows are read, the oldest first. */
const MAX_ROWS_OF_BACKLOG = 2_000;

export interface Unfinished {
  rows: RequestRow[];
  /** There is more without a status, and in some of it there was work. */
  isCut: boolean;
}

type ReadRow = ReturnType<ResponseSheet['readRun']>[number];

/** `loggedUntil`: at the end of the sheet, the rows that were recorded since are read, too. */
export function readUnfinished(sheet: ResponseSheet, loggedUntil = Number.POSITIVE_INFINITY): Unfinished {
  const { Status, Mail } = sheet.layout.ours;
  const open = sheet.search(`${OPEN_STATUS}|${PENDING_MAIL}`, [Status, Mail]);
  const walked = readWithoutStatus(sheet, loggedUntil);
  const { rows, isCut } = walked.isCut ? withBacklog(walked.rows, sheet) : walked;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const others = sheet.read(open.filter((row) => !byNumber.has(row))); // guard: search-open-rows
  return { rows: [...byNumber.values(), ...others].sort((a, b) => a.row - b.row), isCut };
}

/** What is left of a backlog whose rows are not handled in their order is found by reading one column. */
function withBacklog(rows: readonly RequestRow[], sheet: ResponseSheet): Unfinished {
  const known = new Set(rows.map(({ row }) => row));
  const others = readStatuses(sheet).flatMap((status, index) =>
    status === '' && !known.has(index + 2) ? [index + 2] : [],
  );
  const oldest = sheet.read(others.slice(0, MAX_ROWS_OF_BACKLOG));
  return { rows: [...rows, ...oldest], isCut: others.length > MAX_ROWS_OF_BACKLOG };
}

/** The last rows, and the gaps in the column of the status, from the end upwards. */
function readWithoutStatus(sheet: ResponseSheet, loggedUntil: number): Unfinished {
  let upper = readEnd(sheet, loggedUntil);
  let rows = upper;
  for (let gaps = 0; gaps < MAX_GAPS; gaps++) {
    const gap = gapAbove(sheet, upper);
    if (!gap) return { rows: rows.map(requestOf), isCut: false };
    upper = readGap(sheet, gap);
    rows = [...rows, ...upper]; // guard: gaps
  }
  return { rows: rows.map(requestOf), isCut: rows.some(isNew) };
}

function readEnd(sheet: ResponseSheet, loggedUntil: number): ReadRow[] {
  const last = sheet.lastRow();
  for (let count = ROWS_AT_THE_END; ; count *= 4) {
    const rows = sheet.readRun({ first: Math.max(2, last - count + 1), last });
    const isWhole = rows.length < count || count >= MAX_ROWS_AT_THE_END;
    if (isWhole || (rows[0]?.request.record.updatedAt ?? 0) < loggedUntil) return rows; // guard: burst-at-the-end
  }
}

/** The rows without status above these, and the rows at both sides; `null`: every row above has one. */
function gapAbove(sheet: ResponseSheet, [first, second]: readonly ReadRow[]): Run | null {
  const top = first?.request.row ?? 2;
  if (!first || top <= 2) return null;
  let edge = top;
  if (first.hasStatus) {
    // Only between two filled cells is it certain that the way leads along filled ones.
    if (!second?.hasStatus) return { first: top - 1, last: top };
    edge = sheet.statusEdgeAbove(top + 1);
    if (edge <= 1 || edge > top) return null;
  }
  const filled = sheet.statusEdgeAbove(edge);
  return { first: Math.max(2, filled - 1), last: edge - 1 };
}

/** All of it where there is work at a border; else only the borders. */
function readGap(sheet: ResponseSheet, { first, last }: Run): ReadRow[] {
  if (last - first < 2 * ROWS_AT_A_BORDER) return sheet.readRun({ first, last });
  const inside = { first: first + ROWS_AT_A_BORDER, last: last - ROWS_AT_A_BORDER };
  const above = sheet.readRun({ first, last: inside.first - 1 });
  const below = sheet.readRun({ first: inside.last + 1, last });
  const isWork = [...above, ...below].some(isNew);
  return [...above, ...(isWork ? sheet.readRun(inside) : []), ...below];
}

function isNew({ request: { answers, record } }: ReadRow): boolean {
  return record.status === '' && !isBlank(answers);
}

function requestOf({ request }: ReadRow): RequestRow {
  return request;
}
