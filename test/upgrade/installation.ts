import { Google, type SavedGoogle } from '../emulator';
import type { SubmitOptions } from '../emulator/outside/form';
import { ADMIN, answersOf, COLUMNS, EDITOR, linkAccessForm } from '../fixture/access-form';
import { builtScript } from '../fixture/built-script';
import type { RecordedCall } from '../stand-in';
import type { SavedStandIn } from '../stand-in/saved-state';
import type { SavedSupport } from '../stand-in/support';

/** A Monday morning: all recordings have the same times, regardless of when they are made. */
export const START = Date.parse('2026-03-02T09:00:00Z');

export { ADMIN as OWNER, COLUMNS, EDITOR };

/** The menu captions of the current bundle. */
export const MENU = {
  retrySelected: 'Retry selected rows',
  retryFailed: 'Retry all failed rows',
  restore: 'Restore selected accounts',
  approve: 'Approve selected rows',
  reject: 'Reject selected rows',
  spare: 'Spare selected rows',
  makeEvidence: 'Make evidence for an auditor',
};

/** An installation between two executions. */
export interface SavedInstallation {
  google: SavedGoogle;
  zendesk: SavedStandIn | SavedSupport;
}

/** A stand-in for a product of Zendesk. */
interface StandIn {
  token: string;
  readonly client: { id: string; secret: string };
  readonly state: { tokens: ReadonlyMap<string, unknown> };
  readonly calls: readonly RecordedCall[];
  handle: Google['server'];
}

const KEPT_EMPTY_ROWS = 5;

/** A spreadsheet with the bundle in `dist`, a form that writes to it, and a stand-in for a product of Zendesk. */
export abstract class Installation<Zendesk extends StandIn = StandIn> {
  readonly google: Google;
  abstract readonly product: 'chat' | 'support';
  abstract readonly zendesk: Zendesk;

  constructor(now: number, seed: number) {
    this.google = new Google({
      ...builtScript(),
      owner: ADMIN,
      editors: [EDITOR],
      now: new Date(now).toISOString(),
      seed,
    });
  }

  abstract saveZendesk(): SavedInstallation['zendesk'];
  /** What is known of each account, in words that begin with its address. */
  abstract accounts(): string[];
  /** Each change of an account, without those of the program's own account. */
  abstract changes(): string[];
  abstract addressOfAccount(id: number): string | undefined;

  /** Empty rows at the end make up most of a file, and nothing is stored in them. */
  deleteEmptyRows(): void {
    for (const sheet of this.google.spreadsheet.sheets) {
      const spare = sheet.maxRows - sheet.lastRow - KEPT_EMPTY_ROWS;
      if (spare > 0) sheet.deleteRow(sheet.lastRow + KEPT_EMPTY_ROWS + 1, spare);
    }
  }

  save(): SavedInstallation {
    return { google: this.google.save(), zendesk: this.saveZendesk() };
  }

  /** `more`: questions that not every form asks. */
  linkForm(more: readonly string[] = []): void {
    linkAccessForm(this.google, more);
  }

  /** Calls a function of the sidebar; a refusal is an error. */
  call(name: string, ...args: unknown[]): unknown {
    const answer = this.google.call(name, ...args);
    if ((answer as { ok?: boolean } | null)?.ok === false)
      throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Each person has a team lead of their own, so that emails can be counted by person. */
  submit(name: string, more: Record<string, string> = {}, options: SubmitOptions = {}): number {
    const person = { requester: leadOf(name), email: addressOf(name), firstName: name, lastName: 'Example' };
    const answers = { ...answersOf(person), ...more };
    return this.google.form.submit(answers, options).row;
  }

  /** Edits an earlier answer so that it requests another person. */
  editAddress(row: number, name: string, options: SubmitOptions = {}): void {
    this.google.form.edit(row, { [COLUMNS.email]: addressOf(name) }, options);
  }

  /** The number of the row that currently requests this person. */
  rowOf(name: string): number {
    const index = this.rows().findIndex((row) => row[COLUMNS.email] === addressOf(name));
    if (index < 0) throw new Error(`No row requests ${name}.`);
    return index + 2;
  }

  rows(): Record<string, string>[] {
    return this.sheetRows(this.google.form.sheetId);
  }

  /** A sheet as it is displayed, by the titles in its row `header`; empty if there is no such sheet. */
  sheetRows(sheet: string | number, header = 1): Record<string, string>[] {
    const cells = this.google.spreadsheet.find(sheet)?.display() ?? [];
    const [titles = [], ...lines] = cells.slice(header - 1);
    return lines.map((line) => Object.fromEntries(titles.map((title, index) => [title, line[index] ?? ''])));
  }

  /** Types into the cell of a row. */
  type(row: number, title: string, text: string): void {
    const { sheet } = this.google.form;
    const column = String.fromCharCode('A'.charCodeAt(0) + sheet.header().indexOf(title));
    sheet.set(`${column}${row}`, text);
  }

  click(caption: string, options: { as?: string; sheet?: string | number; rows?: number[] } = {}): void {
    const { as = ADMIN, sheet = this.google.form.sheetId, rows = [] } = options;
    this.google.spreadsheet.activate(sheet);
    this.google.open({ as });
    this.google.clickMenu(caption, { as, ...(rows.length > 0 && { selection: rows }) });
  }
}

export function addressOf(name: string): string {
  return `${name}@acme.example`;
}

export function leadOf(name: string): string {
  return `lead.of.${name}@acme.example`;
}
