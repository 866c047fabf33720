import { grouped } from '../../shared/numbers';
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
  'check.sheet-mark':
    'Chat Access is testing how Google Sheets behaves here. This sheet will be removed in a moment.',
  'check.draft-subject': 'Chat Access: a test that is never sent',
  'check.draft-text':
    'Chat Access is testing whether it can save a draft. This draft will be deleted in a moment. If it is still here later, delete it.',

  'check.scopes': 'All permissions have been granted.',
  'check.scopes-unknown':
    'Google does not say which permissions have been granted. The other lines show what works.',
  'check.scopes-missing': ({ missing, url }: { missing: readonly string[]; url: string | null }) =>
    `Google says that permissions are missing${missing.length > 0 ? `: ${missing.map(nameOfScope).join('; ')}` : ''}. ` +
    `${url ? `Open ${url} and allow all of them` : 'Choose Chat Access > Open setup and health and allow all of them'}, then try again.`,
  'check.sheet': 'A sheet can be added.',
  'check.no-sheet':
    'A sheet could not be added to this spreadsheet. Check that you may edit it, and that it is not full (10 million cells), then try again.',
  'check.sheet-removed': 'The sheet that was added has been removed.',
  'check.sheet-stays': ({ sheet }: { sheet: string }) =>
    `A sheet that was added could not be removed. Delete the sheet "${sheet}" by hand.`,
  'check.texts': 'Texts are stored as they are written.',
  'check.texts-refused':
    'Google Sheets refused to write into a sheet that was just added. Try again in a minute; if the problem persists, check that the spreadsheet is not full (10 million cells).',
  'check.texts-changed':
    'Google Sheets changed texts that were written into cells, so names and addresses would be wrong. Try again in a minute; if the problem persists, report it with the name of your Google Workspace edition.',
  'check.formulas': 'A text that looks like a formula stays a text.',
  'check.formulas-run':
    'Google Sheets made a formula of a text that was written as a text, so an answer could run code in the sheet. Try again in a minute; if the problem persists, report it.',
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
  'check.properties': 'Settings and state can be stored.',
  'check.no-properties':
    'Google did not store the settings and state of Chat Access. Open Extensions > Apps Script, check that the script belongs to this spreadsheet, and try again.',
  'check.drafts': 'Drafts of emails can be saved, found and deleted.',
  'check.no-drafts':
    'Gmail did not save a draft, find it and delete it. Open Gmail as yourself and check that it works for your account, then try again. To work without emails, turn them off in the step Messages.',
  'check.drafts-gone': 'A deleted draft is no longer found.',
  'check.drafts-stay':
    'Gmail still finds a draft that was deleted, so Chat Access could not tell which emails have been sent. Try again in a minute.',
  'check.trash': 'A leftover draft can be moved to the trash.',
  'check.trash-refused':
    'Gmail did not move a draft to the trash. If an email is interrupted, a draft of it may stay in Drafts that is never sent: delete it by hand.',
  'check.mails-found': 'Emails are found by the reference at their end.',
  'check.mails-found-late':
    'Gmail finds a new email only after a while. Chat Access allows for that, and asks for each draft separately.',
  'check.mails-not-found':
    'Gmail does not search for emails as asked. After an interruption, Chat Access may not be able to tell whether an email was sent: look at the column Mail now and then.',
  'check.mails-left': ({ count }: { count: number }) =>
    count === 1 ? 'One more email can be sent today.' : `${grouped(count)} more emails can be sent today.`,
  'check.no-mails-left':
    'Google lets you send no more emails today. Requests are still processed; their emails wait until tomorrow.',
  'check.searching': 'Texts can be found and replaced.',
  'check.searching-lost':
    'Google Sheets did not find or replace a text as asked. Chat Access writes each row separately and looks through all rows once a day, so that some requests are handled later.',
  'check.rows-searched': ({ kind }: { kind: RowKind }) =>
    `Texts are found and replaced in rows that are ${KINDS[kind]}, too.`,
  'check.rows-untried': ({ kind }: { kind: RowKind }) =>
    `Whether texts are found and replaced in rows that are ${KINDS[kind]} could not be tried.`,
  'check.rows-left-out': ({ kind }: { kind: RowKind }) =>
    `Google Sheets leaves out rows that are ${KINDS[kind]} when texts are found and replaced. ${LOOKED_AT[kind]}`,
  'check.address': ({ address }: { address: string }) => `Google knows you as ${address}.`,
  'check.alerts-to': ({ alertsTo }: { alertsTo: readonly string[] }) =>
    `Google does not say who you are. Alerts go to ${alertsTo.join(', ')}.`,
  'check.no-address':
    'Google does not say who you are, so alerts have no recipient. Enter an address in Alerts to, in the step Messages.',
  'check.formatting': 'The columns of Chat Access can be formatted.',
  'check.timer': 'The timer has run.',
  'check.timer-not-yet':
    'The timer has not run yet. It does within fifteen minutes after Chat Access is turned on.',
  'check.timer-silent':
    'The timer has never run to its end since Chat Access was turned on, so responses that were missed are not picked up. Open Extensions > Apps Script > Executions and read why. ' +
    'If a permission for spreadsheets is missing there, replace spreadsheets.currentonly with spreadsheets in appsscript.json, in the script editor or before you push again. Then reload the spreadsheet, choose something from the menu Chat Access, and give permission again.',
  'check.submit': 'A form response was processed as it arrived.',
  'check.submit-not-yet': 'No form response has arrived since Chat Access was turned on.',
};

type RowKind = 'hidden' | 'filtered';

const KINDS: Record<RowKind, string> = { hidden: 'hidden', filtered: 'filtered out' };

const LOOKED_AT: Record<RowKind, string> = {
  hidden: 'Chat Access looks at them once a day; show rows that wait for something.',
  filtered: 'Chat Access looks at them once an hour; use Data > Create filter view instead of a filter.',
};

/** As Google's page names them on which they are given, with the word that engineers know. */
const PERMISSIONS: Record<string, string> = {
  'spreadsheets.currentonly': 'View and manage spreadsheets that this application has been installed in',
  'script.container.ui': 'Display and run third-party web content in prompts and sidebars',
  'script.external_request': 'Connect to an external service',
  'script.scriptapp': 'Allow this application to run when you are not present',
  'script.send_mail': 'Send email as you',
  'userinfo.email': 'See your primary Google Account email address',
  'gmail.compose': 'Manage drafts and send emails',
  'mail.google.com': 'Read, compose, send, and permanently delete all your email from Gmail',
};

function nameOfScope(scope: string): string {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
  const name = PERMISSIONS[short];
  return name ? `"${name}" (${short})` : short;
}
