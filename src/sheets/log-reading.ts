import type { AccountEvent, LogAction } from '../accounts/history';
import type { Cell } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { RequestRow, RowRecord } from '../requests/request';
import type { LogCheckState, LogState } from '../state/log-state';
import { COLUMNS, type LoggedRequest, TITLES, toEvent } from './log-cells';
import { checkSlice, type LogSlice, type SliceParts } from './log-check-slice';
import { toLoggedEvent } from './log-events';
import { allLines, type LogSheet, lastLines, lastRequests, linesAbout, mayHideLines } from './log-lines';
import type { Proof } from './log-proof';
import { notAmong, recalledFrom } from './log-recall';
import { type DatedLine, linesSince } from './log-since';
import { actionable, entriesOf, LineProofs, type LogEntry, type ProvedLine } from './log-trust';
import { LogYears } from './log-years';
import { LOG_SHEET, orderOfLogName } from './own-sheet-names';

/** Among so many of the last lines is one of each kind of execution. */
const LINES_READ_FIRST = 500;

export interface LogReadingParts {
  workbook: Workbook;
  state: LogState;
  isOwner(): boolean;
  /** Whether a line of that time is about accounts of the saved connection. */
  isAboutOurs(at: number): boolean;
  now(): number;
}

/** What the log says, in the sheet that lines are added to and in those of years that are over. */
export class LogReading {
  protected readonly workbook: Workbook;
  protected readonly years: LogYears;
  private readonly reading: LogReadingParts;
  private known: LineProofs | null = null;

  constructor(parts: LogReadingParts) {
    this.workbook = parts.workbook;
    this.years = new LogYears(parts);
    this.reading = parts;
  }

  /** All that was ever done to accounts. */
  events(): AccountEvent[] {
    const lines = allLines(this.sheets());
    const own = this.proofs();
    const last = this.reading.state.end.get()?.number ?? 0;
    const proofs = own === null ? [] : actionable(lines, own, last);
    return lines.map(({ cells }, index) => this.event(cells, proofs[index] ?? null));
  }

  /** All lines, to be told; unlike `events`, those about accounts of an earlier connection, too. */
  entries(): LogEntry[] {
    return entriesOf(allLines(this.sheets()), this.proofs());
  }

  /** The address in a row of one of its sheets. */
  addressIn(sheetId: number, row: number): string {
    const [line] = this.linesIn(sheetId, [row]);
    return line ? toLoggedEvent(line.cells, null).address : '';
  }

  private linesIn(sheetId: number, rows: readonly number[]): ProvedLine[] {
    const sheet = this.sheets().filter(({ grid }) => grid.id === sheetId);
    return allLines(sheet).filter(({ row }) => rows.includes(row));
  }

  /** The lines of ours since then, in any order. */
  since(at: number): DatedLine[] {
    return linesSince(at, this.sheets(at), this.proofs());
  }

  /** Whether it is as it was written, as far as there is time; `null`: this person's executions have not written it. */
  check(from: LogCheckState | null, parts: Omit<SliceParts, 'key' | 'end'>): LogSlice | null {
    const key = this.key();
    const end = this.reading.state.end.get();
    return key === null ? null : checkSlice(this.sheets(), from, { ...parts, key, end });
  }

  /** Only the owner can tell a line of ours. */
  private key(): string | null {
    return this.reading.isOwner() ? this.reading.state.key() : null;
  }

  private proofs(): LineProofs | null {
    const key = this.key();
    if (key !== null && this.known?.key !== key) this.known = new LineProofs(key);
    return key === null ? null : this.known;
  }

  /** Those that may hold lines about what was done since then, oldest first. */
  private sheets(since = 0): LogSheet[] {
    const grid = this.workbook.named(LOG_SHEET);
    const end = this.reading.state.end.get();
    const [column, hasAnswers] = [end?.column ?? COLUMNS.length + 1, end?.hasAnswers === true];
    return [...this.years.before(since), ...(grid ? [{ grid, column, hasAnswers }] : [])];
  }

  /** Whether a line of ours, which is no older than that, says this about it. `isAt`: and that it was just then. */
  isLogged(reference: string, action: LogAction, since: number, isAt = false): boolean {
    return linesAbout([reference], this.sheets(since)).some((line) => {
      const proof = toEvent(line.cells, null).action === action ? this.proofs()?.of(line) : null;
      return proof && (!isAt || proof.at === since);
    });
  }

  /**
   * What happened to these accounts, by one search; where something was taken, by all lines, since a later one may be hidden or gone,
   * and with the ends of the plans.
   */
  eventsAbout(agentIds: readonly string[]): AccountEvent[] {
    const found = this.foundAbout(agentIds);
    const isTaken = found.some(({ action, isProved }) => action === 'Disabled' && isProved);
    if (!isTaken) return found;
    return this.events().filter((each) => agentIds.includes(each.agentId) || each.action === 'Carried out');
  }

  /** The same, as far as the search finds it: it costs no more where the log is long. `includesHidden`: see `linesAbout`. */
  foundAbout(agentIds: readonly string[], includesHidden = false): AccountEvent[] {
    const lines = linesAbout(agentIds, this.sheets(), { column: 'Agent ID', includesHidden });
    return lines.map((line) => this.event(line.cells, this.proofs()?.of(line) ?? null));
  }

  mayHideLines(): boolean {
    return mayHideLines(this.sheets());
  }

  /** What the lines in these rows of one of its sheets are about. */
  eventsIn(sheetId: number, rows: readonly number[]): AccountEvent[] {
    return this.linesIn(sheetId, rows).map(({ cells }) => this.event(cells, null));
  }

  /** An id of another connection is nobody's here. */
  private event(cells: readonly Cell[], proof: Proof | null): AccountEvent {
    const event = toEvent(cells, proof);
    return this.reading.isAboutOurs(event.at) ? event : { ...event, agentId: '', before: '' };
  }

  isLog(sheetId: number): boolean {
    const name = this.workbook.byId(sheetId)?.name ?? '';
    return name === LOG_SHEET || orderOfLogName(name) !== null;
  }

  /** The records of requests as they were logged last, by request id. `since`: none was made before; `includesHidden`: see `linesAbout`. */
  recall(ids: readonly string[], { since = 0, includesHidden = false } = {}): Map<string, RowRecord> {
    const wanted = new Set(ids);
    return recalledFrom(
      linesAbout([...wanted], this.sheets(since), { includesHidden }),
      wanted,
      this.proofs(),
    );
  }

  /** The rows whose outcome has no line of ours that is as young as it. */
  unlogged(rows: readonly RequestRow[]): RequestRow[] {
    const ids = [...new Set(rows.map(({ record }) => record.requestId))];
    const provedAt = (line: ProvedLine) => this.proofs()?.of(line)?.at;
    const since = this.reading.state.keptSince();
    const oldest = Math.min(...rows.map(({ record }) => record.updatedAt ?? 0));
    return notAmong(linesAbout(ids, this.sheets(oldest)), rows, { provedAt, since });
  }

  /** Whether one of the last lines is of such an execution and as young as that. */
  isBy(by: string, since: number): boolean {
    const lines = lastLines(LINES_READ_FIRST, this.sheets(since));
    return lines.some(({ cells }) => cells[TITLES.indexOf('By')] === by && toEvent(cells, null).at >= since);
  }

  /** The requests in the last lines, oldest first. */
  lastLines(count: number): LoggedRequest[] {
    return lastRequests(count, this.sheets());
  }
}
