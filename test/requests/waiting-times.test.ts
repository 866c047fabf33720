import fc from 'fast-check';
import { outcomeOfFailure } from '../../src/requests/outcome';
import { nextTry } from '../../src/requests/retry';
import { readRetryAfter } from '../../src/zendesk/retry-after';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2090, 0, 1) });
const attempts = fc.integer({ min: 1, max: 6 });
const seconds = fc.integer({ min: 0, max: 200_000 });
/** Zendesk's wish to wait: none, past, or up to two days ahead. */
const ahead = fc.option(fc.integer({ min: -DAY, max: 2 * DAY }), { nil: null });

const later = (now: number, wait: number | null) => (wait === null ? null : now + wait);

describe('the next try', () => {
  it('is never before a minute has passed, nor before Zendesk wants it', () => {
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

  it('is none once all attempts are used up, whatever Zendesk wants', () => {
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
        const trouble = { kind: 'later', doubtful: false, notBefore, reason: 'busy' } as const;
        const did = { action: '', agentId: '' } as const;
        const asked = now + Math.min(wait * 1_000, DAY);
        for (const unsent of [false, true]) {
          const ending = outcomeOfFailure({ ...trouble, unsent }, { attempts: made, now, did });
          expect('at' in ending && ending.at).toBeGreaterThanOrEqual(asked);
        }
      }),
    );
  });
});

describe('Retry-After', () => {
  it('in seconds is so many seconds from now, and a day at most', () => {
    fc.assert(
      fc.property(moment, seconds, (now, wait) => {
        expect(readRetryAfter(` ${wait}\t`, now)).toBe(now + Math.min(wait * 1_000, DAY));
      }),
    );
  });

  it('as a date is that moment, but neither past nor more than a day ahead', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -2 * DAY, max: 2 * DAY }), (now, wait) => {
        const date = Math.floor((now + wait) / 1_000) * 1_000;
        const at = readRetryAfter(new Date(date).toUTCString(), now);
        expect(at).toBe(Math.min(Math.max(date, now), now + DAY));
      }),
    );
  });

  it('that asks for longer is never read as a shorter wait', () => {
    fc.assert(
      fc.property(moment, seconds, seconds, (now, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map((wait) =>
          readRetryAfter(String(wait), now),
        );
        expect(long).toBeGreaterThanOrEqual(short ?? 0);
      }),
    );
  });
});
