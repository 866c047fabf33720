import { isRecord } from '../shared/records';
import type { KeyValues } from '../state/key-values';
import { readJson } from '../state/key-values';
import { inPieces, joinPieces } from '../state/pieces';
import { DEFAULT_SETUP, type Setup } from './settings';

/**
 * A property store holds 500 KB in all, and most characters take at most three bytes; the setup must leave room.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_SETUP_CHARACTERS = 150_000;

/** The saved setup, or the defaults where nothing is saved. */
export function loadSetup(store: KeyValues): Setup {
  const count = Number(store.get('setup.pieces') ?? 0);
  const text = joinPieces(store, 'setup', count);
  return merge(DEFAULT_SETUP, readJson<DeepPartial<Setup>>(text) ?? {});
}

/** In pieces, in one call: either all of it is stored or nothing. `false`: it is too large. */
export function storeSetup(store: KeyValues, setup: Setup): boolean {
  const text = JSON.stringify(setup);
  if (text.length > MAX_SETUP_CHARACTERS) return false;
  const pieces = inPieces('setup', text);
  store.set({ ...pieces, 'setup.pieces': String(Object.keys(pieces).length) });
  return true;
}

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** What is left out keeps its value; lists are replaced as a whole. */
export function merge<T>(saved: T, change: unknown): T {
  if (change === undefined) return saved;
  if (!isRecord(saved) || !isRecord(change)) return change as T;
  const keys = new Set([...Object.keys(saved), ...Object.keys(change)]);
  const entries = [...keys].map((key) => [key, merge(saved[key], change[key])]);
  return Object.fromEntries(entries) as T;
}
