/** Lines of a CSV file that is safe to open in a spreadsheet. */

/** What starts a formula there; full-width signs do in some. Source: https://owasp.org/www-community/attacks/CSV_Injection */
const SIGN = '[=+\\-@＝＋－＠]';
const LEADING_SIGN = new RegExp(`^\\s*${SIGN}`);

/** A spreadsheet may take these for what separates fields. */
const SIGN_BEHIND_SEPARATOR = new RegExp(`([;\\t|])(\\s*)(?=${SIGN})`, 'g');

/** As RFC 4180 has it; empty fields at the end are left out. */
export function csvLine(cells: readonly (string | number)[]): string {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width--;
  return `${cells.slice(0, width).map(field).join(',')}\r\n`;
}

/** Programs that know of no encoding take the file for UTF-8 by this mark. */
export const CSV_BEGIN = '\ufeff';

function field(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return cell === '' ? '' : `"${harmless(cell).replace(/"/g, '""')}"`;
}

/** An apostrophe before it makes a text of a formula, as in the cells of the spreadsheet. */
function harmless(text: string): string {
  const inside = text.replace(SIGN_BEHIND_SEPARATOR, "$1$2'"); // guard: formula-behind-separator
  return LEADING_SIGN.test(text) ? `'${inside}` : inside; // guard: formula-in-csv
}
