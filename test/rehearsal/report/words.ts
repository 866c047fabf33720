/** Letters that are not shown, turn the line around, or command the terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What somebody typed, in one line that is safe to print. */
export function shown(text: string, longest = 300): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(UNSEEN, '\u00b7');
  return line.length > longest ? `${line.slice(0, longest)}\u2026` : line;
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
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.length > 0 ? told.join(' ') : '0 s';
}

/** Columns of figures stand to the right; the last column has no blanks after it. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, ...lines];
  const isFigures = head.map((_, column) => lines.every((line) => /^[\d,]*$/.test(line[column] ?? '')));
  const widths = head.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  return all
    .map((line) =>
      head
        .map((_, column) => {
          const cell = line[column] ?? '';
          return isFigures[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
