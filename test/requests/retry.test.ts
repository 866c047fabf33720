import fc from 'fast-check';
import { NO_EFFECT, outcomeOfFailure } from '../../src/requests/outcome';
import { nextTry } from '../../src/requests/retry';
import { readRetryAfter } from '../../src/zendesk/retry-after';

const NOW = Date.UTC(2026, 2, 2);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a failed attempt', () => {
  it('is followed by the next one after 1, 5, 15, 60 minutes, 4 and 12 hours', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => ((nextTry(attempts, NOW, null) ?? 0) - NOW) / MINUTE);
    expect(waits).toEqual([1, 5, 15, 60, 240, 720]);
  });

  it('is the last one when it is the seventh', () => {
    expect(nextTry(6, NOW, null)).not.toBeNull();
    expect(nextTry(7, NOW, null)).toBeNull();
    expect(nextTry(7, NOW, NOW + MINUTE)).toBeNull();
  });

  it('is never followed earlier than Zendesk has asked for', () => {
    expect(nextTry(1, NOW, NOW + 10 * MINUTE)).toBe(NOW + 10 * MINUTE);
    expect(nextTry(4, NOW, NOW + 10 * MINUTE)).toBe(NOW + 60 * MINUTE);
  });

  it('that was not counted is followed after a minute', () => {
    expect(nextTry(0, NOW, null)).toBe(NOW + MINUTE);
  });
});

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2090, 0, 1) });
const attempts = fc.integer({ min: 1, max: 6 });
const seconds = fc.integer({ min: 0, max: 200_000 });
/** The moment that Zendesk names: none, past, or up to two days ahead. */
const ahead = fc.option(fc.integer({ min: -DAY, max: 2 * DAY }), { nil: null });

const later = (now: number, wait: number | null) => (wait === null ? null : now + wait);

describe('the next try', () => {
  it('is never before a minute has passed, nor before the moment that Zendesk names', () => {
    fc.assert(
      fc.property(attempts, moment, ahead, (made, now, wait) => {
        const notBefore = later(now, wait);
        const at = nextTry(made, now, notBefore);
        expect(at).toBeGreaterThanOrEqual(now + MINUTE);
        expect(at).toBeGreaterThanOrEqual(notBefore ?? 0);
      }),
    );
  });

  it('is later after every failed attempt, and no later than it must be', () => {
    fc.assert(
      fc.property(attempts, moment, ahead, (made, now, wait) => {
        const own = nextTry(made, now, null) ?? 0;
        if (made > 1) expect(own).toBeGreaterThan(nextTry(made - 1, now, null) ?? 0);
        expect(nextTry(made, now, later(now, wait))).toBe(Math.max(own, later(now, wait) ?? 0));
      }),
    );
  });

  it('is none once all attempts are used up, whatever Zendesk names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 1_000 }), moment, ahead, (made, now, wait) => {
        expect(nextTry(made, now, later(now, wait))).toBeNull();
      }),
    );
  });

  it('of a row is not before the moment that Retry-After names', () => {
    fc.assert(
      fc.property(attempts, moment, seconds, (made, now, wait) => {
        const notBefore = readRetryAfter(String(wait), now);
        const asked = now + Math.min(wait * 1_000, DAY);
        for (const kind of ['transient', 'outcome-unknown', 'not-attempted'] as const) {
          const failure = { kind, notBefore, reason: { code: 'failure.asked-to-wait' } } as const;
          const outcome = outcomeOfFailure(failure, { attempts: made, now, effect: NO_EFFECT });
          expect('at' in outcome && outcome.at).toBeGreaterThanOrEqual(asked);
        }
      }),
    );
  });
});
