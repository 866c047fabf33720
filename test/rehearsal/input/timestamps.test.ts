import { readTimestamps } from './timestamps';

const read = (...texts: string[]) => readTimestamps(texts.map((text, index) => ({ line: index + 2, text })));
const iso = (...texts: string[]) => read(...texts).times.map((time) => time && new Date(time).toISOString());
const QUARTER_PAST_NINE = '2026-03-02T09:15:02.000Z';

describe('timestamps', () => {
  it('are read as the United States write them', () => {
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

  it('are read as Great Britain and others write them', () => {
    expect(iso('02/03/2026 09:15:02', '13/03/2026 18:00:00')[0]).toBe(QUARTER_PAST_NINE);
    expect(iso('02.03.2026 09:15:02')).toEqual([QUARTER_PAST_NINE]);
    expect(read('02.03.2026 09:15:02')).toMatchObject({ order: 'day/month/year', guess: null });
    expect(iso('2-3-2026 9:15:02', '13-3-2026 9:15:02')[0]).toBe(QUARTER_PAST_NINE);
  });

  it('are read as ISO writes them', () => {
    expect(iso('2026-03-02 9:15:02', '2026/03/02 09:15:02')).toEqual([QUARTER_PAST_NINE, QUARTER_PAST_NINE]);
    expect(read('2026-03-02 9:15:02').order).toBe('year-month-day');
  });

  it('may be missing, and may lack seconds or the time of day', () => {
    expect(iso('', '3/13/2026', '3/13/2026 9:15')).toEqual([
      null,
      '2026-03-13T00:00:00.000Z',
      '2026-03-13T09:15:00.000Z',
    ]);
    expect(read('', '').times).toEqual([null, null]);
  });

  it('in which day and month could be exchanged are read so that they are in order of time', () => {
    expect(read('1/2/2026 9:00:00', '10/1/2026 9:00:00', '11/1/2026 9:00:00')).toMatchObject({
      order: 'month/day/year',
      guess: 'so that they are in order of time',
    });
    expect(read('10/1/2026 9:00:00', '1/2/2026 9:00:00')).toMatchObject({ order: 'day/month/year' });
  });

  it('that leave it open are read by their zeros', () => {
    expect(read('3/2/2026 9:15:02')).toMatchObject({
      order: 'month/day/year',
      guess: 'as they are written without zeros',
    });
    expect(read('02/03/2026 09:15:02')).toMatchObject({
      order: 'day/month/year',
      guess: 'as they are written with zeros',
    });
  });

  it('that cannot be read are named with their lines', () => {
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

  it('that do not fit together are named too', () => {
    expect(() => read('13/1/2026 9:00:00', '14/1/2026 9:00:00', '1/15/2026 9:00:00')).toThrow(
      /^Line 4: "1\/15\/2026 9:00:00" is not/,
    );
  });
});
