import { asPlainText, fromPlainText, mightBeConverted } from '../../src/google/plain-text';
import { parseInput } from '../emulator/spreadsheet/input-parsing';

const LOCALES = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'es_ES', 'it_IT', 'pt_BR', 'nl_NL', 'ja_JP'];

describe('a text that Sheets might convert', () => {
  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', "'t Hooft", '\t=1', '\r=1', ' 1', '#N/A', '＝1'],
    ...['007', '1,234.5', '1.234,50', '1 234,5', '1e5', '50%', '$5', '5 €', 'EUR 5', '(5)', '٣'],
    ...[
      '1/2',
      '2026-03-02',
      '2.3.2026',
      'March 3',
      '3 March 2026',
      'Mar-3',
      '5mar2026',
      'Montag, 2. März 2026',
      '2026. 03. 02.',
    ],
    ...[
      'March 3rd',
      '10:30',
      '4:05 PM',
      '4PM',
      '4:05:09 p. m.',
      '2026年3月2日',
      '2 de marzo de 2026',
      "March '26",
    ],
    ...['TRUE', 'false', 'WAHR', 'Vrai', 'истина', 'FALSO'],
  ])('is written behind an apostrophe: %j', (text) => {
    expect(asPlainText(text)).toBe(`'${text}`);
  });

  it.each([
    ...['Ana', "O'Brien", 'Anne-Marie', 'Zoë', '李 明', 'True North', 'Ana the 3 musketeers!'],
    ...[
      'agent1@acme.example',
      'R-4e12f03b9a77',
      'R-123456789012',
      'd-1a2b3c4d',
      'https://acme.zendesk.com/1',
    ],
    ...['✅ Done', '⚠ Needs attention', 'Queued: created R-1', 'Sending: created R-4e12f03b9a77', ''],
  ])('is not one that only looks a little like it: %j', (text) => {
    expect(asPlainText(text)).toBe(text);
  });

  it('is every text that the emulated Sheets converts, in every locale', () => {
    const numbers = ['0', '007', '3', '12', '2026', '1.5', '1,5', '1e3', '5%', '€3'];
    const months = ['jan', 'March', 'Dec.', 'oct'];
    const marks = ['', ' ', '/', '-', '.', ':', ', '];
    const texts = numbers.flatMap((a) =>
      [...numbers, ...months].flatMap((b) => marks.flatMap((mark) => [`${a}${mark}${b}`, `${b}${mark}${a}`])),
    );
    const isConverted = (text: string) =>
      LOCALES.some((locale) => {
        const rules = {
          plainText: false,
          formulaLeads: ['='],
          year: 2026,
          localisedBooleans: true,
          datesAsTyped: false,
        };
        return typeof parseInput(text, { ...rules, locale }).value !== 'string';
      });
    const converted = texts.filter(isConverted);
    expect(converted.length).toBeGreaterThan(200);
    expect(converted.filter((text) => !mightBeConverted(text))).toEqual([]);
  });
});

describe('a text that is read back', () => {
  const TEXTS = ['=1+1', '007', 'March 3', 'Ana', "O'Brien", 'TRUE', ''];

  it.each(TEXTS)('is what was written, whether Sheets takes the apostrophe away or keeps it: %j', (text) => {
    const written = asPlainText(text);
    const shown = written.startsWith("'") ? written.slice(1) : written;
    expect([fromPlainText(shown), fromPlainText(written)]).toEqual([text, text]);
  });

  it('keeps an apostrophe that belongs to it', () => {
    for (const text of ["'t Hooft", "''", "'", "''quoted''"]) expect(fromPlainText(text)).toBe(text);
  });
});
