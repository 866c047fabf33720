import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';

export function openInstallation(options = {}): TestInstallation {
  const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] }, ...options });
  installation.google.open();
  return installation;
}

export function retry(installation: TestInstallation, selection: string | number[], as = ADMIN): string {
  installation.google.clickMenu('Retry selected rows', { selection, as, sheet: 'Form Responses 1' });
  return installation.toast();
}

/** What the handling of a row may change: all sheets, emails and accounts. */
export function everything(installation: TestInstallation) {
  const sheets = installation.google.spreadsheet.sheets.map((sheet) => [sheet.name, sheet.display()]);
  return { sheets, sent: installation.google.sent, accounts: installation.zendesk.snapshot() };
}
