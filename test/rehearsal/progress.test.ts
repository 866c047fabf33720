import { progressLines } from './progress';

describe('the progress of a rehearsal without a terminal', () => {
  let now: number;
  let printed: string[];
  const progress = () =>
    progressLines(
      (line) => printed.push(line),
      () => now,
    );

  beforeEach(() => {
    now = 0;
    printed = [];
  });

  it('is not shown when it is over soon', () => {
    const shown = progress();
    shown.update(5, 5);
    shown.stop();
    expect(printed).toEqual([]);
  });

  it('is a line every two seconds, and the last one as well', () => {
    const shown = progress();
    for (const [at, ended] of [
      [1_999, 1],
      [2_000, 2],
      [3_000, 3],
      [4_000, 4],
      [4_500, 9],
    ] as const) {
      now = at;
      shown.update(ended, 9);
    }
    shown.stop();
    expect(printed).toEqual([2, 4, 9].map((ended) => `${ended} of 9 rows have an outcome.`));
  });
});
