import type { AccountEvent, LogAction } from '../accounts/history';
import type { Cell } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { IdleEvent, IdleLog } from '../idle/ports';
import type { LogLine, RequestLog } from '../requests/ports';
import type { RequestRow, RowRecord } from '../requests/request';
import type { LogCheckState, LogState } from '../state/log-state';
import { type Message, say } from '../text/say';
import type { ZendeskAnswer } from '../zendesk/last-answers';
import { COLUMNS, eventCells, type LoggedRequest, lineCells, TITLES, toEvent } from './log-cells';
import { NOTHING_CHECKED } from './log-check';
import { checkSlice, type LogSlice, type SliceParts } from './log-check-slice';
import { toLoggedEvent } from './log-events';
import {
  allLines,
  type LogSheet,
  lastLines,
  lastRequests,
  linesAbout,
  linesIn,
  mayHideLines,
} from './log-lines';
import type { Proof } from './log-proof';
import { notAmong, recalledFrom } from './log-recall';
import { type DatedLine, linesSince } from './log-since';
import { actionable, entriesOf, LineProofs, type LogEntry, type ProvedLine } from './log-trust';
import { LogWriting, type LogWritingParts } from './log-writing';
import { type OwnSheet, ownSheet, ownSheetIfOurs, ownSheetOnly } from './own-sheet';

const NAME = 'Log';

const SHEET: OwnSheet = { name: NAME, columns: COLUMNS };

const ANSWERED: readonly LogAction[] = ['Not disabled', 'Not deleted', 'Not restored', 'Partly restored'];

/** Among so many of the last lines is one of each kind of execution. */
const LINES_READ_FIRST = 500;

export interface LogParts {
  workbook: Workbook;
  /** Who made this execution happen. */
  by(): string;
  state: LogState;
  isOwner(): boolean;
  /** Whether a line of that time is about accounts of the saved connection. */
  isAboutOurs(at: number): boolean;
  /** What Zendesk has said to the last change of this person, once; `null`: nothing since a line has said it. */
  takeAnswer(agentId: string, address: string): ZendeskAnswer | null;
  now(): number;
  newKey: LogWritingParts['newKey'];
  locked: LogWritingParts['locked'];
  lockedUntilEnd: LogWritingParts['lockedUntilEnd'];
}

/**
 * The `Log` sheet: one line for each thing that was done. Lines are only ever added. What became of a mail after its line
 * was written stands in a line of its own.
 */
export class WorkbookLog implements RequestLog, IdleLog {
  private readonly workbook: Workbook;
  private readonly parts: LogParts;
  private readonly writing: LogWriting;
  private known: LineProofs | null = null;

  constructor(parts: LogParts) {
    this.workbook = parts.workbook;
    this.parts = parts;
    this.writing = new LogWriting({ ...parts, beginning: () => this.beginning() });
  }

  /** Makes the sheet ahead of the first request, which then need not. */
  prepare(): void {
    ownSheetOnly(this.workbook, SHEET);
    if (!this.parts.isOwner()) this.writing.close();
  }

  /** Remembers how far the log reaches: cheap where it reaches no farther than before. */
  noteEnd(): void {
    const grid = this.workbook.named(NAME);
    if (grid) this.writing.noteEnd(grid);
  }

  /** Adds what came of requests. `isLast`: at the end of this execution. */
  add(lines: readonly LogLine[], isLast = false): void {
    if (lines.length === 0) return;
    const by = this.parts.by();
    const cells = lines.map((line) => {
      const { record, row } = line;
      return lineCells(line, by, this.parts.takeAnswer(record.agentId, row.answers.email));
    });
    this.writing.append(this.sheet(), cells, isLast);
  }

  /** Adds what happens to accounts: these lines stand nowhere else. */
  addEvents(events: readonly IdleEvent[]): void {
    if (events.length === 0) return;
    const by = this.parts.by();
    const cells = events.map((event) => eventCells(event, by, this.answerTo(event)));
    this.writing.append(this.sheet(), cells);
  }

  /** What the lines say that come after a change; all others were written before it. */
  private answerTo({ action, agentId, address }: IdleEvent): ZendeskAnswer | null {
    const isAnswered = action !== '' && ANSWERED.includes(action);
    return isAnswered ? this.parts.takeAnswer(agentId, address) : null;
  }

  /** A deleted one is made again, and gets its column of proofs with its first line. */
  private sheet(): SheetGrid {
    if (!this.exists()) this.writing.close();
    return ownSheet(this.workbook, SHEET);
  }

  /** From here on the lines are proved by somebody else than above. */
  private beginning(): Cell[] {
    const about = { at: this.parts.now(), reference: '', agentId: '', address: '', mail: '', before: '' };
    const detail = say({ code: 'log.begun' });
    return eventCells({ ...about, action: 'Log begun', status: 'Done', detail }, this.parts.by());
  }

  exists(): boolean {
    return this.workbook.named(NAME) !== null;
  }

  /** Why it may not hold all that we have done. */
  problem(): Message | null {
    if (!this.exists()) return { code: 'doubt.log-gone' };
    return ownSheetIfOurs(this.workbook, SHEET) ? null : { code: 'doubt.log-columns' };
  }

  /** All that was ever done to accounts. */
  events(): AccountEvent[] {
    const lines = allLines(this.sheetAsRead());
    const own = this.proofs();
    const last = this.parts.state.end.get()?.number ?? 0;
    const proofs = own === null ? [] : actionable(lines, own, last);
    return lines.map(({ cells }, index) => this.event(cells, proofs[index] ?? null));
  }

  /** All lines, to be told; unlike `events`, those about accounts of an earlier connection, too. */
  entries(own = this.proofs()): LogEntry[] {
    return entriesOf(allLines(this.sheetAsRead()), own);
  }

  /** The address in a row. */
  addressIn(row: number): string {
    const [line] = linesIn(row, this.sheetAsRead());
    return line ? toLoggedEvent(line.cells, null).address : '';
  }

  /** The lines of ours since then, in any order. */
  since(at: number): DatedLine[] {
    return linesSince(at, this.sheetAsRead(), this.proofs());
  }

  /** Whether it is as it was written, as far as there is time; `null`: this person's executions have not written it. */
  check(from: LogCheckState | null, parts: Omit<SliceParts, 'key' | 'end'>): LogSlice | null {
    const key = this.key();
    const end = this.parts.state.end.get();
    return key === null
      ? null
      : checkSlice(this.sheetAsRead(), from ?? NOTHING_CHECKED, { ...parts, key, end });
  }

  /** Only the owner can tell a line of ours. */
  private key(): string | null {
    return this.parts.isOwner() ? this.parts.state.key() : null;
  }

  private proofs(): LineProofs | null {
    const key = this.key();
    if (key !== null && this.known?.key !== key) this.known = new LineProofs(key);
    return key === null ? null : this.known;
  }

  private sheetAsRead(): LogSheet {
    const end = this.parts.state.end.get();
    const [column, hasAnswers] = [end?.column ?? COLUMNS.length + 1, end?.hasAnswers === true];
    return { grid: this.workbook.named(NAME), column, hasAnswers };
  }

  /** Whether a line of ours says this about it. `at`: and that it was then. */
  isLogged(reference: string, action: LogAction, at: number | null = null): boolean {
    return linesAbout([reference], this.sheetAsRead()).some((line) => {
      const proof = toEvent(line.cells, null).action === action ? this.proofs()?.of(line) : null;
      return proof && proof.at === (at ?? proof.at);
    });
  }

  /** What happened to these accounts, by one search; where something was taken, by all lines: a later one may be hidden or gone. */
  eventsAbout(agentIds: readonly string[]): AccountEvent[] {
    const found = this.foundAbout(agentIds);
    const isTaken = found.some(({ action, isProved }) => action === 'Disabled' && isProved);
    return isTaken ? this.events().filter(({ agentId }) => agentIds.includes(agentId)) : found;
  }

  /** The same, as far as the search finds it: it costs no more where the log is long. `surely`: see `linesAbout`. */
  foundAbout(agentIds: readonly string[], surely = false): AccountEvent[] {
    const lines = linesAbout(agentIds, this.sheetAsRead(), { column: 'Agent ID', surely });
    return lines.map((line) => this.event(line.cells, this.proofs()?.of(line) ?? null));
  }

  mayHideLines(): boolean {
    return mayHideLines(this.sheetAsRead());
  }

  /** What the lines in these rows are about. */
  eventsIn(rows: readonly number[]): AccountEvent[] {
    const lines = allLines(this.sheetAsRead());
    return rows.flatMap((row) => lines[row - 2] ?? []).map(({ cells }) => this.event(cells, null));
  }

  /** An id of another connection is nobody's here. */
  private event(cells: readonly Cell[], proof: Proof | null): AccountEvent {
    const event = toEvent(cells, proof);
    return this.parts.isAboutOurs(event.at) ? event : { ...event, agentId: '', before: '' };
  }

  isLog(sheetId: number): boolean {
    return this.workbook.named(NAME)?.id === sheetId;
  }

  /** The records of requests as they were logged last, by request id. `surely`: see `linesAbout`. */
  recall(ids: readonly string[], surely = false): Map<string, RowRecord> {
    const wanted = new Set(ids);
    return recalledFrom(linesAbout([...wanted], this.sheetAsRead(), { surely }), wanted, this.proofs());
  }

  /** The rows whose outcome has no line of ours that is as young as it. */
  unlogged(rows: readonly RequestRow[]): RequestRow[] {
    const ids = [...new Set(rows.map(({ record }) => record.requestId))];
    const provedAt = (line: ProvedLine) => this.proofs()?.of(line)?.at;
    const since = this.parts.state.keptSince();
    return notAmong(linesAbout(ids, this.sheetAsRead()), rows, { provedAt, since });
  }

  /** Whether one of the last lines is of such an execution and as young as that. */
  isBy(by: string, since: number): boolean {
    const lines = lastLines(LINES_READ_FIRST, this.sheetAsRead());
    return lines.some(({ cells }) => cells[TITLES.indexOf('By')] === by && toEvent(cells, null).at >= since);
  }

  /** The requests in the last lines, oldest first. */
  lastLines(count: number): LoggedRequest[] {
    return lastRequests(count, this.sheetAsRead());
  }
}
