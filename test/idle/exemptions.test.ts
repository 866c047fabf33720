import {
  type ExemptLine,
  exemptionOf,
  isCurrent,
  lastDayOf,
  readExemptions,
} from '../../src/idle/exemptions';
import { say } from '../../src/text/say';
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
    const all = [{ who, source: 'sheet', reason: 'leave', until: null }];
    expect(read(line(typed))).toMatchObject({ all, problems: [] });
  });

  it.each(['acme.example', '@', '@acme', 'Ana Silva', 'ana@acme.example, ben@acme.example', 'ana@'])(
    '"%s" is a problem and exempts no one',
    (typed) => {
      const { all, problems, notes } = read(line(` ${typed} `, null, 5));
      expect(all).toEqual([]);
      expect(problems).toEqual([{ code: 'exemption.not-understood', who: typed, row: 5 }]);
      expect(notes.get(5)).toEqual({ code: 'exemption-note.not-understood' });
    },
  );

  it.each([
    ['a blank that does not break', '\u00a0ana@acme.example\u00a0', true],
    ['a mark of byte order', '\ufeffana@acme.example', true],
    ['an invisible character at the end', 'ana@acme.example\u200b', false],
    ['an invisible character inside', 'ana\u200d@acme.example', false],
    ['a wide at sign', 'ana\uff20acme.example', false],
    ['a star for all subdomains', '@*.acme.example', false],
    ['a dot at the end', '@acme.example.', false],
  ])('with %s is understood or a problem, and never something else', (_, typed, isUnderstood) => {
    const { all, problems } = read(line(typed));
    expect(all.map(({ who }) => who)).toEqual(isUnderstood ? ['ana@acme.example'] : []);
    expect(problems).toHaveLength(isUnderstood ? 0 : 1);
  });

  it.each([
    ['ana@acme.example', 'ana+chat@acme.example', true],
    ['ana@acme.example', ' ANA+Chat+2@Acme.Example ', true],
    ['ana+chat@acme.example', 'ana+chat@acme.example', true],
    ['ana+chat@acme.example', 'ana@acme.example', false],
    ['@acme.example', 'ana+chat@acme.example', true],
    ['@acme.example', 'ana@eu.acme.example', false],
    ['ana@acme.example', 'ana+chat@other.example', false],
    ['ana@acme.example', 'anna+ana@acme.example', false],
  ])('%s covers %s: %s', (who, email, isCovered) => {
    expect(exemptionOf(email, read(line(who)).all, NOW) !== null).toBe(isCovered);
  });

  it('is named in few characters, however much is typed', () => {
    const [problem] = read(line('x'.repeat(50_000))).problems;
    expect(JSON.stringify(problem).length).toBeLessThan(200);
    expect(problem).toMatchObject({ who: expect.stringMatching(/^x{79}…$/) });
  });

  it('of the setup is known as such, and gets no note', () => {
    const { all, problems, notes } = read(line('@acme.example', null, null), line('acme', null, null));
    expect(all).toMatchObject([{ who: '@acme.example', source: 'setup' }]);
    expect(problems).toEqual([{ code: 'exemption.not-understood', who: 'acme', row: null }]);
    expect(notes.size).toBe(0);
  });

  it.each([
    [null, { code: 'exemption-note.counts' }],
    [TODAY, { code: 'exemption-note.counts-until', lastDay: '2026-03-02' }],
    [TODAY - DAY, { code: 'exemption-note.ended', lastDay: '2026-03-01' }],
    ['unreadable', { code: 'exemption-note.no-date' }],
  ] as const)('that ends at %s has its note', (until, note) => {
    expect(read(line('ana@acme.example', until)).notes.get(2)).toEqual(note);
  });

  it('whose end is no date counts without end', () => {
    expect(read(line('ana@acme.example', 'unreadable')).all).toMatchObject([{ until: null }]);
  });
});

describe('the sentence about a line that is not understood', () => {
  it.each([
    [5, 'Ana Silva', '"Ana Silva" in row 5 of the sheet Exemptions is neither an address nor a domain'],
    [null, 'x'.repeat(200), `"${'x'.repeat(79)}…" in the setup is neither an address nor a domain`],
  ])('names where it stands, and what stands there, cut when it is long', (row, who, sentence) => {
    expect(say({ code: 'exemption.not-understood', who, row })).toBe(`${sentence} like @acme.com.`);
  });
});

describe('the end of an exemption', () => {
  it('is the end of its last day', () => {
    expect(isCurrent(NOW - DAY + 1, NOW)).toBe(true);
    expect(isCurrent(NOW - DAY, NOW)).toBe(false);
    expect(isCurrent(null, NOW)).toBe(true);
  });

  it.each(['2026-03-01T12:00:00Z', '2026-03-01T23:00:00Z', '2026-03-02T00:00:00Z', '2026-03-02T11:00:00Z'])(
    'is shown as its day, also when midnight of the sheet is %s',
    (midnight) => {
      expect(lastDayOf(Date.parse(midnight))).toBe('2026-03-02');
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
