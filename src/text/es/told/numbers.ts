/** `1258`, and from five digits on `12 580`. */
export function grouped(count: number): string {
  return count < 10_000 ? String(count) : count.toLocaleString('en-US').replace(/,/g, '\u00a0');
}
