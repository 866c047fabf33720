import fc from 'fast-check';
import { readRetryAfter } from '../../src/zendesk/retry-after';

const NOW = Date.UTC(2026, 2, 2, 12);
const DAY = 24 * 60 * 60_000;

describe('Retry-After', () => {
  it.each([
    ['10', 10_000],
    [' 10 ', 10_000],
    ['0', 0],
    ['600.5', 601_000],
    ['0.2', 1_000],
    ['10, 20, 5', 20_000],
    ['30, Mon, 02 Mar 2026 12:00:10 GMT', 30_000],
    ['5, Mon, 02 Mar 2026 12:00:10 GMT', 10_000],
    ['soon, 10', 10_000],
    ['Mon, 02 Mar 2026 12:00:30 GMT', 30_000],
    ['Monday, 02-Mar-26 12:00:30 GMT', 30_000],
    ['Mon, 02 Mar 2026 11:00:00 GMT', 0],
    ['Mon, 02 Mar 2026 12:00:30 UTC', 30_000],
    ['Mon, 02 Mar 2026 12:00:30 +0000', 30_000],
    ['mon, 02 mar 2026 12:00:30 gmt', 30_000],
    ['Mon, 2 Mar 2026 12:00:30 GMT', 30_000],
    ['Mon Mar  2 12:05:12 2026', 312_000],
    ['Mon Mar 2 12:05:12 2026', 312_000],
    ['Tuesday, 03-Mar-26 11:00:00 GMT', 23 * 60 * 60_000],
    ['Monday, 02-Mar-98 12:00:30 GMT', 0],
    ['2026-03-02T12:00:30.000Z', 30_000],
    ['2026-03-02T12:00:30', 30_000],
    ['2026-03-02 14:00:30+0200', 30_000],
    ['"3600"', 3_600_000],
    ['"Mon, 02 Mar 2026 12:00:30 GMT"', 30_000],
    ['3600s', 3_600_000],
    ['+3600', 3_600_000],
    ['3600.', 3_600_000],
    ['3.6e3', 3_600_000],
    ['10 3600', 3_600_000],
    ['3600; comment', 3_600_000],
    ['10,Mon Mar  2 12:05:12 2026', 312_000],
    ['3600 seconds', 3_600_000],
    ['10 minutes', 600_000],
    ['90s, 2 m', 120_000],
    ['1 hour', 3_600_000],
    ['soon', 60_000],
    ['-', 60_000],
    ['-5', 60_000],
    ['{}', 60_000],
    ['\u221e', 60_000],
    ['Mon, 02 Foo 2026 12:00:30 GMT', 60_000],
    ['999999999999', DAY],
    ['Thu, 01 Jan 2099 00:00:00 GMT', DAY],
  ])('%j names the moment %d ms from now', (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(NOW + wait);
  });

  it.each([undefined, '', ' '])('%j names none', (header) => {
    expect(readRetryAfter(header, NOW)).toBeNull();
  });

  it('names a moment of the next day or none, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (header) => {
        const at = readRetryAfter(header, NOW);
        expect(at === null || (at >= NOW && at <= NOW + DAY)).toBe(true);
      }),
    );
  });
});

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2090, 0, 1) });
const seconds = fc.integer({ min: 0, max: 200_000 });

describe('the moment that Retry-After names', () => {
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
