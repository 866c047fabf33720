/** Consecutive row numbers, ends included. */
export interface Run {
  first: number;
  last: number;
}

/**
 * Rows as runs. Rows at most `gap` apart share a run: with a gap of 1 a run holds exactly the given rows, a
 * larger one reads some rows in between for the sake of fewer calls.
 */
export function runsOf(rows: readonly number[], gap = 1): Run[] {
  const runs: Run[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const current = runs[runs.length - 1];
    if (current && row - current.last <= gap) current.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/**
 * The same in at most so many runs: where there are more, the closest ones are joined, and the rows between them are read in
 * vain.
 */
export function fewRunsOf(rows: readonly number[], gap: number, most: number): Run[] {
  const runs = runsOf(rows, gap);
  if (runs.length <= most) return runs;
  const distances = runs.slice(1).map(({ first }, index) => first - (runs[index]?.last ?? 0));
  const [widest = gap] = distances.sort((a, b) => b - a).slice(most - 1);
  return runsOf(rows, widest);
}
