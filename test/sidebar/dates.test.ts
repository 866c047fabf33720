import { momentOf } from '../../src/shared/time';
import { formatDateTime, formatTimeAgo, formatTimeLeft, knownZone } from '../../src/sidebar/dates';

const NOW = Date.parse('2026-03-02T12:00:00Z');

describe('a time in the past', () => {
  it.each([
    ['2026-03-02T11:59:30Z', 'just now'],
    ['2026-03-02T11:30:00Z', '30 minutes ago'],
    ['2026-03-02T02:00:00Z', '10 hours ago'],
    ['2026-02-20T12:00:00Z', '10 days ago'],
  ])('at %s is "%s" at noon on 2 March 2026', (iso, expected) => {
    expect(formatTimeAgo(iso, NOW)).toBe(expected);
  });

  it('is "just now" if the clock of the server is ahead', () => {
    expect(formatTimeAgo('2026-03-02T12:05:00Z', NOW)).toBe('just now');
  });
});

describe('the time that a job still needs', () => {
  const job = { done: 25, total: 100, startedAt: '2026-03-02T11:59:00Z' };

  it('is estimated from its speed so far', () => {
    expect(formatTimeLeft(job, NOW)).toBe('about 3 minutes left');
  });

  it('is unknown before the job has done anything', () => {
    expect(formatTimeLeft({ ...job, done: 0 }, NOW)).toBeNull();
  });
});

describe('a date and time', () => {
  it('is written as in the sheet and the emails, with its zone', () => {
    const time = Date.parse('2026-03-02T12:05:00Z');
    expect(formatDateTime(new Date(time).toISOString(), 'UTC').replace(':00 ', ' ')).toBe(momentOf(time));
    expect(formatDateTime('2026-03-02T12:05:00Z')).toMatch(/^2026-03-02 \d\d:05 \([A-Z].*\)$/);
  });
});

describe('a time of the sheet', () => {
  it('is shown as a clock of its time zone shows it', () => {
    expect(formatDateTime('2026-03-02T12:00:05Z', 'Asia/Tokyo')).toBe('2026-03-02 21:00:05 (GMT+9)');
    expect(formatDateTime('2026-03-02T12:00:05Z', 'America/New_York')).toBe('2026-03-02 07:00:05 (EST)');
  });

  it('is universal time where the browser does not know the zone', () => {
    expect(['Asia/Tokyo', 'Mars/Base', ''].map(knownZone)).toEqual(['Asia/Tokyo', 'UTC', 'UTC']);
  });
});
