/** Characters that are invisible, change the writing direction or control the terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Turns user input into one line that is safe to print. */
export function printable(text: string, maxLength = 300): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(UNPRINTABLE, '\u00b7');
  return line.length > maxLength ? `${line.slice(0, maxLength)}\u2026` : line;
}

export function number(value: number): string {
  return value.toLocaleString('en-US');
}

export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : '0 s';
}

/** A table in plain text. Columns of numbers are aligned to the right, and lines have no trailing blanks. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, ...lines];
  const isNumeric = head.map((_, column) => lines.every((line) => /^[\d,]*$/.test(line[column] ?? '')));
  const widths = head.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  return all
    .map((line) =>
      head
        .map((_, column) => {
          const cell = line[column] ?? '';
          return isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
