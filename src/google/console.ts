/** Keeps the text of an exception for engineers: it comes in the language of the account, so nothing is decided by it. */
export function noteException(what: string, error: unknown): void {
  console.warn('%s: %s', what, String(error));
}
