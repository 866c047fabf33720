import { sanitizeForDisplay } from '../../shared/safe-text';

const LONGEST_TEXT = 300;
const LONGEST_DETAIL = 9_000;

/**
 * What anybody may have typed, in one line. No apostrophe begins it, which a spreadsheet might take away: what is read back is what
 * was written.
 */
export function text(typed: string): string {
  return withoutApostrophe(sanitizeForDisplay(typed.trim(), LONGEST_TEXT));
}

/** The same, of what may be long. */
export function longText(typed: string): string {
  return withoutApostrophe(sanitizeForDisplay(typed.trim(), LONGEST_DETAIL));
}

function withoutApostrophe(shown: string): string {
  return shown.replace(/^['\s]+/, '');
}
