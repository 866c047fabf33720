/** `1 258`, with a narrow no-break space. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US').replace(/,/g, '\u202f');
}
