import fc from 'fast-check';
import { readRetryAfter } from '../../src/zendesk/retry-after';

const NOW = Date.UTC(2026, 2, 2, 12);
const DAY = 24 * 60 * 60_000;

describe('Retry-After', () => {
  it.each([
    ['10', 10_000],
    [' 10 ', 10_000],
    ['0', 0],
    ['Mon, 02 Mar 2026 12:00:30 GMT', 30_000],
    ['Mon, 02 Mar 2026 11:00:00 GMT', 0],
    ['999999999999', DAY],
    ['Thu, 01 Jan 2099 00:00:00 GMT', DAY],
  ])('%j names the moment %d ms from now', (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(NOW + wait);
  });

  it.each([undefined, '', 'soon', '-', '{}', '\u221e'])('%j names none', (header) => {
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
