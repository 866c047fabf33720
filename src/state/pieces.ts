import type { KeyValues } from './key-values';

/**
 * A property value holds 9 KB; a character takes up to four bytes, and is not to be cut in two.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
export const MAX_PIECE_CHARACTERS = 2_250;

/** A long text as properties `key.0`, `key.1` and so on. Stored in one call, either all of it is there or nothing. */
export function inPieces(key: string, text: string): Record<string, string> {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${MAX_PIECE_CHARACTERS}}`, 'gu')) ?? [];
  return Object.fromEntries(pieces.map((piece, index) => [`${key}.${index}`, piece]));
}

export function joinPieces(store: Pick<KeyValues, 'get'>, key: string, count: number): string {
  return Array.from({ length: count }, (_, index) => store.get(`${key}.${index}`) ?? '').join('');
}
