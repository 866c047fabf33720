import { isCountedYet } from '../shared/calendar';
import { mailboxOf } from '../shared/email-address';
import { shortCode } from '../shared/short-code';
import type { StoredValue } from './stored-value';

/** Accounts that were created or enabled on a day, before it is known that they were. */
export interface GivenNote {
  /** `2026-03-02`, in the time zone of the sheet. */
  day: string;
  all: number;
  /** By a short code of the requester; `others`: of those for whom there was no room. */
  by: Record<string, number>;
  others: number;
  /** The ids of the requests that are counted, as far as there is room: one that is handled again counts once. */
  ids: readonly string[];
  /** Codes of the requesters about whom the admins know today. */
  told: readonly string[];
  /** What the admins are still to be told. */
  untold: readonly Excess[];
}

/** More was asked for on a day than is given without approval. `requester`: empty where it concerns several. */
export interface Excess {
  day: string;
  requester: string;
  most: number;
}

/**
 * All of it shares a property value, which holds 9 KB: an id takes up to fifteen characters, a requester up to eighteen. Whoever
 * varies the requester does not get past it: those for whom there is no room count as one.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_IDS = 200;
const MAX_REQUESTERS = 200;
const MAX_TOLD = 50;
const MAX_UNTOLD = 5;

/** What an address may have at most: longer ones are not told in full. */
const MAX_REQUESTER_LENGTH = 100;

/** In place of a requester's code. */
const OTHERS = 'others';
const ALL = 'all';

/**
 * Counts the accounts that are given, before they are: an execution that dies in between has counted one too many rather than
 * one too few. It is kept where only the owner's executions read and write, and changed under the lock.
 */
export class GivenAccounts {
  private readonly stored: StoredValue<GivenNote>;
  private readonly today: () => string;

  constructor(stored: StoredValue<GivenNote>, today: () => string) {
    this.stored = stored;
    this.today = today;
  }

  /** As it is now. The caller holds the lock. */
  read(): GivenToday {
    return new GivenToday(this.stored.fresh(), this.today());
  }

  /** As this execution has read it first: for a look ahead. */
  look(): GivenToday {
    return new GivenToday(this.stored.get(), this.today());
  }

  /** The caller holds the lock. */
  write({ note }: GivenToday): void {
    this.stored.set(note);
  }

  /** As this execution has read it first: costs nothing where there is nothing to tell. */
  untold(): readonly Excess[] {
    return this.stored.get()?.untold ?? [];
  }

  /** The caller holds the lock. */
  setTold(excess: Excess): void {
    const note = this.stored.fresh();
    if (!note) return;
    const known = JSON.stringify(excess);
    this.stored.set({ ...note, untold: note.untold.filter((each) => JSON.stringify(each) !== known) });
  }
}

/** The count of a day. */
export class GivenToday {
  note: GivenNote;
  private readonly saved: GivenNote;

  constructor(saved: GivenNote | null, day: string) {
    const fresh = { day, all: 0, by: {}, others: 0, ids: [], told: [], untold: saved?.untold ?? [] };
    this.saved = saved && isCountedYet(saved.day, day) ? saved : fresh;
    this.note = this.saved;
  }

  /** As it was read. */
  unchanged(): GivenToday {
    return new GivenToday(this.saved, this.saved.day);
  }

  get isChanged(): boolean {
    return this.note !== this.saved;
  }

  get all(): number {
    return this.note.all;
  }

  /** So many were given at the request of this person, or of those who share a count with them. */
  of(requester: string): number {
    const code = this.codeOf(requester);
    return code === OTHERS ? this.note.others : (this.note.by[code] ?? 0);
  }

  has(requestId: string): boolean {
    return this.note.ids.includes(idOf(requestId));
  }

  /** One that is counted already counts once. */
  add(requestId: string, requester: string): void {
    if (this.has(requestId)) return; // guard: counted-once
    this.count(requester, 1);
    this.note = { ...this.note, ids: [...this.note.ids, idOf(requestId)].slice(-MAX_IDS) };
  }

  /** Nothing came of it. */
  remove(requestId: string, requester: string): void {
    if (!this.has(requestId)) return;
    this.count(requester, -1);
    this.note = { ...this.note, ids: this.note.ids.filter((id) => id !== idOf(requestId)) };
  }

  /** The admins are to be told, once a requester and day. `requester`: `null` where it concerns all of them. */
  noteExcess(requester: string | null, most: number): void {
    const code = requester === null ? ALL : this.codeOf(requester);
    const { day, told, untold } = this.note;
    if (told.includes(code) || told.length >= MAX_TOLD || untold.length >= MAX_UNTOLD) return;
    // Of those who share a count no one alone is to be blamed.
    const named = code === OTHERS ? '' : mailboxOf(requester ?? '').slice(0, MAX_REQUESTER_LENGTH);
    const excess = { day, requester: named, most };
    this.note = { ...this.note, told: [...told, code], untold: [...untold, excess] };
  }

  private count(requester: string, by: 1 | -1): void {
    const code = this.codeOf(requester);
    const { note } = this;
    const all = note.all + by;
    if (code === OTHERS) this.note = { ...note, all, others: note.others + by };
    else this.note = { ...note, all, by: { ...note.by, [code]: (note.by[code] ?? 0) + by } };
  }

  /** Whatever stands behind a plus. */
  private codeOf(requester: string): string {
    const code = shortCode(mailboxOf(requester.trim()));
    const isRoom = code in this.note.by || Object.keys(this.note.by).length < MAX_REQUESTERS;
    return isRoom ? code : OTHERS;
  }
}

/** `R-` begins each. */
function idOf(requestId: string): string {
  return requestId.slice(2);
}
