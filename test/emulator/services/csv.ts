/** The rows of a CSV text; quotes inside quotes are doubled. */
export function parseCsv(csv: string, delimiter: string): string[][] {
  const mark = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\r\n"]*))(${mark}|\r\n|\n|$)`, 'gy');
  const rows: string[][] = [[]];
  while (field.lastIndex < csv.length) {
    const match = field.exec(csv);
    if (!match) break;
    const [, quoted, plain = '', end = ''] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === delimiter && field.lastIndex === csv.length) rows[rows.length - 1]?.push('');
    if (end.endsWith('\n') && field.lastIndex < csv.length) rows.push([]);
  }
  return rows;
}
