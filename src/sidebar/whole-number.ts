/** Stands for a text that is not a number: the server rejects it and names its field. */
const INVALID_NUMBER = -1;

export function parseWholeNumber(typed: string): number {
  const digits = typed.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : INVALID_NUMBER;
}

export function parseOptionalNumber(typed: string): number | null {
  return typed.trim() === '' ? null : parseWholeNumber(typed);
}
