import { dayAfter, dayIn, daysFrom, orderOf } from '../../src/shared/calendar';

describe('the order of the numbers of a date', () => {
  it.each([
    ['en_US', 'mdy'],
    ['en', 'mdy'],
    ['en_GB', 'dmy'],
    ['en-GB', 'dmy'],
    ['de_DE', 'dmy'],
    ['pt_BR', 'dmy'],
    ['cs_CZ', 'dmy'],
    ['zh_CN', 'ymd'],
    ['sv_SE', 'ymd'],
    ['hu', 'ymd'],
    ['en_CA', 'ymd'],
    ['eu_ES', 'ymd'],
    ['af_ZA', 'ymd'],
    ['fa_IR', 'ymd'],
    ['zh_HK', 'dmy'],
    ['fil_PH', 'mdy'],
    ['es_US', 'unclear'],
    ['', 'unclear'],
  ])('in %j is %s', (locale, order) => {
    expect(orderOf(locale)).toBe(order);
  });
});

describe('a date that was typed', () => {
  it.each([
    ['2026-12-31', 'mdy', '2026-12-31'],
    ['2026/1/2', 'dmy', '2026-01-02'],
    [' 2026. 12. 31. ', 'ymd', '2026-12-31'],
    ['31. 12. 2026', 'dmy', '2026-12-31'],
    ['31.\u00a012.\u00a02026', 'dmy', '2026-12-31'],
    ['1/2/2026', 'mdy', '2026-01-02'],
    ['1/2/2026', 'dmy', '2026-02-01'],
    ['1-2-26', 'dmy', '2026-02-01'],
    ['26/1/2', 'ymd', '2026-01-02'],
    ['31/12/2026', 'ymd', '2026-12-31'],
    ['12/31/2026', 'unclear', '2026-12-31'],
    ['3/3/2026', 'unclear', '2026-03-03'],
    ['29.2.2028', 'dmy', '2028-02-29'],
    ['31.12.2026 г.', 'dmy', '2026-12-31'],
    ['31.12.26г.', 'dmy', '2026-12-31'],
    ['31\u200f/12\u200f/2026', 'dmy', '2026-12-31'],
    ['26/12/31', 'ymd', '2026-12-31'],
  ] as const)('%j, written %s, is %s', (text, order, day) => {
    expect(dayIn(text, order)).toBe(day);
  });

  it.each([
    ['31/12/2026', 'mdy'],
    ['12/31/2026', 'dmy'],
    ['1/2/2026', 'ymd'],
    ['1/2/26', 'unclear'],
    ['29.2.2027', 'dmy'],
    ['2026-13-01', 'ymd'],
    ['2026-12-00', 'ymd'],
    ['1/2.2026', 'dmy'],
    ['1/2/2026 12:00', 'dmy'],
    ['1/2/20266', 'dmy'],
    ['1/2/6', 'dmy'],
    ['20261231', 'ymd'],
    ['46387', 'mdy'],
    ['١/٢/٢٠٢٦', 'dmy'],
    ['-1/2/2026', 'dmy'],
    ['=1/2/2026', 'dmy'],
    ['31 December 2026', 'dmy'],
    ['', 'dmy'],
  ] as const)('%j, written %s, is none, or could be another one', (text, order) => {
    expect(dayIn(text, order)).toBeNull();
  });
});

describe('days', () => {
  it('are counted over the ends of months and years', () => {
    expect(dayAfter('2027-12-31', 1)).toBe('2028-01-01');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysFrom('2026-12-31', '2027-01-07')).toBe(7);
    expect(daysFrom('2027-01-07', '2026-12-31')).toBe(-7);
  });
});
