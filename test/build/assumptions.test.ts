import { readdirSync, readFileSync } from 'node:fs';
import { type CheckResult, type PlatformFacts, resultsOf } from '../../src/app/admin/platform-results';
import { WELL } from '../app/admin/working-platform';
import { DEFAULT_CHOICES } from '../emulator/runtime/choices';

/** Nothing could be tried. */
const UNTRIED: PlatformFacts = {
  ...{ sheet: null, lock: null, properties: null, scopes: null, drafts: null, formatting: null, runs: null },
  ...{ areMailsOn: true, mailsLeft: 0, alertsTo: [], address: '' },
};

const DOCUMENT = readFileSync('docs/engineers.md', 'utf8');

type Row = Record<string, string>;

/** The rows of each table of a chapter, by the titles of its columns. */
function tablesIn(text: string, chapter: string): Row[][] {
  const [, section = ''] = text.split(`\n## ${chapter}\n`);
  const blocks = (section.split('\n## ')[0] ?? '').split(/\n\n+/).filter((block) => block.startsWith('|'));
  return blocks.map((block) => {
    const [titles = [], , ...rows] = block
      .trim()
      .split('\n')
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    return rows.map((cells) => Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ''])));
  });
}

function codesIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The tables do not match what is tried. */
function mismatches(document: string, results: readonly CheckResult[], probes: readonly string[]): string[] {
  const [tried = [], , ignored = []] = tablesIn(document, 'What is assumed of Google');
  const listed = tried.map((row) => `${codesIn(row['tried as'])} ${row['without it']?.startsWith('needed')}`);
  const judged = results.map(({ name, isNeeded }) => `${name} ${isNeeded}`);
  const named = tried.flatMap(({ probe }) => codesIn(probe)).filter((name) => name.startsWith('probe'));
  const switches = [...tried, ...ignored].flatMap((row) => codesIn(row.switches));
  return [
    ...differences('result', listed, judged),
    ...differences('probe', [...new Set(named)], probes),
    ...differences('switch', switches, Object.keys(DEFAULT_CHOICES)),
  ];
}

function differences(kind: string, listed: readonly string[], real: readonly string[]): string[] {
  return [
    ...real.filter((each) => !listed.includes(each)).map((each) => `${kind} not in the table: ${each}`),
    ...listed.filter((each) => !real.includes(each)).map((each) => `${kind} only in the table: ${each}`),
    ...listed
      .filter((each, index) => listed.indexOf(each) !== index)
      .map((each) => `${kind} twice in the table: ${each}`),
  ];
}

/** The functions of the platform's probes, by their declarations. */
function exportedProbes(): string[] {
  return readdirSync('src/google')
    .filter((file) => file.startsWith('platform-'))
    .map((file) => readFileSync(`src/google/${file}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/^export function (probe\w+)/gm)].map(([, name = '']) => name));
}

describe('the table of what is assumed of Google', () => {
  const results = resultsOf(WELL);

  it('names every result, probe and switch once, and what is needed', () => {
    expect(results.length).toBeGreaterThan(15);
    expect(exportedProbes().length).toBeGreaterThan(5);
    expect(mismatches(DOCUMENT, results, exportedProbes())).toEqual([]);
  });

  it('names what is said where nothing could be tried, too', () => {
    const names = results.map(({ name }) => name);
    const untried = resultsOf(UNTRIED).map(({ name }) => name);
    expect(untried.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is noticed when it differs', () => {
    const message = { code: 'check.texts' } as const;
    const further = [...results, { name: 'further', ok: true, isNeeded: false, message }];
    expect(mismatches(DOCUMENT, further, exportedProbes())).toEqual([
      'result not in the table: further false',
    ]);
    expect(mismatches(DOCUMENT, results.slice(1), exportedProbes())).toEqual([
      'result only in the table: scopes true',
    ]);
    expect(mismatches(DOCUMENT, results, [...exportedProbes(), 'probeMore'])).toEqual([
      'probe not in the table: probeMore',
    ]);
    const without = DOCUMENT.replace('`crlfBodies`', '').replace('`draftListLimit`', '`gone`');
    expect(mismatches(without, results, exportedProbes())).toEqual([
      'switch not in the table: draftListLimit',
      'switch not in the table: crlfBodies',
      'switch only in the table: gone',
    ]);
    const told = DOCUMENT.replace('`probeLock` | needed', '`probeLock` | told');
    expect(mismatches(told, results, exportedProbes())).toEqual([
      'result not in the table: lock true',
      'result only in the table: lock false',
    ]);
  });
});
