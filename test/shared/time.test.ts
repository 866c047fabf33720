import { dayOf, days, daysBetween, daysLater, momentOf } from '../../src/shared/time';
import { DAY, NOW } from '../idle/known';

describe('days', () => {
  it.each([
    [0, 0],
    [DAY - 1, 0],
    [DAY, 1],
    [2 * DAY - 1, 1],
    [-1, -1],
  ])('after %i milliseconds %i whole days have passed', (passed, count) => {
    expect(daysBetween(NOW, NOW + passed)).toBe(count);
  });

  it('days later is a moment, and its day is that of universal time', () => {
    expect(daysLater(NOW, 3)).toBe(NOW + 3 * DAY);
    expect(dayOf(Date.parse('2026-03-02T23:59:59Z'))).toBe('2026-03-02');
    expect(dayOf(Date.parse('2026-03-03T00:00:00Z'))).toBe('2026-03-03');
  });

  it('a moment is given to the minute, in universal time', () => {
    expect(momentOf(Date.parse('2026-03-02T23:59:59.999Z'))).toBe('2026-03-02 23:59 (UTC)');
  });

  it('one day is singular', () => {
    expect([0, 1, 2].map(days)).toEqual(['0 days', '1 day', '2 days']);
  });
});
