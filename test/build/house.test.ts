import { readFileSync } from 'node:fs';
import { folderOf, sourcesOf } from './imports';
import { castsIn, glossaryOf, measureFiles, measureFunctions, percentile, wholeContextIn } from './measures';

const SOURCES = sourcesOf('src');

describe('the house', () => {
  it('has small files: few over 200 lines, and none over 250, but for the catalogues of sentences', () => {
    const files = measureFiles(SOURCES).filter(({ name }) => !/(^|\/)text\/(en|de|es|fr|pt)\b/.test(name));
    const lines = files.map((file) => file.lines);
    expect(lines.filter((count) => count > 200).length).toBeLessThanOrEqual(3);
    expect(Math.max(...lines)).toBeLessThanOrEqual(250);
  });

  it('has small functions: half of them have fewer than 15 lines, and none has more than 60, but for the catalogues', () => {
    const functions = measureFunctions(SOURCES);
    expect(functions.length).toBeGreaterThan(500);
    expect(percentile(functions, 0.5)).toBeLessThan(15);
    // Those of other languages than English are functions, so that they are made when they are asked for.
    const others = functions.filter(({ name }) => !/^text\/\w\w\//.test(name));
    expect(others.filter(({ lines }) => lines > 60)).toEqual([]);
  });

  it('decides about requests and idle accounts without telling the compiler what a value is', () => {
    const rooms = new Map([...SOURCES].filter(([path]) => ['requests', 'idle'].includes(folderOf(path))));
    expect(castsIn(rooms)).toEqual([]);
  });

  it('hands the whole context to entry points alone: all others name the parts that they need', () => {
    const whole = wholeContextIn(SOURCES);
    const others = whole.filter((path) => folderOf(path) !== 'entry-points' && path !== 'app/context.ts');
    expect(others).toEqual([]);
  });

  it('speaks at most fifteen words of its own', () => {
    const words = glossaryOf(readFileSync('docs/engineers.md', 'utf8'));
    expect(words.length).toBeGreaterThan(5);
    expect(words.length).toBeLessThanOrEqual(15);
  });
});

describe('what is counted', () => {
  const source = new Map([
    [
      'a.ts',
      [
        'export function f() {',
        '  return (1 as unknown) as string;',
        '}',
        'const g = () => [1, 2] as const;',
        'class A { m(): void {} }',
      ].join('\n'),
    ],
  ]);

  it('are functions with a name, by the lines from their first to their last', () => {
    expect(measureFunctions(source)).toEqual([
      { name: 'a.ts f', lines: 3 },
      { name: 'a.ts g', lines: 1 },
      { name: 'a.ts m', lines: 1 },
    ]);
  });

  it('are casts, but not `as const`', () => {
    expect(castsIn(source)).toEqual(['a.ts', 'a.ts']);
  });

  it.each([
    ['function f(context: AppContext) {}', true],
    ['const context = new AppContext(by);', true],
    ['type Context = AppContext;', true],
    ["type Context = Other & Pick<AppContext, 'state'>;", false],
    ["function f(state: AppContext['state']) {}", false],
    ["import type { AppContext } from './context';", false],
  ])('is whether all of the context is meant: %s', (text, isWhole) => {
    expect(wholeContextIn(new Map([['a.ts', text]]))).toEqual(isWhole ? ['a.ts'] : []);
  });

  it('are the words in the first column of the glossary', () => {
    const table = '| word | meaning |\n|---|---|\n| claim | a |\n| plan run | b |';
    expect(glossaryOf(`# Page\n\n## Glossary\n\nTwo.\n\n${table}\n\n## Rooms\n\n| room |\n`)).toEqual([
      'claim',
      'plan run',
    ]);
  });
});
