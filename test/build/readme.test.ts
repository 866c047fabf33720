import { existsSync, readFileSync } from 'node:fs';
import { buildMenu } from '../../src/entry-points/on-open';
import { TEMPLATE_NAMES } from '../../src/setup/setup';
import { LOOKS, OUR_COLUMNS } from '../../src/sheets/columns';
import { SENT_TEMPLATES } from '../../src/sidebar/messages/sent-templates';
import { sourcesOf } from './imports';
import { notedMenu } from './noted-menu';

const README = readFileSync('README.md', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8'));

describe('the README', () => {
  it('names only commands that there are', () => {
    const named = [...README.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'push', 'rehearse']));
    expect(named.filter((name) => !(String(name) in PACKAGE.scripts))).toEqual([]);
  });

  it('explains each permission that the manifest asks for, and no other', () => {
    const scopes: string[] = MANIFEST.oauthScopes;
    const short = scopes.map((scope) => scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?|\/$/g, ''));
    expect(firstCells('what it is for').sort()).toEqual(short.map((scope) => `\`${scope}\``).sort());
  });

  it('explains each status that a row can have today, with its icon', () => {
    const statuses = Object.entries(LOOKS).filter(([status]) => status !== 'Needs approval');
    expect(firstCells('what to do')).toEqual(statuses.map(([status, { icon }]) => `${icon} ${status}`));
  });

  it('explains each column that is added', () => {
    const explained = firstCells('meaning', '| column |').flatMap((cell) => cell.split(', '));
    expect([...explained, 'Status', 'Detail'].sort()).toEqual([...OUR_COLUMNS].sort());
    expect(README).toContain(
      `adds ${['', '', '', '', '', '', '', 'seven', 'eight', 'nine'][OUR_COLUMNS.length]} columns`,
    );
  });

  it('explains each mail that is sent today', () => {
    const sent = TEMPLATE_NAMES.filter((name) => SENT_TEMPLATES.includes(name));
    expect(firstCells('says')).toEqual(sent);
  });

  it('explains each item of the menu by its caption', () => {
    const { items, service } = notedMenu();
    Object.assign(globalThis, { SpreadsheetApp: service });
    buildMenu();
    expect(firstCells('what it does', '| *Chat Access >* |')).toEqual(items.map(({ caption }) => caption));
  });

  it('quotes the messages of Chat Access as Chat Access says them', () => {
    const [, section = ''] = /^### From Chat Access$([\s\S]*?)^### /m.exec(README) ?? [];
    const quoted = [...section.matchAll(/^#### `(.*)`$/gm)].map(([, message = '']) => message);
    const said = [...sourcesOf('src').values()].join('\n');
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((message) => !message.split('…').every((part) => said.includes(part)))).toEqual([]);
  });

  it('points to files and headings that there are', () => {
    const links = [...README.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const files = links.filter((to) => !/^(https:|#)/.test(to));
    const inSource = [...README.matchAll(/`((?:src|test|dist)\/[\w./-]*)`/g)].map(([, path = '']) => path);
    const here = [...files, ...inSource].filter((path) => !path.startsWith('dist/'));
    expect(here.filter((path) => !existsSync(path))).toEqual([]);
    const headings = [...README.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => `#${anchor(title)}`);
    expect(links.filter((to) => to.startsWith('#') && !headings.includes(to))).toEqual([]);
  });

  it.each([
    ['a form answer', 'src/requests'],
    ['an idle account', 'src/idle', 'src/desk/idle'],
  ])('names the files on the way of %s by names that they have', (what, ...folders) => {
    const [, way = ''] = README.split(`**The way of ${what}.**`)[1]?.split('```') ?? [];
    const named = [...way.matchAll(/[\w/-]+\.ts\b/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(8);
    const isThere = (path: string) => ['src', ...folders].some((folder) => existsSync(`${folder}/${path}`));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

/** The first column of the table whose header ends (and begins) so. */
function firstCells(last: string, start = '|'): string[] {
  const lines = README.split('\n');
  const header = lines.findIndex((line) => line.startsWith(start) && line.endsWith(` ${last} |`));
  const end = lines.findIndex((line, index) => index > header && !line.startsWith('|'));
  return lines.slice(header + 2, end).map((line) => line.split('|')[1]?.trim() ?? '');
}

/** How GitHub makes an anchor of a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/ /g, '-');
}
