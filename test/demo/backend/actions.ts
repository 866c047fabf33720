import type { Action, Answers, ManySubmitted } from '../protocol';
import { fastForward } from './fast-forward';
import type { Installation } from './installation';
import { answersOf, newPeople } from './sample-people';
import { useAccounts } from './use-accounts';

const MINUTE_MS = 60_000;

/** Who edits the spreadsheet, and which sheet is in front of them. */
export interface Seat {
  activeSheetId: number;
  signedIn: string;
}

/** What the script or its timers do, or somebody who edits the spreadsheet. */
type Performed = Exclude<Action, { do: 'start-over' }>;

/** Performs an action that runs the script. The command queue performs one at a time. */
export function perform(
  installation: Installation,
  action: Performed,
  { activeSheetId, signedIn: as }: Seat,
): unknown {
  const { google } = installation;
  switch (action.do) {
    case 'submit':
      return submit(installation, action.answers, action.times);
    case 'submit-many':
      return submitMany(installation, action.count);
    case 'edit-last':
      return [google.form.edit(lastResponse(installation)?.row ?? 2, action.answers).row];
    case 'advance':
      return fastForward(google, action.minutes * MINUTE_MS, {
        hasUnfinishedRows: () => hasUnfinishedRows(installation),
        pass: () => useAccounts(installation),
      });
    case 'menu':
      google.spreadsheet.activate(activeSheetId);
      google.clickMenu(action.caption, { as, selection: action.selection ?? undefined });
      return undefined;
    case 'sign-in':
      google.open({ as: action.email });
      return undefined;
    case 'script':
      return callScript(installation, action, as);
  }
}

/** What the page shows meanwhile; `null` for calls of the sidebar, which has a progress indicator of its own. */
export function progressText(action: Performed): string | null {
  switch (action.do) {
    case 'submit':
    case 'edit-last':
      return 'Processing the response …';
    case 'submit-many':
      return `Processing ${action.count} responses …`;
    case 'advance':
      return `Fast-forwarding ${durationText(action.minutes)} …`;
    case 'menu':
      return action.caption;
    case 'sign-in':
      return 'Opening the spreadsheet …';
    case 'script':
      return null;
  }
}

function callScript(
  installation: Installation,
  { name, args }: Extract<Action, { do: 'script' }>,
  as: string,
): unknown {
  const result = installation.google.callAs(as, name, ...args);
  if (name === 'saveSetup') noteApprovers(installation, result as SavedSetup);
  return result;
}

type SavedSetup = { ok: true; setup: { access: { approvers: string[] } } } | { ok: false };

function noteApprovers(installation: Installation, saved: SavedSetup): void {
  if (saved.ok) installation.approvers = saved.setup.access.approvers;
}

function durationText(minutes: number): string {
  const days = minutes / (24 * 60);
  if (days < 1) return `${minutes} minutes`;
  return days === 1 ? 'a day' : `${days} days`;
}

/** The rows in which the answers have been recorded. */
function submit({ google }: Installation, answers: Answers, times: number): number[] {
  const list = Array.from({ length: times }, () => answers);
  return google.form.burst(list).rows;
}

/** Google runs at most 30 executions of a user at once; the timer handles the remaining rows. */
function submitMany(installation: Installation, count: number): ManySubmitted {
  const { form } = installation.google;
  const list = newPeople(installation, count).map((person) => answersOf(installation, person));
  const { rows } = form.burst(list, { parallel: true });
  const status = form.sheet.header().indexOf('Status');
  const isWaiting = (row: number) => (form.sheet.row(row)[status] ?? '') === '';
  return { rows: rows.length, waiting: rows.filter(isWaiting).length };
}

/** The last response row with its current answers; `null` when there is none. */
export function lastResponse({ google, titles }: Installation): { row: number; answers: Answers } | null {
  const sheet = google.spreadsheet.find(google.form.sheetId);
  const rows = sheet?.display() ?? [];
  const [header = []] = rows;
  const answer = (line: readonly string[], title: string) => line[header.indexOf(title)] ?? '';
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const line = rows[index] ?? [];
    if (titles.some((title) => answer(line, title) !== '')) {
      const answers = Object.fromEntries(titles.map((title) => [title, answer(line, title)]));
      return { row: index + 1, answers };
    }
  }
  return null;
}

const UNFINISHED = /Waiting|Working|Will retry|Paused/;

function hasUnfinishedRows({ google }: Installation): boolean {
  const [header = [], ...rows] = google.spreadsheet.find(google.form.sheetId)?.display() ?? [];
  const status = header.indexOf('Status');
  return rows.some((row) => UNFINISHED.test(row[status] ?? ''));
}
