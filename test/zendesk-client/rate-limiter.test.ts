import fc from 'fast-check';
import { CALLS_A_MINUTE, slidingRateLimiter } from '../../src/zendesk/rate-limiter';

const MINUTE = 60_000;

/** The moments at which calls went out, when so many were wanted at a time with so much other work between. */
function momentsOf(steps: readonly { calls: number; work: number }[]): number[] {
  let now = Date.UTC(2026, 2, 2);
  const moments: number[] = [];
  const pace = slidingRateLimiter(
    () => now,
    (milliseconds) => {
      now += Math.max(milliseconds, 0);
    },
  );
  for (const { calls, work } of steps) {
    pace(calls);
    moments.push(...Array<number>(calls).fill(now));
    now += work;
  }
  return moments;
}

describe('the pace of the calls', () => {
  const work = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 500 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  );
  const step = fc.record({ calls: fc.integer({ min: 1, max: 10 }), work });

  it('leaves some of the 200 calls a minute to others', () => {
    expect(CALLS_A_MINUTE).toBeLessThan(200);
  });

  it('never has more calls in any minute than it promises, however they come', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
        const moments = momentsOf(steps);
        const busiest = Math.max(
          0,
          ...moments.map((from) => moments.filter((at) => at >= from && at < from + MINUTE).length),
        );
        expect(busiest).toBeLessThanOrEqual(CALLS_A_MINUTE);
      }),
    );
  });

  it('does not wait for the first calls, nor when there was a pause anyway', () => {
    const [first = 0, second = 0] = momentsOf([
      { calls: 1, work: MINUTE },
      { calls: 1, work: 0 },
    ]);
    expect(second - first).toBe(MINUTE);
  });

  it('loses no time: the last of 900 calls goes out as soon as the limit allows', () => {
    const moments = momentsOf(Array(90).fill({ calls: 10, work: 0 }));
    const minutes = ((moments[moments.length - 1] ?? 0) - (moments[0] ?? 0)) / MINUTE;
    expect(minutes).toBe(Math.floor(890 / CALLS_A_MINUTE));
  });
});
