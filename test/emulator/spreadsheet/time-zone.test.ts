import { fromSerial, offsetAt, toSerial } from './time-zone';

describe('serial numbers', () => {
  it('count wall-clock days since 1899-12-30', () => {
    expect(toSerial(Date.parse('2026-03-02T23:00:00Z'), 'Europe/Berlin')).toBe(46084);
    expect(toSerial(Date.parse('2026-03-02T12:00:00Z'), 'Etc/UTC')).toBe(46083.5);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Etc/UTC', 'Australia/Lord_Howe'])(
    'convert back to the same time in %s',
    (zone) => {
      for (let hour = 0; hour < 24 * 365; hour += 7) {
        const time = Date.UTC(2026, 0, 1, hour, 13, 7, 5);
        expect(Math.abs(fromSerial(toSerial(time, zone), zone) - time) % 1_800_000).toBe(0);
      }
    },
  );

  it('account for clock changes within the day', () => {
    expect(offsetAt(Date.parse('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe(3_600_000);
    expect(offsetAt(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(7_200_000);
  });
});
