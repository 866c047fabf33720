import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cyclesIn, folderOf, importsOf, sourcesOf } from './imports';
import { BROWSER_ROOM, ROOMS, upwardImports } from './rooms';

const SOURCES = sourcesOf('src');
const IMPORTS = importsOf(SOURCES);

/** They know the job and nothing of Google: they can be read, tested and reused without it. */
const PURE = ROOMS.slice(0, ROOMS.indexOf('google'));

const SERVICES =
  /\b(SpreadsheetApp|GmailApp|MailApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|Session|Utilities|Logger|console)\s*\./;

describe('the imports of the source', () => {
  it('are all found', () => {
    expect(IMPORTS).toContainEqual({ from: 'index.ts', to: 'entry-points/menu.ts', onlyTypes: false });
    expect(IMPORTS).toContainEqual({ from: 'accounts/ports.ts', to: 'zendesk/accounts.ts', onlyTypes: true });
    const written = [...SOURCES.values()].join('\n').match(/ from '[^']+';$/gm) ?? [];
    const bare = [...SOURCES.values()].join('\n').match(/^import '[^']+';$/gm) ?? [];
    expect(IMPORTS).toHaveLength(written.length + bare.length);
  });

  it('start in rooms that are listed', () => {
    const folders = new Set([...SOURCES.keys()].map(folderOf));
    expect([...folders].sort()).toEqual([...ROOMS, BROWSER_ROOM].sort());
  });

  it('only lead to rooms that stand earlier in the list, types included', () => {
    expect(upwardImports(IMPORTS)).toEqual([]);
  });

  it('of src/index.ts lead to entry points alone, and no other room imports one', () => {
    const used = IMPORTS.filter(({ from }) => folderOf(from) === 'index').map(({ to }) => folderOf(to));
    expect([...new Set(used)]).toEqual(['entry-points']);
    const users = IMPORTS.filter(({ to }) => folderOf(to) === 'entry-points').map(({ from }) =>
      folderOf(from),
    );
    expect([...new Set(users)].sort()).toEqual(['entry-points', 'index']);
  });

  it('name five packages and no more', () => {
    const folders = [...SOURCES.keys()].map(folderOf);
    const packages = IMPORTS.filter(({ to }) => !folders.includes(folderOf(to)));
    const names = packages.map(({ to }) => to.replace(/^(@[^/]+\/[^/]+|[^/]+).*/, '$1'));
    expect([...new Set(names)].sort()).toEqual(['escape-goat', 'js-sha256', 'preact', 'templite', 'valibot']);
  });

  it('run in no circle from file to file, not even by types', () => {
    expect(cyclesIn(IMPORTS.map(({ from, to }) => [from, to]))).toEqual([]);
  });
});

describe('the source', () => {
  it('names the services of Google in google/ and nowhere else', () => {
    const named = [...SOURCES]
      .filter(([, text]) => SERVICES.test(code(text)))
      .map(([path]) => folderOf(path));
    expect([...new Set(named)]).toEqual(['google']);
  });

  it.each(PURE)('of %s/ does not even name the types of Google', (folder) => {
    const named = [...SOURCES].filter(
      ([path, text]) => folderOf(path) === folder && /GoogleAppsScript/.test(text),
    );
    expect(named.map(([path]) => path)).toEqual([]);
  });

  it('asks for the time in the context alone: everything else is handed a clock', () => {
    const asking = [...SOURCES].filter(
      ([path, text]) =>
        folderOf(path) !== 'sidebar' && /\bDate\.now\b|\bnew Date\(\)|Math\.random/.test(code(text)),
    );
    expect(asking.map(([path]) => path)).toEqual(['app/context.ts']);
  });

  it('keeps nothing in a module from one call to the next', () => {
    const keeping = [...SOURCES].filter(
      ([path, text]) =>
        folderOf(path) !== 'sidebar' &&
        /^(export )?(let|var) |^(export )?const .*= new (Map|Set|WeakMap)\(\)/m.test(text),
    );
    // Who reads at the screen, which each execution says anew.
    expect(keeping.map(([path]) => path)).toEqual(['text/say.ts']);
  });
});

const NOT_ON_GOOGLE = [
  'fetch("https://acme.zendesk.com")',
  'setTimeout(() => 1, 1)',
  'process.env',
  'document.title',
  'new URL("https://acme.zendesk.com")',
  'Buffer.from("x")',
  'new TextEncoder()',
  'structuredClone({})',
  'crypto.randomUUID()',
  '"a".replaceAll("a", "b")',
  '[1].at(-1)',
];

describe('the compiler', () => {
  let complaints: string[];

  beforeAll(() => {
    complaints = compile([...NOT_ON_GOOGLE, 'SpreadsheetApp.getActive().getId()', 'console.log("x")']);
  });

  it.each(NOT_ON_GOOGLE)('refuses %s in server code, since Google has none of it', (expression) => {
    expect(complaints[NOT_ON_GOOGLE.indexOf(expression)]).toMatch(
      /Cannot find name|Property '\w+' does not exist/,
    );
  });

  it('takes the services of Google in server code', () => {
    expect(complaints.slice(NOT_ON_GOOGLE.length)).toEqual(['', '']);
  });
});

/** What `tsc` says of each expression, by the settings of the server code. */
function compile(expressions: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'chat-access-'));
  const lines = expressions.map((expression, index) => `export const x${index} = ${expression};`);
  const settings = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { typeRoots: [resolve('node_modules/@types')] },
    include: ['.'],
  };
  writeFileSync(join(folder, 'snippets.ts'), lines.join('\n'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const { stdout } = spawnSync('npx', ['tsc', '--noEmit', '-p', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return lines.map(
    (_, index) => new RegExp(`^.*snippets\\.ts\\(${index + 1},.*$`, 'm').exec(stdout)?.[0] ?? '',
  );
}

/** Without comments and texts. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|'[^'\n]*'/gm, '');
}
