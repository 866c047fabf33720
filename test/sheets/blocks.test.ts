import fc from 'fast-check';
import { fewRunsOf, runsOf } from '../../src/sheets/blocks';

const rows = fc.array(fc.integer({ min: 2, max: 300 }), { maxLength: 60 });

describe('rows as runs', () => {
  it.each([
    [[], 1, []],
    [[5], 1, [{ first: 5, last: 5 }]],
    [[4, 2, 3, 3], 1, [{ first: 2, last: 4 }]],
    [
      [2, 4],
      1,
      [
        { first: 2, last: 2 },
        { first: 4, last: 4 },
      ],
    ],
    [[2, 4], 2, [{ first: 2, last: 4 }]],
    [
      [2, 22, 43],
      20,
      [
        { first: 2, last: 22 },
        { first: 43, last: 43 },
      ],
    ],
  ])('of %j with a gap of %d are %j', (given, gap, runs) => {
    expect(runsOf(given, gap)).toEqual(runs);
  });

  it('hold exactly the given rows when nothing may lie between', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const covered = runsOf(given).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        expect(covered).toEqual([...new Set(given)].sort((a, b) => a - b));
      }),
    );
  });

  it('are in order, apart by more than the gap, and begin and end with a given row', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 25 }), (given, gap) => {
        const runs = runsOf(given, gap);
        for (const { first, last } of runs)
          expect([given.includes(first), given.includes(last)]).toEqual([true, true]);
        runs.slice(1).forEach(({ first }, index) => {
          expect(first - (runs[index]?.last ?? 0)).toBeGreaterThan(gap);
        });
      }),
    );
  });
});

describe('rows as few runs', () => {
  it('are joined where they are closest', () => {
    expect(fewRunsOf([2, 10, 100, 105, 300], 1, 3)).toEqual([
      { first: 2, last: 10 },
      { first: 100, last: 105 },
      { first: 300, last: 300 },
    ]);
  });

  it('are never more than allowed, and hold every row', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 8 }), (given, most) => {
        const runs = fewRunsOf(given, 3, most);
        expect(runs.length).toBeLessThanOrEqual(most);
        for (const row of given)
          expect(runs.some(({ first, last }) => first <= row && row <= last)).toBe(true);
      }),
    );
  });
});
