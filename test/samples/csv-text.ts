/** CSV as Google Sheets exports it: quotes where necessary, Windows line breaks, none at the end. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(quoted).join(',')).join('\r\n');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
