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
