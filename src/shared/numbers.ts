/** `1,258`: as the sentences of the catalogue write a number. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1,258 rows`, `1 row`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** The smallest of sorted numbers that this share of all does not exceed; `null`: there are none. */
export function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
