import type { Answers, Deed } from '../shapes';
import type { Desk } from './desk';
import { leap } from './leap';
import { answersOf, newcomers } from './newcomers';

const MINUTE = 60_000;

/** What runs the script: one after the other, as a browser tab of Google would ask for it. */
export function perform(desk: Desk, deed: Deed, front: number): unknown {
  const { google } = desk;
  switch (deed.do) {
    case 'submit':
      return submit(desk, deed.answers, deed.times);
    case 'submit-many':
      return submitMany(desk, deed.count);
    case 'edit-last':
      return google.form.edit(lastAnswer(desk)?.row ?? 2, deed.answers).row;
    case 'advance':
      return leap(google, deed.minutes * MINUTE, () => isWaiting(desk));
    case 'menu':
      google.spreadsheet.activate(front);
      google.clickMenu(deed.caption, deed.selection === null ? {} : { selection: deed.selection });
      return undefined;
    case 'script':
      return google.call(deed.name, ...deed.args);
  }
}

/** For the person who waits; the sidebar says by itself that it is asking. */
export function nameOf(deed: Deed): string | null {
  switch (deed.do) {
    case 'submit':
    case 'edit-last':
      return 'The answer is being handled';
    case 'submit-many':
      return `${deed.count} answers are being handled`;
    case 'advance':
      return 'Time passes';
    case 'menu':
      return deed.caption;
    case 'script':
      return null;
  }
}

function submit({ google }: Desk, answers: Answers, times: number): number {
  const list = Array.from({ length: times }, () => answers);
  return google.form.burst(list).rows[0] ?? 0;
}

/** Google starts no more than 30 executions of a person at once; the clock finds the other rows. */
function submitMany(desk: Desk, count: number): number {
  const list = newcomers(desk, count).map((person) => answersOf(desk, person));
  return desk.google.form.burst(list, { parallel: true }).rows.length;
}

/** The last row that the form has written, with its answers as they stand there now. */
export function lastAnswer({ google, titles }: Desk): { row: number; answers: Answers } | null {
  const sheet = google.spreadsheet.find(google.form.sheetId);
  const rows = sheet?.display() ?? [];
  const [header = []] = rows;
  const of = (line: readonly string[], title: string) => line[header.indexOf(title)] ?? '';
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const line = rows[index] ?? [];
    if (titles.some((title) => of(line, title) !== '')) {
      return { row: index + 1, answers: Object.fromEntries(titles.map((title) => [title, of(line, title)])) };
    }
  }
  return null;
}

const OPEN = /Waiting|Working|Will retry|Paused/;

function isWaiting({ google }: Desk): boolean {
  const [header = [], ...rows] = google.spreadsheet.find(google.form.sheetId)?.display() ?? [];
  const status = header.indexOf('Status');
  return rows.some((row) => OPEN.test(row[status] ?? ''));
}
