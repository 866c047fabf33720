/** What comes in from a page, and may be anything. */

export function textIn(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

export function trimmedTextIn(given: unknown): string {
  return textIn(given).trim();
}

export function countIn(given: unknown): number {
  return typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : 0;
}
