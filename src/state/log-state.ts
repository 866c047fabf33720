import type { StoredMessage } from '../text/say';
import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** How far the log is known to reach. */
export interface LogEnd {
  /** The number of the last line, in the owner's count; 0: there is none yet. */
  number: number;
  /** The mark of that line. */
  mark: string;
  /** The row where it stood. */
  row: number;
  /** The column of the proofs. */
  column: number;
  /** Lines above that this count does not hold, for the next line to say; `null`: a line has said it. */
  above: number | null;
  /** The columns of what Zendesk has answered are there, behind that of the proofs; a log of an earlier version has none. */
  hasAnswers?: true;
}

/** Which year the sheet is of that lines are added to. */
export interface LogYear {
  year: number;
  /** When it was begun; `null`: there is no sheet of an earlier year. */
  begunAt: number | null;
  /** The sheets of earlier years that were there then. */
  sheets?: number[];
}

/** How far a check of the log has come, and what it goes on with. */
export interface LogCheckState {
  /** The sheet that it is in, whatever its name is by now; left out: the oldest. */
  sheetId?: number;
  /** The row of the next line. */
  row: number;
  /** Of the last line of ours. */
  number: number;
  mark: string;
  /** Lines so far that the count does not hold. */
  others: number;
  /** Marks of the lines beside the count. */
  loose: string[];
  proved: number;
  unproved: number;
  foreign: number;
  /** By how much the clock of the sheet before differs from that of its lines, in ms; left out: the sheet was begun, or is the first. */
  shift?: number | null;
}

/** A check that takes more than one execution. `result`: it is over, and nobody has been told how. */
export interface OpenLogCheck {
  startedAt: number;
  state: LogCheckState;
  result?: { ok: boolean; message: StoredMessage; row?: number };
}

/**
 * What the lines of the log are proved with, in the properties of the person as whom everything runs: other editors of
 * the sheet cannot read them.
 * Source: https://developers.google.com/apps-script/guides/properties
 */
export class LogState {
  readonly end: StoredValue<LogEnd>;
  readonly check: StoredValue<OpenLogCheck>;
  readonly year: StoredValue<LogYear>;
  private readonly own: KeyValues;

  constructor(own: KeyValues) {
    this.own = own;
    this.end = new StoredValue(own, 'log-end');
    this.check = new StoredValue(own, 'log-check');
    this.year = new StoredValue(own, 'log-year');
  }

  key(): string | null {
    return this.own.get('log-key');
  }

  /** When lines began to be proved under this key; `null`: not noted. */
  keptSince(): number | null {
    const at = Number(this.own.get('log-key-since'));
    return at > 0 ? at : null;
  }

  setKey(key: string, at: number): void {
    this.own.set({ 'log-key': key, 'log-key-since': String(at) });
  }
}
