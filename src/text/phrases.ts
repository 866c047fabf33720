import type { AnyMessage, Say } from './message';

/** Parts of sentences that are the same in each language. */

const MAX_SHOWN = 5;

/** The first ones of a list, which may be long. */
export function some(names: readonly string[]): string {
  const shown = names.slice(0, MAX_SHOWN).join(', ');
  return names.length > MAX_SHOWN ? `${shown}, \u2026` : shown;
}

/** A clause at the beginning of a sentence. */
export function capitalized(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** What was stored to be told later: earlier versions have stored English sentences. */
export type StoredSentence = AnyMessage | string;

export function sentenceOf(stored: StoredSentence, say: Say): string {
  return typeof stored === 'string' ? stored : say(stored);
}
