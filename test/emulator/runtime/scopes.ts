import { ServiceError } from './errors';
import type { Run } from './run';

const AUTH = 'https://www.googleapis.com/auth/';
const CURRENT_ONLY = `${AUTH}spreadsheets.currentonly`;
const SHEETS = [CURRENT_ONLY, `${AUTH}spreadsheets`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const EMAIL = [`${AUTH}userinfo.email`];
const CONTAINER = [`${AUTH}script.container.ui`];

interface Need {
  calls: RegExp;
  /** One of these is enough. */
  scopes: string[];
}

/** The scopes that methods need, from the "Authorization" section of their reference pages. */
const NEEDS: Need[] = [
  { calls: /^SpreadsheetApp\.(getActive\w*|flush|getSelection|setActive\w*)$/, scopes: SHEETS },
  {
    calls: /^SpreadsheetApp\.(Spreadsheet|Sheet|Range|RangeList|TextFinder|Filter|Protection)\./,
    scopes: SHEETS,
  },
  { calls: /^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/, scopes: TRIGGERS },
  { calls: /^ScriptApp\.\w*TriggerBuilder\./, scopes: TRIGGERS },
  { calls: /^Session\.get(Active|Effective)User$/, scopes: EMAIL },
  { calls: /^Ui\.show(Sidebar|ModalDialog|ModelessDialog)$/, scopes: CONTAINER },
  { calls: /^UrlFetchApp\.fetch/, scopes: [`${AUTH}script.external_request`] },
  { calls: /^GmailApp\./, scopes: ['https://mail.google.com/'] },
  {
    calls: /^Gmail\.Users\.Drafts\./,
    scopes: ['https://mail.google.com/', `${AUTH}gmail.modify`, `${AUTH}gmail.compose`],
  },
  { calls: /^MailApp\./, scopes: [`${AUTH}script.send_mail`] },
];

const needsOfCalls = new Map<string, Need | undefined>();

/** Asked at every call, so it is cached. */
function needOf(call: string): Need | undefined {
  if (!needsOfCalls.has(call))
    needsOfCalls.set(
      call,
      NEEDS.find(({ calls }) => calls.test(call)),
    );
  return needsOfCalls.get(call);
}

/** Simple triggers run without the user's consent and can access only their own file. */
export function checkScopes(run: Run, call: string): void {
  if (run.authMode === 'NONE') refuseInNone(call);
  const need = needOf(call);
  if (!need) return;
  const granted = need.scopes.some((scope) => isGranted(run, scope));
  if (!granted || (run.authMode !== 'FULL' && need.scopes !== SHEETS)) {
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${call}. Required permissions: ${need.scopes.join(' || ')}`,
    );
  }
  if (run.authMode === 'FULL' && run.world.unauthorized.has(run.user)) {
    throw new ServiceError(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  }
}

/** Whether nobody having the file open matters for `currentonly` is not documented: a choice. */
function isGranted({ world, execution }: Run, scope: string): boolean {
  const isRefused = world.choices.currentOnlyScopeRefusedInTriggers && execution.via === 'trigger';
  if (world.choices.withheldScopes.includes(scope)) return false;
  return world.manifest.oauthScopes.includes(scope) && !(isRefused && scope === CURRENT_ONLY);
}

/** developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle: no document, no properties. */
function refuseInNone(call: string): void {
  const open =
    /^(SpreadsheetApp\.getUi|Enum\.|User\.|Ui\.|Menu\.|Logger\.|Utilities\.|HtmlService\.|Session\.getActiveUserLocale)/;
  if (!open.test(call))
    throw new ServiceError(`You do not have permission to call ${call} ((AuthMode.NONE))`);
}
