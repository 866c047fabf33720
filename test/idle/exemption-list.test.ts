import { listProblem, noteOf } from '../../src/idle/exemption-list';
import type { Exemption } from '../../src/idle/exemptions';
import { DAY_MS } from '../../src/shared/time';
import { NOW } from './known';

function line(who: string, until: number | null = null, source: Exemption['source'] = 'sheet'): Exemption {
  return { who, source, reason: '', until };
}

function lines(count: number, from = 0): Exemption[] {
  return Array.from({ length: count }, (_, index) => line(`p${from + index}@acme.com`));
}

function problem(before: Exemption[], after: Exemption[], days = 1) {
  return listProblem(noteOf(before, NOW), after, NOW + days * DAY_MS);
}

const at = NOW;

describe('a list of exemptions', () => {
  it.each<[string, Exemption[], Exemption[]]>([
    ['is the same', lines(5), lines(5)],
    ['is in another order', lines(5), lines(5).reverse()],
    ['has never had a line', [], []],
    ['is new', [], lines(5)],
    ['is longer', lines(5), lines(9)],
    ['lacks one line of two', lines(2), lines(1)],
    ['lacks one line of five', lines(5), lines(4)],
    ['lacks a fifth of its lines', lines(50), lines(40)],
    ['stands in the setup now', lines(5), lines(5).map(({ who }) => line(who, null, 'setup'))],
    [
      'has ended',
      [line('a@acme.com', NOW), line('b@acme.com', NOW)],
      [line('a@acme.com', NOW), line('b@acme.com', NOW)],
    ],
    ['has ended, and is gone', [line('a@acme.com', NOW), ...lines(4)], lines(4)],
    ['is to end later', lines(3).map(({ who }) => line(who, NOW + DAY_MS)), lines(3)],
    ['is to end sooner in one line', lines(5), [line('p0@acme.com', NOW), ...lines(4, 1)]],
    ['had ended before, and is gone', [line('a@acme.com', NOW - 9 * DAY_MS)], []],
    ['names people twice who are named once now', [...lines(4), ...lines(4)], lines(4)],
  ])('is what it was when it %s', (_, before, after) => {
    expect(problem(before, after, 3)).toBeNull();
  });

  it.each<[string, Exemption[], Exemption[], object]>([
    ['is empty', lines(5), [], { code: 'doubt.exemptions-gone', before: 5, at }],
    ['has lost its only line', lines(1), [], { code: 'doubt.exemptions-gone', before: 1, at }],
    ['names other people', lines(5), lines(5, 50), { code: 'doubt.exemptions-gone', before: 5, at }],
    [
      'ended before it was noted',
      lines(5),
      lines(5).map(({ who }) => line(who, NOW - 2 * DAY_MS)),
      { code: 'doubt.exemptions-gone', before: 5, at },
    ],
    [
      'has ended before the day that was noted',
      lines(5),
      lines(5).map(({ who }) => line(who, NOW)),
      { code: 'doubt.exemptions-gone', before: 5, at },
    ],
    [
      'is to end sooner than was noted',
      lines(5).map(({ who }) => line(who, NOW + 99 * DAY_MS)),
      lines(5).map(({ who }) => line(who, NOW + 9 * DAY_MS)),
      { code: 'doubt.exemptions-lost', lost: 5, before: 5, at },
    ],
    [
      'lacks a domain',
      [line('@partner.com'), ...lines(30)],
      lines(30),
      { code: 'doubt.exemptions-lost', lost: 1, before: 31, at },
    ],
    [
      'lacks two lines of five',
      lines(5),
      lines(3),
      { code: 'doubt.exemptions-lost', lost: 2, before: 5, at },
    ],
    [
      'lacks more than a fifth',
      lines(50),
      lines(39),
      { code: 'doubt.exemptions-lost', lost: 11, before: 50, at },
    ],
    [
      'has as many lines, but of other people',
      lines(10),
      lines(10, 5),
      { code: 'doubt.exemptions-lost', lost: 5, before: 10, at },
    ],
  ])('is not what it was when it %s', (_, before, after, message) => {
    expect(problem(before, after)).toEqual(message);
  });

  it('of any length fits into a property, and is known by a sample', () => {
    const note = noteOf(lines(20_000), NOW);
    expect(JSON.stringify(note).length).toBeLessThan(7_400);
    expect(listProblem(note, lines(20_000), NOW)).toBeNull();
    expect(listProblem(note, lines(19_000), NOW)).toBeNull();
    expect(listProblem(note, lines(10_000), NOW)).toMatchObject({ code: 'doubt.exemptions-lost' });
    expect(listProblem(note, [], NOW)).toEqual({ code: 'doubt.exemptions-gone', before: 20_000, at });
  });

  it('that an earlier version has noted, without ends and domains, is compared by its lines', () => {
    const { lines: count, marks } = noteOf([line('@partner.com'), ...lines(5)], NOW);
    const compare = (after: Exemption[]) => listProblem({ at, lines: count, marks }, after, NOW + DAY_MS);
    expect(compare(lines(5).map(({ who }) => line(who, NOW)))).toBeNull();
    expect(compare(lines(5).map(({ who }) => line(who, NOW - 3 * DAY_MS)))).toMatchObject({ before: 6 });
    expect(compare([])).toEqual({ code: 'doubt.exemptions-gone', before: 6, at });
  });
});
