import { type ExemptLine, exemptionOf, isCurrent, lastDay, readExemptions } from '../../src/idle/exemptions';
import { DAY, NOW } from './known';

/** Midnight in Berlin. */
const TODAY = Date.parse('2026-03-01T23:00:00Z');

function line(who: string, until: ExemptLine['until'] = null, row: number | null = 2): ExemptLine {
  return { row, who, reason: 'leave', until };
}

function read(...lines: ExemptLine[]) {
  return readExemptions(lines, NOW);
}

describe('a line of exemptions', () => {
  it.each([
    ['ana@acme.example', 'ana@acme.example'],
    ['  Ana@ACME.example ', 'ana@acme.example'],
    ['@acme.example', '@acme.example'],
    [' @Acme.Example', '@acme.example'],
  ])('"%s" means %s', (typed, who) => {
    expect(read(line(typed))).toMatchObject({ all: [{ who, reason: 'leave', until: null }], problems: [] });
  });

  it.each(['acme.example', '@', '@acme', 'Ana Silva', 'ana@acme.example, ben@acme.example', 'ana@'])(
    '"%s" is a problem and exempts nobody',
    (typed) => {
      const { all, problems, notes } = read(line(typed, null, 5));
      expect(all).toEqual([]);
      expect(problems).toEqual([
        `"${typed}" in row 5 of the sheet Exemptions is neither an address nor a domain like @acme.com.`,
      ]);
      expect(notes.get(5)).toBe(
        'Neither an address nor a domain like @acme.com: correct or delete this line.',
      );
    },
  );

  it('of the setup is named as such, gets no note, and is cut when it is long', () => {
    const { problems, notes } = read(line(` ${'x'.repeat(200)}`, null, null));
    expect(problems).toEqual([
      `"${'x'.repeat(79)}…" in the setup is neither an address nor a domain like @acme.com.`,
    ]);
    expect(notes.size).toBe(0);
  });

  it.each([
    [null, 'Counts.'],
    [TODAY, 'Counts until 2026-03-02.'],
    [TODAY - DAY, 'Ended on 2026-03-01: does not count any more.'],
    ['unreadable', 'The end is no date: counts without end.'],
  ] as const)('that ends at %s has the note "%s"', (until, note) => {
    expect(read(line('ana@acme.example', until)).notes.get(2)).toBe(note);
  });

  it('whose end is no date counts without end', () => {
    expect(read(line('ana@acme.example', 'unreadable')).all).toMatchObject([{ until: null }]);
  });
});

describe('the end of an exemption', () => {
  const until = (at: number | null) => ({ who: 'ana@acme.example', reason: '', until: at });

  it('is the end of its last day', () => {
    expect(isCurrent(until(NOW - DAY + 1), NOW)).toBe(true);
    expect(isCurrent(until(NOW - DAY), NOW)).toBe(false);
    expect(isCurrent(until(null), NOW)).toBe(true);
  });

  it.each(['2026-03-01T12:00:00Z', '2026-03-01T23:00:00Z', '2026-03-02T00:00:00Z', '2026-03-02T11:00:00Z'])(
    'is shown as its day, also when midnight of the sheet is %s',
    (midnight) => {
      expect(lastDay(Date.parse(midnight))).toBe('2026-03-02');
    },
  );
});

describe('the exemption of an address', () => {
  const all = read(
    line('@acme.example', TODAY - 5 * DAY),
    line('ana@acme.example', TODAY - DAY),
    line('@acme.example', TODAY),
    line('ben@other.example'),
  ).all;

  it('is one that still counts, before one that has ended', () => {
    expect(exemptionOf('Ana@acme.example ', all, NOW)).toBe(all[2]);
    expect(exemptionOf('Ana@acme.example ', all, NOW + 2 * DAY)).toBe(all[0]);
  });

  it.each([
    'cleo@other.example',
    'ben@sub.other.example',
    'ben@acme.example.evil.example',
    'acme.example',
    '',
  ])('does not cover "%s"', (email) => {
    expect(exemptionOf(email, all, NOW)).toBeNull();
  });

  it('by a domain covers its people, not those of domains that end alike', () => {
    expect(exemptionOf('zoe@acme.example', all, NOW)).toBe(all[2]);
    expect(exemptionOf('zoe@notacme.example', all, NOW)).toBeNull();
    expect(exemptionOf('zoe@eu.acme.example', all, NOW)).toBeNull();
  });
});
