import { readdirSync, readFileSync } from 'node:fs';
import { chatApiRoot, chatTokenAddress } from '../../src/zendesk/chat/endpoints';

const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8'));

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = `${AUTH}spreadsheets.currentonly`;
const TRIGGERS = `${AUTH}script.scriptapp`;
const GMAIL = 'https://mail.google.com/';

/**
 * The least scope of each method that the source names: "Authorization" in the reference page of the method,
 * developers.google.com/apps-script/reference. `null`: it asks for none. `currentonly` is the smaller of two
 * for the spreadsheet; GmailApp knows no smaller one than all of Gmail; MailApp is asked for the quota alone,
 * which GmailApp does not tell.
 */
const SCOPES: Record<string, string | null> = {
  'SpreadsheetApp.getActive': SHEETS,
  'SpreadsheetApp.getActiveSheet': SHEETS,
  'SpreadsheetApp.flush': SHEETS,
  'SpreadsheetApp.getUi': null,
  'SpreadsheetApp.newConditionalFormatRule': null,
  'Ui.showSidebar': `${AUTH}script.container.ui`,
  'HtmlService.createHtmlOutputFromFile': null,
  'GmailApp.createDraft': GMAIL,
  'GmailApp.getDraft': GMAIL,
  'GmailApp.getDrafts': GMAIL,
  'GmailApp.search': GMAIL,
  'GmailApp.sendEmail': GMAIL,
  'MailApp.getRemainingDailyQuota': `${AUTH}script.send_mail`,
  'UrlFetchApp.fetch': `${AUTH}script.external_request`,
  'UrlFetchApp.fetchAll': `${AUTH}script.external_request`,
  'SpreadsheetApp.newFilterCriteria': null,
  'ScriptApp.getAuthorizationInfo': null,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
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

/** Methods of services that the source names, such as `GmailApp.getDraft`. Constants are not methods. */
function usedMethods(): string[] {
  const source = readdirSync('src/google')
    .map((name) => readFileSync(`src/google/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
    .join('\n');
  const services =
    'SpreadsheetApp|GmailApp|MailApp|UrlFetchApp|ScriptApp|HtmlService|Session|LockService|CacheService|PropertiesService|Utilities|DriveApp|FormApp|CalendarApp|DocumentApp|ContentService|XmlService|AdminDirectory';
  const named = source.match(new RegExp(`\\b(${services})\\s*\\.\\s*[a-z]\\w*(?=\\()`, 'g')) ?? [];
  const dialogs = source.match(/\.show(Sidebar|ModalDialog|ModelessDialog|Dialog)(?=\()/g) ?? [];
  return [
    ...new Set([...named.map((each) => each.replace(/\s/g, '')), ...dialogs.map((each) => `Ui${each}`)]),
  ];
}

describe('the manifest', () => {
  it('runs on V8 and reports exceptions', () => {
    expect(MANIFEST).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
  });

  it('asks for the scopes that the source needs and for no other', () => {
    const needed = usedMethods().map((method) => SCOPES[method]);
    expect([...new Set(needed.filter((scope) => scope))].sort()).toEqual([...MANIFEST.oauthScopes].sort());
  });

  it('is judged by a table that knows every method of the source', () => {
    expect(usedMethods().length).toBeGreaterThan(10);
    expect(usedMethods().filter((method) => SCOPES[method] === undefined)).toEqual([]);
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

/** developers.google.com/apps-script/manifest/allowlist-url: a prefix with a path, `*.` for any name before. */
function covers(entry: string, address: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(entry) ?? [];
  const { protocol, hostname, pathname } = new URL(address);
  const isHost = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  return protocol === 'https:' && host !== '' && isHost && pathname.startsWith(path);
}
