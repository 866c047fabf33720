import { Google, type SavedGoogle } from '../emulator';
import type { SubmitOptions } from '../emulator/outside/form';
import { ADMIN, answersOf, COLUMNS, EDITOR, linkAccessForm } from '../fixture/access-form';
import { builtScript } from '../fixture/built-script';
import { ZendeskChat } from '../stand-in';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';

/** A Monday morning: every recording has the same times, whenever it is made. */
export const START = Date.parse('2026-03-02T09:00:00Z');

export { ADMIN as OWNER, COLUMNS, EDITOR };

/** The captions of the menu, as they are in the bundle that is built now. */
export const MENU = {
  retrySelected: 'Retry selected rows',
  retryFailed: 'Retry all failed rows',
  applyPlan: 'Apply the idle plan',
  restore: 'Restore selected accounts',
};

/** An installation between two executions. */
export interface SavedInstallation {
  google: SavedGoogle;
  zendesk: SavedStandIn;
}

/** Scripts get other ids after loading than those that are in the file already. */
const NEW_IDS = 1_000_000;

const SPARE_ROWS = 5;

/** A spreadsheet with the bundle that is in `dist`, a form that writes into it, and a Zendesk. */
export class Installation {
  readonly google: Google;
  readonly zendesk: ZendeskChat;

  constructor(now = START, seed = 1) {
    this.google = new Google({
      ...builtScript(),
      owner: ADMIN,
      editors: [EDITOR],
      now: new Date(now).toISOString(),
      seed,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now(), seed });
    this.google.server = this.zendesk.handle;
  }

  /** What was saved, with the bundle that is in `dist` now. */
  static from(saved: SavedInstallation): Installation {
    const installation = new Installation(saved.google.now, 1 + NEW_IDS);
    installation.google.load(saved.google);
    loadStandIn(installation.zendesk, saved.zendesk);
    return installation;
  }

  /** Empty rows below are most of a file, and nothing is stored in them. */
  deleteSpareRows(): void {
    for (const sheet of this.google.spreadsheet.sheets) {
      const spare = sheet.maxRows - sheet.lastRow - SPARE_ROWS;
      if (spare > 0) sheet.deleteRow(sheet.lastRow + SPARE_ROWS + 1, spare);
    }
  }

  save(): SavedInstallation {
    return { google: this.google.save(), zendesk: saveStandIn(this.zendesk) };
  }

  linkForm(): void {
    linkAccessForm(this.google);
  }

  /** The sidebar asks; what it is refused is no beginning for a recording. */
  ask(name: string, ...args: unknown[]): unknown {
    const answer = this.google.call(name, ...args);
    if ((answer as { ok?: boolean } | null)?.ok === false)
      throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Each person has a team lead of their own, so that mails can be counted by person. */
  submit(name: string, more: Record<string, string> = {}, options: SubmitOptions = {}): number {
    const person = { requester: leadOf(name), email: addressOf(name), firstName: name, lastName: 'Example' };
    const answers = { ...answersOf(person), ...more };
    return this.google.form.submit(answers, options).row;
  }

  /** The requester changes who it is that an earlier answer asks for. */
  editAddress(row: number, name: string, options: SubmitOptions = {}): void {
    this.google.form.edit(row, { [COLUMNS.email]: addressOf(name) }, options);
  }

  /** The number of the row that asks for this person now. */
  rowOf(name: string): number {
    const at = this.rows().findIndex((row) => row[COLUMNS.email] === addressOf(name));
    if (at < 0) throw new Error(`Nobody has asked for ${name}.`);
    return at + 2;
  }

  rows(): Record<string, string>[] {
    return this.shown(this.google.form.sheetId);
  }

  /** A sheet as a person reads it, by the titles in its row `header`; none when it is not there. */
  shown(sheet: string | number, header = 1): Record<string, string>[] {
    const cells = this.google.spreadsheet.find(sheet)?.display() ?? [];
    const [titles = [], ...lines] = cells.slice(header - 1);
    return lines.map((line) => Object.fromEntries(titles.map((title, index) => [title, line[index] ?? ''])));
  }

  /** A person types into the cell of a row. */
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

  /** The account of that name, the deleted one too. */
  account(name: string) {
    const found = this.zendesk.state.agentsOf(addressOf(name), true)[0];
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  }
}

export function addressOf(name: string): string {
  return `${name}@acme.example`;
}

function leadOf(name: string): string {
  return `lead.of.${name}@acme.example`;
}
