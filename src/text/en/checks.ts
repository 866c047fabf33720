import type { AnyMessage, Say } from '../message';

/** What the check of the installation says: what works, or what to do. */
export const checks = {
  'check.all-well': 'Everything that Chat Access needs works here.',
  'check.limits': ({ count }: { count: number }) =>
    count === 1
      ? 'Chat Access works here. One thing is limited.'
      : `Chat Access works here. ${count} things are limited.`,
  'check.obstacle': ({ obstacle }: { obstacle: AnyMessage }, say: Say) =>
    `Chat Access cannot work here yet. ${say(obstacle)}`,
  'check.title': 'Check of the installation',
  'check.sheet-mark': 'Chat Access tries here what Google does. This sheet is removed in a moment.',
  'check.draft-subject': 'Chat Access: a test that is never sent',
  'check.draft-text':
    'Chat Access tries whether it can save a draft. The draft is deleted in a moment. If you still see it, delete it.',

  'check.scopes': 'All permissions are given.',
  'check.scopes-missing': ({ missing, url }: { missing: readonly string[]; url: string | null }) =>
    `Google says that permissions are missing${missing.length > 0 ? `: ${missing.map(nameOfScope).join(', ')}` : ''}. ` +
    `${url ? `Open ${url} and allow all of them` : 'Choose Chat Access > Open setup and health and allow all of them'}, then try again.`,
  'check.sheet': 'Sheets can be added and removed.',
  'check.no-sheet':
    'A sheet could not be added to this spreadsheet. Check that you may edit it, and that it is not full (10 million cells), then try again.',
  'check.sheet-stays':
    'A sheet that was added could not be removed. Delete the sheet "Chat Access check" by hand.',
  'check.texts': 'Texts are stored as they are written.',
  'check.texts-changed':
    'Google Sheets changed texts that were written into cells, so names and addresses would be wrong. Try again in a minute; if it stays, report it with the name of your Google Workspace edition.',
  'check.formulas': 'A text that looks like a formula stays a text.',
  'check.formulas-run':
    'Google Sheets made a formula of a text that was written as a text, so an answer could run code in the sheet. Try again in a minute; if it stays, report it.',
  'check.apostrophe': 'The apostrophe that marks a text is not shown.',
  'check.apostrophe-shown':
    'Google Sheets shows the apostrophe that marks a text. Chat Access ignores it; you may see it before texts that begin with =, + or a digit.',
  'check.time': 'Times are stored exactly.',
  'check.time-lost':
    'A time that was written into a cell was read back as another, so retries would come at a wrong time. Choose File > Settings, check the time zone, and try again.',
  'check.lock': 'The lock of the spreadsheet works.',
  'check.script-lock':
    'Google gives this script no lock of the spreadsheet. The lock of the script is used instead, and does the same here.',
  'check.no-lock':
    'The lock that keeps two executions from doing the same thing could not be acquired. Try again in a minute.',
  'check.properties': 'What Chat Access has to remember is stored.',
  'check.no-properties':
    'Google did not store what Chat Access has to remember. Open Extensions > Apps Script, check that the script belongs to this spreadsheet, and try again.',
  'check.drafts': 'Drafts of emails can be saved, found and deleted.',
  'check.no-drafts':
    'Gmail did not save a draft, find it and delete it. Open Gmail as yourself and check that it works for your account, then try again. To work without emails, turn them off in the step Messages.',
  'check.drafts-gone': 'A draft that is gone is not found any longer.',
  'check.drafts-stay':
    'Gmail still finds a draft that was deleted, so Chat Access could not tell which emails have been sent. Try again in a minute.',
  'check.listed': 'The list of drafts is complete.',
  'check.list-cut':
    'The list of drafts in Gmail leaves out the latest draft. Chat Access asks for each draft separately instead. If you have many old drafts, delete them.',
  'check.replacing': 'Texts can be found and replaced, also in rows that are hidden or filtered out.',
  'check.replacing-seen':
    'Texts can be found and replaced. Whether that holds in hidden and filtered rows could not be tried.',
  'check.hidden-skipped':
    'Google Sheets leaves out hidden rows when texts are replaced. Chat Access looks at those rows once a day; unhide rows that wait for something.',
  'check.filtered-skipped':
    'Google Sheets leaves out filtered rows when texts are replaced. Chat Access looks at those rows once a day; use Data > Create filter view instead of a filter.',
  'check.replacing-lost':
    'Google Sheets did not find or replace a text as asked. Chat Access writes each row separately instead, which takes longer.',
  'check.address': ({ address }: { address: string }) => `Google knows you as ${address}.`,
  'check.no-address':
    'Google does not say who you are, so alerts have no recipient. Enter an address in Alerts to, in the step Messages.',
  'check.formatting': 'The columns of Chat Access can be formatted.',
  'check.timer': 'The timer has run.',
  'check.timer-not-yet':
    'The timer has not run yet. It does within fifteen minutes after Chat Access is turned on.',
  'check.timer-silent':
    'The timer has never run to its end since Chat Access was turned on, so nothing that was missed is made good. Open Extensions > Apps Script > Executions and read why. ' +
    'If a permission for spreadsheets is missing there, replace spreadsheets.currentonly by spreadsheets in appsscript.json, push the script again, and turn Chat Access on again.',
  'check.submit': 'An answer of the form has been handled as it arrived.',
  'check.submit-not-yet': 'No answer of the form has arrived since Chat Access was turned on.',
};

function nameOfScope(scope: string): string {
  return scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
}
