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
