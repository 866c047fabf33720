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

  it.each([
    ['the download of Google Forms', '2026/03/02 9:15:02 AM GMT+1'],
    ['the same in summer, west of Greenwich', '2026/03/02 9:15:02 AM GMT-3:30'],
    ['the same with the name of the zone', '2026/03/02 9:15:02 AM CET'],
    ['the same in Spanish', '2026/03/02 9:15:02 a.\u00a0m. GMT+1'],
    ['the same in Korean', '2026/03/02 9:15:02 오전 GMT+9'],
    ['the same in Chinese', '2026/03/02 9:15:02 上午 [zone]'.replace(' [zone]', ' GMT+8')],
    ['Korean', '2026. 3. 2 오전 9:15:02'],
    ['Chinese', '2026/3/2 上午 9:15:02'],
    ['Chinese with its own signs', '2026年3月2日 上午9:15:02'],
    ['Japanese', '2026/03/02 9:15:02'],
    ['Hungarian', '2026. 03. 02. 9:15:02'],
    ['Hungarian with its own halves of the day', '2026. 03. 02. de. 9:15:02'],
    ['Lithuanian', '2026-03-02 09:15:02'],
    ['English in Canada', '2026-03-02 9:15:02 a.m.'],
    ['ISO 8601', '2026-03-02T09:15:02Z'],
    ['ISO 8601 with milliseconds', '2026-03-02T09:15:02.000Z'],
    ['Persian digits', '۲۰۲۶/۰۳/۰۲ ۹:۱۵:۰۲ ق.ظ.'],
    ['marks of direction', '\u200f2026/03/02\u200e 09:15:02'],
  ])('can be those of %s, with the year first', (_, text) => {
    expect(read(text)).toEqual({
      order: 'year-month-day',
      guess: null,
      times: [Date.parse(QUARTER_PAST_NINE)],
    });
  });

  it.each([
    ['Slovak and Czech', '2. 3. 2026 9:15:02'],
    ['Slovak with no-break blanks', '2.\u00a03.\u00a02026\u00a09:15:02'],
    ['Croatian', '02.03.2026. 09:15:02'],
    ['Bulgarian', '02.03.2026 г., 09:15:02'],
    ['Finnish', '2.3.2026 9.15.02'],
    ['Danish', '02.03.2026 09.15.02'],
    ['Spanish', '02/03/2026 9:15:02 a. m.'],
    ['Spanish with no-break blanks', '2/3/2026 9:15:02\u202fa.\u00a0m.'],
    ['Greek', '2/3/2026 9:15:02 π.μ.'],
    ['Arabic', '٠٢/٠٣/٢٠٢٦ ٩:١٥:٠٢ ص'],
    ['Vietnamese', '2/3/2026 9:15:02 SA'],
    ['Dutch', '2-3-2026 9:15:02'],
  ])('can be those of %s, with the day first', (_, text) => {
    expect(iso(text, text.includes('-') ? '13-3-2026 9:15:02' : '')[0]).toBe(QUARTER_PAST_NINE);
    expect(read(text, text.includes('-') ? '13-3-2026 9:15:02' : '').order).toBe('day/month/year');
  });

  it.each([
    '4:05:09 p. m.',
    '오후 4:05:09',
    '下午 4:05:09',
    'du. 4:05:09',
    '4:05:09 μ.μ.',
    '4:05:09 CH',
    '4:05:09 PTG',
    '4:05:09 م',
  ])('can be after noon in any language: %s', (time) => {
    expect(iso(`2024/01/31 ${time}`)).toEqual(['2024-01-31T16:05:09.000Z']);
  });

  it.each(['2024/01/31 4:05:09 ZZ', '2024/01/31 about four', '2024/01/31 13:05:09 PM'])(
    'are refused with what to do instead: %s',
    (text) => {
      expect(() => read(text)).toThrow('Export the responses again, from the sheet: File > Download');
    },
  );

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
      'Line 3: "yesterday" is not a date and time as Google Sheets or Google Forms writes it (3/2/2026 9:15:02, ',
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
