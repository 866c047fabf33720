import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { buildMenu } from '../../src/entry-points/menu';
import { FIELDS } from '../../src/mail/render';
import { TEMPLATE_NAMES } from '../../src/mail/templates';
import { DEFAULT_SETUP } from '../../src/setup/settings';
import { LANGUAGES, type Language } from '../../src/shared/languages';
import { OUR_COLUMNS, STATUS_FORMATS } from '../../src/sheets/columns';
import { SENT_TEMPLATES } from '../../src/sidebar/messages/sent-templates';
import { text } from '../../src/sidebar/text/text';
import { sourcesOf } from './imports';
import { notedMenu } from './noted-menu';

const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8'));
const SAID = [...sourcesOf('src').values()].join('\n');

/** Everything that people read, by path. */
const DOCUMENTS = new Map(
  ['.', 'docs']
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);
const README = DOCUMENTS.get('README.md') ?? '';
const ADMIN = DOCUMENTS.get('docs/admin.md') ?? '';

describe('the README', () => {
  it('is short enough to be read', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names the commands that set everything up, try it, install it and test it', () => {
    const commands = ['npm ci', 'npm start', 'npm run release', 'npm run deploy', 'npm test'];
    expect(commands.filter((command) => !README.includes(command))).toEqual([]);
  });

  it('explains each permission that the manifest asks for, and no other', () => {
    const scopes: string[] = MANIFEST.oauthScopes;
    const short = scopes.map((scope) => scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?|\/$/g, ''));
    const explained = rowsOf(README, "Google's permission").map(([scope]) => scope);
    expect(explained.sort()).toEqual(short.map((scope) => `\`${scope}\``).sort());
  });

  it('leads to every other document', () => {
    const others = [...DOCUMENTS.keys()].filter((path) => path !== 'README.md');
    expect(others.length).toBeGreaterThan(2);
    expect(others.filter((path) => !README.includes(`(${path})`))).toEqual([]);
  });
});

describe('the guide for admins', () => {
  it('names each setting with its default', () => {
    const explained = rowsOf(ADMIN, 'setting').filter(([, key = '']) => key.startsWith('`'));
    const keys = explained.map(([, key = '']) => key.replaceAll('`', ''));
    const defaults = new Map([...settings(DEFAULT_SETUP), ...LEFT_OUT]);
    expect(keys.sort()).toEqual([...defaults.keys()].sort());
    const wrong = explained.filter(([, key = '', , text = '']) => {
      const wanted = inWords(defaults.get(key.replaceAll('`', '')));
      return text !== wanted && !text.startsWith(`${wanted}:`);
    });
    expect(wrong).toEqual([]);
  });

  it('calls each setting as the sidebar does', () => {
    const labels = rowsOf(ADMIN, 'setting').map(([label = '']) => label);
    const inSidebar = labels
      .filter((label) => label !== 'no field')
      .map((label) => label.replaceAll('*', ''));
    expect(inSidebar.length).toBeGreaterThan(20);
    expect(inSidebar.filter((label) => !SAID.includes(label))).toEqual([]);
  });

  it('explains each status that a row can have today, with its icon', () => {
    const statuses = Object.entries(STATUS_FORMATS);
    const explained = rowsOf(ADMIN, 'Status').map(([status]) => status);
    expect(explained).toEqual(statuses.map(([status, { icon }]) => `${icon} ${status}`));
  });

  it('explains each column that is added', () => {
    const explained = rowsOf(ADMIN, 'column', 'values').flatMap(([cell = '']) => cell.split(', '));
    expect([...explained, 'Status'].sort()).toEqual([...OUR_COLUMNS].sort());
    const numbers = ['', '', '', '', '', '', '', 'seven', 'eight', 'nine', 'ten'];
    expect(ADMIN).toContain(`adds ${numbers[OUR_COLUMNS.length]} columns`);
  });

  it('explains each email that is sent today, by the tab of its text', () => {
    const sent = TEMPLATE_NAMES.filter((name) => SENT_TEMPLATES.includes(name));
    const explained = rowsOf(ADMIN, 'kind').map(([name, tab]) => [name, tab]);
    expect(explained).toEqual(sent.map((name) => [name, `*${text.messages.tabs[name]}*`]));
  });

  it('explains each merge field', () => {
    const explained = rowsOf(ADMIN, 'field').map(([field]) => field);
    const known = new Set(Object.values(FIELDS).flat());
    expect(explained.sort()).toEqual([...known].map((field) => `\`{{${field}}}\``).sort());
  });

  it('explains each item of the menu by its caption', () => {
    const explained = rowsOf(ADMIN, '*Chat Access >*').map(([caption]) => caption);
    expect(explained).toEqual(menuPaths('en'));
  });

  it('and every sentence of Chat Access names an item of the menu where it stands', () => {
    const texts = [SAID, ...DOCUMENTS.values()].join('\n').replaceAll('*', '');
    const named = [...texts.matchAll(/Chat Access > ([\p{Lu}].{0,80})/gu)].map(([, rest = '']) => rest);
    expect(named.length).toBeGreaterThan(100);
    const paths = LANGUAGES.flatMap(menuPaths);
    expect(named.filter((rest) => !paths.some((path) => rest.startsWith(path)))).toEqual([]);
  });

  it('quotes the messages of Chat Access as Chat Access says them', () => {
    const [, section = ''] = /^## What the messages mean$([\s\S]*?)^### From Google$/m.exec(ADMIN) ?? [];
    const headings = section.match(/^#### .*$/gm) ?? [];
    const quoted = headings.flatMap((heading) =>
      [...heading.matchAll(/`(.*?)`/g)].map(([, text = '']) => text),
    );
    expect(quoted.length).toBeGreaterThan(40);
    expect(quoted.filter((text) => !text.split('…').every((part) => SAID.includes(part)))).toEqual([]);
  });
});

describe.each([...DOCUMENTS])('%s', (path, text) => {
  it('names only commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(String(name) in PACKAGE.scripts))).toEqual([]);
  });

  it('points to files and headings that there are', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, to, src]) => to ?? src ?? '');
    const targets = links.filter((to) => !/^https?:/.test(to)).map((to) => to.split('#'));
    const inside = targets.map(
      ([file = '', heading]) => [file ? beside(path, file) : path, heading] as const,
    );
    const gone = inside.filter(([file]) => !existsSync(file)).map(([file]) => file);
    const named = [...text.matchAll(/`((?:src|test|docs)\/[\w./-]*)`/g)].map(([, file = '']) => file);
    expect([...gone, ...named.filter((file) => !existsSync(file))]).toEqual([]);
    const headless = inside.filter(([file, heading]) => heading && !anchorsIn(file).includes(heading));
    expect(headless).toEqual([]);
  });
});

/** The items of the menu, each with its submenu: `Idle accounts > Apply the idle plan`. */
function menuPaths(language: Language): string[] {
  const { items, service } = notedMenu();
  Object.assign(globalThis, {
    SpreadsheetApp: service,
    Session: { getActiveUserLocale: () => language },
  });
  buildMenu();
  return items.map(({ caption }) => caption);
}

/** The rows of all tables whose header begins so, each as its cells. */
function rowsOf(text: string, ...header: string[]): string[][] {
  const lines = text.split('\n');
  const isHeader = (line: string) => line.startsWith(`| ${header.join(' | ')} |`);
  return lines.flatMap((line, index) => {
    if (!isHeader(line)) return [];
    const end = lines.findIndex((other, below) => below > index && !other.startsWith('|'));
    return lines.slice(index + 2, end).map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  });
}

/** Path and value of every setting. What holds the texts of the emails is one setting. */
/** Columns that a setup has only where the form asks for more. */
const LEFT_OUT = ['department', 'role', 'until', 'language'].map(
  (name) => [`responses.columns.${name}`, ''] as [string, unknown],
);

function settings(setup: object, above = ''): [string, unknown][] {
  return Object.entries(setup).flatMap(([name, value]) => {
    const path = above + name;
    const isGroup = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return isGroup ? settings(value, `${path}.`) : [[path, value] as [string, unknown]];
  });
}

/** How the guide tells a default. */
function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const isEmpty = value === null || value === '' || value === -1 || typeof value === 'object';
  if (isEmpty) return 'empty';
  return typeof value === 'string' ? `\`${value}\`` : String(value);
}

function beside(path: string, file: string): string {
  return normalize(join(dirname(path), file));
}

/** The headings of a document, as GitHub makes anchors of them. */
function anchorsIn(path: string): string[] {
  const titles = [...(DOCUMENTS.get(path) ?? '').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/ /g, '-'),
  );
}
