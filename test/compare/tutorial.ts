import { DOMAIN } from '../fixture/access-form';
import { API, Desk, type Way } from './desk';

/**
 * What tutorials teach: go down the rows, cell by cell, and skip those whose status says that they are done. No lock, no second try
 * but the next answer, and the domain is looked for anywhere in the address.
 */
const script = (token: string) => `
const STATUS = 6;
function setUp() {
  ScriptApp.newTrigger('onSubmit').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();
}
function zendesk(method, path, body) {
  return UrlFetchApp.fetch('${API}' + path, {
    method: method,
    contentType: 'application/json',
    headers: { Authorization: 'Bearer ${token}' },
    payload: body ? JSON.stringify(body) : undefined,
    muteHttpExceptions: true,
  });
}
function onSubmit() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  for (let row = 2; row <= sheet.getLastRow(); row++) {
    if (sheet.getRange(row, STATUS).getValue() === 'Done') continue;
    const requester = sheet.getRange(row, 2).getValue();
    const email = sheet.getRange(row, 3).getValue();
    if (email.indexOf('@${DOMAIN}') === -1) continue;
    const found = zendesk('get', '/email/' + encodeURIComponent(email));
    if (found.getResponseCode() === 200) {
      zendesk('put', '/' + JSON.parse(found.getContentText()).id, { enabled: true });
    } else {
      zendesk('post', '', {
        email: email,
        first_name: sheet.getRange(row, 4).getValue(),
        last_name: sheet.getRange(row, 5).getValue(),
        display_name: sheet.getRange(row, 4).getValue(),
        password: Utilities.getUuid(),
        enabled: true,
      });
    }
    MailApp.sendEmail(requester, 'Chat access', email + ' can chat now.');
    sheet.getRange(row, STATUS).setValue('Done');
  }
}
`;

const MANIFEST = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8' as const,
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
  ],
};

export const tutorialScript: Way = {
  name: 'tutorial script',
  open() {
    // The token is made with the account, which the desk makes; it is the same for each.
    const { token } = new Desk().zendesk;
    const desk = new Desk({ code: script(token), html: {}, manifest: MANIFEST });
    desk.google.run('setUp');
    return desk;
  },
  told: ({ google }) => google.sent,
};
