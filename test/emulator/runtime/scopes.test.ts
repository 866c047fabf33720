import { MANIFEST, newGoogle, run } from '../test-helpers';

describe('a scope that the manifest does not name', () => {
  const without = (scope: string) =>
    newGoogle({
      manifest: { ...MANIFEST, oauthScopes: MANIFEST.oauthScopes.filter((one) => !one.endsWith(scope)) },
    });

  it.each([
    ['userinfo.email', 'Session.getEffectiveUser', 'Session.getEffectiveUser().getEmail()'],
    ['script.scriptapp', 'ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers()'],
    ['script.external_request', 'UrlFetchApp.fetch', "UrlFetchApp.fetch('https://a.example')"],
    ['script.send_mail', 'MailApp.getRemainingDailyQuota', 'MailApp.getRemainingDailyQuota()'],
    ['mail.google.com/', 'GmailApp.createDraft', "GmailApp.createDraft('a@b.example', '', '')"],
    [
      'script.container.ui',
      'Ui.showSidebar',
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
    ],
  ])('%s is required for %s', (scope, method, body) => {
    expect(() => run(without(scope), body)).toThrow(
      `Specified permissions are not sufficient to call ${method}. Required permissions: `,
    );
    expect(() =>
      run(newGoogle({ server: () => ({ status: 200, headers: {}, body: '', seconds: 0 }) }), body),
    ).not.toThrow();
  });

  it('is not needed for properties, cache, lock and menus', () => {
    const google = newGoogle({ manifest: { ...MANIFEST, oauthScopes: [] } });
    const body = `
      PropertiesService.getUserProperties().setProperty('a', 'b');
      CacheService.getUserCache().put('a', 'b');
      LockService.getScriptLock().tryLock(1);
      SpreadsheetApp.getUi().createMenu('A').addToUi();`;
    expect(() => run(google, body)).not.toThrow();
  });
});
