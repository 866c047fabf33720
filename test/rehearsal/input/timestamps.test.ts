import { readTimestamps } from './timestamps';

const read = (...texts: string[]) => readTimestamps(texts.map((text, index) => ({ line: index + 2, text })));
const iso = (...texts: string[]) => read(...texts).times.map((time) => time && new Date(time).toISOString());
const QUARTER_PAST_NINE = '2026-03-02T09:15:02.000Z';

describe('timestamps', () => {
  it('can have the format of the United States', () => {
    expect(iso('3/2/2026 9:15:02', '3/13/2026 18:00:00')).toEqual([
      QUARTER_PAST_NINE,
      '2026-03-13T18:00:00.000Z',
    ]);
    expect(iso('3/2/2026 9:15:02 AM', '3/13/2026 12:00:00\u202fPM', '3/13/2026 12:30 am')).toEqual([
      QUARTER_PAST_NINE,
      '2026-03-13T12:00:00.000Z',
      '2026-03-13T00:30:00.000Z',
    ]);
  });

  it('can have the format of Great Britain and others', () => {
    expect(iso('02/03/2026 09:15:02', '13/03/2026 18:00:00')[0]).toBe(QUARTER_PAST_NINE);
    expect(iso('02.03.2026 09:15:02')).toEqual([QUARTER_PAST_NINE]);
    expect(read('02.03.2026 09:15:02')).toMatchObject({ order: 'day/month/year', guess: null });
    expect(iso('2-3-2026 9:15:02', '13-3-2026 9:15:02')[0]).toBe(QUARTER_PAST_NINE);
  });

  it('can have the ISO format', () => {
    expect(iso('2026-03-02 9:15:02', '2026/03/02 09:15:02')).toEqual([QUARTER_PAST_NINE, QUARTER_PAST_NINE]);
    expect(read('2026-03-02 9:15:02').order).toBe('year-month-day');
  });

  it('can be missing, and can lack seconds or the time of day', () => {
    expect(iso('', '3/13/2026', '3/13/2026 9:15')).toEqual([
      null,
      '2026-03-13T00:00:00.000Z',
      '2026-03-13T09:15:00.000Z',
    ]);
    expect(read('', '').times).toEqual([null, null]);
  });

  it('with ambiguous days and months are read in chronological order', () => {
    expect(read('1/2/2026 9:00:00', '10/1/2026 9:00:00', '11/1/2026 9:00:00')).toMatchObject({
      order: 'month/day/year',
      guess: 'because that is chronological',
    });
    expect(read('10/1/2026 9:00:00', '1/2/2026 9:00:00')).toMatchObject({ order: 'day/month/year' });
  });

  it('that are still ambiguous are read by their leading zeros', () => {
    expect(read('3/2/2026 9:15:02')).toMatchObject({
      order: 'month/day/year',
      guess: 'because they have no leading zeros',
    });
    expect(read('02/03/2026 09:15:02')).toMatchObject({
      order: 'day/month/year',
      guess: 'because they have leading zeros',
    });
  });

  it('that cannot be read are reported with their lines', () => {
    expect(() => read('3/2/2026 9:15:02', 'yesterday', '3/13/2026 9:00:00')).toThrow(
      'Line 3: "yesterday" is not a date and time as Google Sheets writes it (3/2/2026 9:15:02, ',
    );
    for (const text of [
      '2/30/2026 9:00:00',
      '31/31/2026 9:00',
      '3/2/2026 25:00:00',
      '3/2/26 9:00',
      '3/2/2026 13:00 PM',
    ]) {
      expect(() => read(text)).toThrow(`Line 2: "${text}" is not a date and time`);
    }
  });

  it('that contradict each other are reported too', () => {
    expect(() => read('13/1/2026 9:00:00', '14/1/2026 9:00:00', '1/15/2026 9:00:00')).toThrow(
      /^Line 4: "1\/15\/2026 9:00:00" is not/,
    );
  });
});
