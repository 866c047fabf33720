import { isRecord } from '../shared/records';
import { type KeyValues, readJson } from './key-values';
import { inPieces, joinPieces, MAX_PIECE_CHARACTERS } from './pieces';

/**
 * A property store holds 500 KB in all. The rest is for the setup, which may grow later.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_STORE_BYTES = 300_000;

/**
 * What can be asked for again, as JSON: in one property where it fits, as all versions read it; otherwise in several, and the
 * one says how many. Where there is no room for it nothing is kept, not even what was there before: it would be believed.
 */
export class LargeValue {
  private readonly store: KeyValues;
  private readonly key: string;

  constructor(store: KeyValues, key: string) {
    this.store = store;
    this.key = key;
  }

  get(): unknown {
    const whole = readJson<unknown>(this.store.get(this.key));
    if (!isRecord(whole) || typeof whole.pieces !== 'number') return whole;
    return readJson<unknown>(joinPieces(this.store, this.key, whole.pieces));
  }

  set(value: unknown): void {
    const text = JSON.stringify(value);
    if (text.length < MAX_PIECE_CHARACTERS) this.write({ [this.key]: text });
    else if (this.hasRoomFor(text)) this.writeInPieces(text);
    else this.clear();
  }

  clear(): void {
    this.write({ [this.key]: 'null' });
  }

  private writeInPieces(text: string): void {
    const pieces = inPieces(this.key, text);
    this.write({ [this.key]: JSON.stringify({ pieces: Object.keys(pieces).length }), ...pieces });
  }

  /** Former pieces are emptied in the same call: to delete them takes a call each. */
  private write(values: Record<string, string>): void {
    const former = this.store.keys().filter((key) => this.isPiece(key));
    this.store.set({ ...Object.fromEntries(former.map((key) => [key, ''])), ...values });
  }

  private hasRoomFor(text: string): boolean {
    const others = this.store.keys().filter((key) => !this.isPiece(key));
    const taken = others.reduce((sum, key) => sum + mostBytes(key + (this.store.get(key) ?? '')), 0);
    return taken + mostBytes(text) <= MAX_STORE_BYTES;
  }

  private isPiece(key: string): boolean {
    return key.startsWith(`${this.key}.`);
  }
}

/** In UTF-8, where a half of a pair counts three of its two bytes. */
function mostBytes(text: string): number {
  return text.length + 2 * (text.match(/[\u0080-\uffff]/g)?.length ?? 0);
}
