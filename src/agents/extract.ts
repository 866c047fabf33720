import type { Extract } from '../requests/ports';
import type { DeskState } from '../setup/desk-state';
import { type Account, type Accounts, ok, type Result } from '../zendesk/accounts';

/** An extract this old cannot rule out any more that somebody has an account. */
const FRESH = 24 * 60 * 60_000;

/** The sheet of all accounts. */
export interface AgentsSheet {
  exists(): boolean;
  replaceAll(accounts: readonly Account[]): void;
  /** The id beside this address, case aside. */
  findId(email: string): string | null;
}

export interface ExtractParts {
  accounts: Accounts;
  sheet: AgentsSheet;
  state: DeskState;
  now(): number;
  alone<T>(name: string, action: () => T): T | null;
}

/** Reads all accounts into the `Agents` sheet, and answers from there. */
export class AgentsExtract implements Extract {
  private readonly parts: ExtractParts;
  private last: Result<Account[]> | null = null;

  constructor(parts: ExtractParts) {
    this.parts = parts;
  }

  isFresh(): boolean {
    const note = this.parts.state.extract();
    return note !== null && this.parts.now() - note.at < FRESH && this.parts.sheet.exists();
  }

  /** At most once in an execution. */
  refresh(): Result<Account[]> | 'busy' {
    if (this.last) return this.last;
    const result = this.parts.alone('extract', () => this.readAndWrite());
    if (result) this.last = result;
    return result ?? 'busy';
  }

  findId(email: string): string | null {
    return this.parts.sheet.findId(email);
  }

  private readAndWrite(): Result<Account[]> {
    const { accounts, sheet, state, now } = this.parts;
    const at = now();
    const all = readAll(accounts);
    if (all.kind !== 'ok') return all;
    state.dropExtract();
    sheet.replaceAll(all.value);
    const enabled = all.value.filter((account) => account.enabled).length;
    state.setExtract({ at, accounts: all.value.length, enabled });
    return all;
  }
}

/** Every page until an empty one: a short page may be followed by another. */
function readAll(accounts: Accounts): Result<Account[]> {
  const all: Account[] = [];
  for (;;) {
    const page = accounts.list(all[all.length - 1]?.id ?? null);
    if (page.kind !== 'ok') return page;
    if (page.value.length === 0) return ok(all);
    for (const account of page.value) all.push(account);
  }
}
