import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { chatApiRoot, chatTokenAddress } from '../../src/zendesk/chat/endpoints';

import { composeScript } from '../fixture/compose-script';
import { freeNames } from './free-names';
import { sourcesOf } from './imports';

const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8'));

const PLAIN_CODE = readFileSync('dist/Code.js', 'utf8');

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = `${AUTH}spreadsheets.currentonly`;
const TRIGGERS = `${AUTH}script.scriptapp`;
const GMAIL = 'https://mail.google.com/';
const COMPOSE = `${AUTH}gmail.compose`;

/** What stands in the source for one build alone. */
const ONLY_IN = {
  plain: ['google/gmail.ts', 'google/gmail-outbox.ts'],
  compose: ['google/gmail-compose.ts', 'google/gmail-api.ts', 'google/gmail-api-outbox.ts'],
};
type Build = keyof typeof ONLY_IN;

/**
 * The least scope of each method that the source names: "Authorization" in the reference page of the method,
 * developers.google.com/apps-script/reference. `null`: it asks for none. `currentonly` is the smaller of two
 * for the spreadsheet; GmailApp knows no smaller one than all of Gmail; MailApp is asked for the quota alone,
 * which GmailApp does not tell. For drafts of the API the smallest scope that all of these methods take is `gmail.compose`:
 * "Authorization scopes" in developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts.
 */
const SCOPES: Record<string, string | null> = {
  'SpreadsheetApp.getActive': SHEETS,
  'SpreadsheetApp.getActiveSheet': SHEETS,
  'SpreadsheetApp.flush': SHEETS,
  'SpreadsheetApp.getUi': null,
  'SpreadsheetApp.newConditionalFormatRule': null,
  'Ui.showSidebar': `${AUTH}script.container.ui`,
  'Ui.showModalDialog': `${AUTH}script.container.ui`,
  'HtmlService.createHtmlOutputFromFile': null,
  'GmailApp.createDraft': GMAIL,
  'GmailApp.getDraft': GMAIL,
  'GmailApp.getDrafts': GMAIL,
  'GmailApp.search': GMAIL,
  'GmailApp.sendEmail': GMAIL,
  'Drafts.create': COMPOSE,
  'Drafts.get': COMPOSE,
  'Drafts.list': COMPOSE,
  'Drafts.remove': COMPOSE,
  'Drafts.send': COMPOSE,
  'MailApp.getRemainingDailyQuota': `${AUTH}script.send_mail`,
  'UrlFetchApp.fetch': `${AUTH}script.external_request`,
  'UrlFetchApp.fetchAll': `${AUTH}script.external_request`,
  'SpreadsheetApp.newFilterCriteria': null,
  'ScriptApp.getAuthorizationInfo': null,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'Session.getActiveUserLocale': null,
  'Session.getEffectiveUser': `${AUTH}userinfo.email`,
  'Session.getActiveUser': `${AUTH}userinfo.email`,
  'LockService.getDocumentLock': null,
  'LockService.getScriptLock': null,
  'PropertiesService.getDocumentProperties': null,
  'PropertiesService.getUserProperties': null,
  'Utilities.computeDigest': null,
  'Utilities.formatDate': null,
  'Utilities.getUuid': null,
  'Utilities.sleep': null,
};

/** Methods of services that the source of a build names, such as `GmailApp.getDraft`. Constants are not methods. */
function usedMethods(build: Build): string[] {
  const others = ONLY_IN[build === 'plain' ? 'compose' : 'plain'];
  const source = [...sourcesOf('src')]
    .filter(([path]) => path.startsWith('google/') && !others.includes(path))
    .map(([, text]) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
    .join('\n');
  const services =
    'SpreadsheetApp|GmailApp|MailApp|UrlFetchApp|ScriptApp|HtmlService|Session|LockService|CacheService|PropertiesService|Utilities|DriveApp|FormApp|CalendarApp|DocumentApp|ContentService|XmlService|AdminDirectory';
  const named = source.match(new RegExp(`\\b(${services})\\s*\\.\\s*[a-z]\\w*(?=\\()`, 'g')) ?? [];
  const drafts = source.match(/\bdraftService\(\)\s*\.\s*[a-z]\w*(?=\()/g) ?? [];
  const dialogs = source.match(/\.show(Sidebar|ModalDialog|ModelessDialog|Dialog)(?=\()/g) ?? [];
  return [
    ...new Set([
      ...named.map((each) => each.replace(/\s/g, '')),
      ...drafts.map((each) => each.replace(/draftService\(\)|\s/g, '')).map((each) => `Drafts${each}`),
      ...dialogs.map((each) => `Ui${each}`),
    ]),
  ];
}

describe('the manifest', () => {
  it('runs on V8 and reports exceptions', () => {
    expect(MANIFEST).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
  });

  it.each<[Build, string[]]>([
    ['plain', MANIFEST.oauthScopes],
    ['compose', composeScript().manifest.oauthScopes],
  ])('asks for the scopes that the source of the %s build needs and for no other', (build, asked) => {
    const needed = usedMethods(build).map((method) => SCOPES[method]);
    expect([...new Set(needed.filter((scope) => scope))].sort()).toEqual([...asked].sort());
  });

  it('is judged by a table that knows every method of the source', () => {
    const used = [...usedMethods('plain'), ...usedMethods('compose')];
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((method) => SCOPES[method] === undefined)).toEqual([]);
  });

  it('lets the script fetch from the addresses of Zendesk that it uses, and from nowhere else', () => {
    const list: string[] = MANIFEST.urlFetchWhitelist;
    const addresses = (['zendesk', 'zopim'] as const).flatMap((host) => {
      const connection = { product: 'chat', subdomain: 'acme', host } as const;
      return [`${chatApiRoot(connection)}/agents`, chatTokenAddress(connection)];
    });
    for (const address of addresses) expect(list.some((entry) => covers(entry, address))).toBe(true);
    for (const entry of list) expect(addresses.some((address) => covers(entry, address))).toBe(true);
    for (const elsewhere of ['https://zendesk.com.evil.example/', 'https://evil.example/zendesk.com/'])
      expect(list.some((entry) => covers(entry, elsewhere))).toBe(false);
  });

  it('names only what a script that is bound to a sheet needs: no web app, no library, no add-on', () => {
    expect(Object.keys(MANIFEST).sort()).toEqual([
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
      'urlFetchWhitelist',
    ]);
  });

  it('is pushed as it is here', () => {
    expect(readFileSync('dist/appsscript.json', 'utf8')).toBe(readFileSync('appsscript.json', 'utf8'));
  });
});

describe('the build for gmail.compose', () => {
  const { manifest, code } = composeScript();

  it('names the advanced Gmail service, and differs from the other in nothing else but the scope', () => {
    const { oauthScopes, dependencies, ...others } = manifest;
    const { oauthScopes: plain, ...same } = MANIFEST;
    expect(others).toEqual(same);
    expect(oauthScopes).toEqual(plain.map((scope: string) => (scope === GMAIL ? COMPOSE : scope)));
    expect(dependencies).toEqual({
      enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }],
    });
  });

  it('holds one of the two ways to send alone, and so does the other', () => {
    const found = (text: string, ...words: string[]) => words.filter((word) => text.includes(word));
    expect(found(code, 'GmailApp.', GMAIL, '.Drafts', COMPOSE)).toEqual(['.Drafts', COMPOSE]);
    expect(found(PLAIN_CODE, 'GmailApp.', GMAIL, '.Drafts', COMPOSE)).toEqual(['GmailApp.', GMAIL]);
  });

  it('is a bundle like the other: ES2020, loads in bare ECMAScript, names one service more', () => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    const realm = createContext({});
    runInContext('delete globalThis.console', realm);
    runInContext(code, realm);
    expect(typeof realm.onFormSubmit).toBe('function');
    const known = freeNames(PLAIN_CODE);
    expect([...freeNames(code)].filter((name) => !known.has(name))).toEqual(['Gmail']);
  });

  it('exports the same from the files that take each other’s place', () => {
    const namesIn = (path: string) =>
      [...(sourcesOf('src').get(path) ?? '').matchAll(/^export (?:const (\w+)|\{ \w+ as (\w+) \})/gm)].map(
        ([, constant, other]) => constant ?? other,
      );
    expect(namesIn('google/gmail-compose.ts').sort()).toEqual(namesIn('google/gmail.ts').sort());
    expect(namesIn('google/gmail.ts')).toContain('MailOutbox');
  });
});

/** developers.google.com/apps-script/manifest/allowlist-url: a prefix with a path, `*.` for any name before. */
function covers(entry: string, address: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(entry) ?? [];
  const { protocol, hostname, pathname } = new URL(address);
  const isHost = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  return protocol === 'https:' && host !== '' && isHost && pathname.startsWith(path);
}
