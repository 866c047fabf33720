import { counted, grouped } from '../../shared/numbers';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

/** What runs of the menu and the timer say: toasts, alerts, progress. */

const rowsWere = (rows: number) => counted(rows, 'row was', 'rows were');

/** How many rows have a status, as a clause: one, and several. */
const CLAUSES: Readonly<Record<string, readonly [string, string]>> = {
  Waiting: ['is waiting', 'are waiting'],
  Working: ['is in progress', 'are in progress'],
  Done: ['is done', 'are done'],
  'Will retry': ['will be retried automatically', 'will be retried automatically'],
  'Needs approval': ['needs approval', 'need approval'],
  Rejected: ['is rejected', 'are rejected'],
  'Needs attention': ['needs attention', 'need attention'],
  Paused: ['is paused', 'are paused'],
};

const IN_DETAIL = ['Waiting', 'Needs attention'];

function statusIn(status: string, rows: number): string {
  return CLAUSES[status]?.[rows === 1 ? 0 : 1] ?? status;
}

const quoted = (columns: readonly string[]) => columns.map((name) => `"${name}"`).join(', ');

export const runs = {
  'run.off': 'Chat Access is off. Open the setup and turn it on.',
  'run.newer-data': ({ newer, version }: { newer: string; version: string }) =>
    `This spreadsheet holds data of Chat Access ${newer}, and the script here is version ${version}, which does not know all of it. Nothing was changed. Install version ${newer} or a newer one; then everything continues.`,
  'run.busy': 'The rows are already being processed. Try again in a minute.',
  'run.sheet-busy': 'The sheet is already being prepared. Try again in a minute.',
  'run.sheet-unusable':
    'The response sheet cannot be used at the moment. Open the setup and check the sheet.',
  'run.no-such-row': 'The selected rows contain no responses.',
  'run.none-failed': 'No rows have failed, and none is waiting for a retry.',
  /** `ends`: how many rows have which status now. */
  'run.handled': ({
    rows,
    ends = [],
  }: {
    rows: number;
    ends?: readonly [status: string, rows: number][];
  }) => {
    if (rows === 0) return 'There was nothing to do.';
    const how = ends.map(([status, count]) => `${grouped(count)} ${statusIn(status, count)}`).join(', ');
    const more = ends.some(([status]) => IN_DETAIL.includes(status)) ? ' Detail says what each needs.' : '';
    return `${rowsWere(rows)} processed${how && `: ${how}`}.${more}`;
  },
  'run.none-waiting':
    'No row is due. Rows that wait say in Next try when they are tried again; Retry selected rows tries them now.',
  'run.select-rows': 'Select rows in the response sheet first, then choose Retry selected rows again.',
  'run.queued': ({ rows, owner }: { rows: number; owner: string }) =>
    `${rowsWere(rows)} queued: Chat Access runs as ${owner} and processes them within five minutes.`,
  'run.not-owner': ({ owner }: { owner: string }) =>
    `Chat Access runs as ${owner} and checks the rows every five minutes.`,
  'approval.select-rows': 'Select rows in the response sheet that need approval, then choose this again.',
  'approval.none-waiting': 'None of the selected rows needs approval. Nothing was changed.',
  'approval.unknown-person':
    'Google does not say who you are, so nothing was decided. Open the spreadsheet as one of the approvers, in the same organization as the owner.',
  'approval.not-approver': ({ me, approvers }: { me: string; approvers: readonly string[] }) =>
    `${me} is not an approver, so nothing was decided. Approvers: ${approvers.join(', ')}.`,
  'approval.own-request': ({ rows }: { rows: number }) =>
    `${rowsWere(rows)} left as ${rows === 1 ? 'it is' : 'they are'}: approvers cannot decide on their own accounts or requests. Another approver has to; the setup lists them under Who may get access.`,
  'approval.too-many': ({ most }: { most: number }) =>
    `Too many decisions are waiting to be carried out (at most ${most}). Select fewer rows, or try again in five minutes.`,
  'approval.no-room':
    'There is no room for more decisions until those made before are carried out, so nothing was decided. Try again in five minutes.',
  'approval.busy': 'Chat Access is busy with this sheet, so nothing was decided. Try again in a minute.',
  'approval.approved': ({ rows }: { rows: number }) =>
    `${rowsWere(rows)} approved. Chat Access processes ${rows === 1 ? 'it' : 'them'} within five minutes.`,
  'approval.approved-now': ({ rows }: { rows: number }) =>
    `${rowsWere(rows)} approved. See the sheet for the outcome.`,
  'approval.does-not-count': ({ rows }: { rows: number }) =>
    `${rows === 1 ? '1 row still needs' : `${rows} rows still need`} approval by someone else: see the column Detail.`,
  'approval.rejected': ({ rows }: { rows: number }) => `${rowsWere(rows)} rejected.`,
  'approval.reason':
    'Reason (optional). It is kept in the row and the Log. The requester only hears that the request was not approved.',
  'run.asked-to-wait': 'Zendesk has asked us to wait.',

  'progress.requests': ({ done, total }: { done: number; total: number }) =>
    `${grouped(done)} of ${grouped(total)} requests processed`,
  'progress.accounts-read': ({ done }: { done: number }) => `${grouped(done)} accounts read`,

  /** What an alert says, for people who have the sidebar open already. */
  'health.in-sidebar': ({ sentence }: { sentence: string }) =>
    sentence.replace(/(o)pen Chat Access > Open setup and health,? and (.)/gi, (_all, first, next) =>
      first === 'O' ? next.toUpperCase() : next,
    ),

  'alert.sheet-gone-title': 'the response sheet is gone',
  'alert.sheet-gone':
    'The sheet that the form wrote to no longer exists. Open Chat Access > Open setup and health and choose the sheet.',
  'alert.columns-missing-title': ({ columns }: { columns: readonly string[] }) =>
    `${columns.length === 1 ? 'the column' : 'the columns'} ${quoted(columns)} cannot be found`,
  'alert.columns-missing': ({ columns }: { columns: readonly string[] }) => {
    const [what, them] = columns.length === 1 ? ['The column', 'it'] : ['The columns', 'them'];
    return `${what} ${quoted(columns)} of the response sheet cannot be found. Rename ${them} back, or open Chat Access > Open setup and health and choose the columns again.`;
  },
  'alert.columns-doubtful-title': ({ columns }: { columns: readonly string[] }) =>
    `several columns are called ${quoted(columns)}`,
  'alert.columns-doubtful': ({ columns }: { columns: readonly string[] }) =>
    `Several columns of the response sheet are called ${quoted(columns)}, and it cannot be told which of them belong to Chat Access. Rename or delete the others.`,
  'alert.answers-differ-title': ({ column }: { column: string }) => `two answers to "${column}"`,
  'alert.answers-differ': ({ column, row }: { column: string; row: number }) =>
    `Several columns of the response sheet are called "${column}", and row ${row} has a different answer in each. Empty the wrong one, or rename the column that no longer belongs to the form.`,
  'alert.paused-title': 'it was paused',
  'alert.paused': ({ by }: { by: string }) => `Paused by ${by}.`,
  'alert.credential-title': 'Zendesk does not accept the credential',
  'alert.credential': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `Zendesk refuses the saved credential, or does not let it change accounts.${say(reason) ? ` It said: ${say(reason)}.` : ''} Open Chat Access > Open setup and health, and enter a credential of an administrator.`,
  'alert.over-subject': 'Chat Access is running again',
  'alert.over': ({ since, title, sheetUrl }: { since: number; title: string; sheetUrl: string }) =>
    `Chat Access was paused on ${momentOf(since)}: ${title}. That is over. Requests are processed again, including those that waited, and you do not need to do anything.\n\n${sheetUrl}`,
};
