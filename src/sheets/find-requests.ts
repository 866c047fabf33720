import { exactly, textOf } from '../google/grid';
import type { RequestRow } from '../requests/request';
import type { ResponseSheet } from './response-sheet';

/** Requests are looked for wherever people may have moved them: by one search, whatever the size of the sheet. */

/** More are not put into one expression. */
const MAX_SEARCHED = 100;

/** A longer address is none, and would make an expression that Sheets may refuse. */
const MAX_TEXT = 200;

/** The rows that bear one of these ids or addresses; more than can be searched for are looked for in all rows. */
export function findRequests(sheet: ResponseSheet, requests: readonly RequestRow[]): RequestRow[] {
  if (requests.length > MAX_SEARCHED) return sheet.readAll();
  const { ours, answers } = sheet.layout;
  const texts = requests.flatMap((request) => [request.id, request.answers.email]).filter(canBeSearched);
  return texts.length === 0
    ? []
    : sheet.read(sheet.search(exactly(texts), [ours['Request ID'], ...answers.email]));
}

/** The rows whose record names one of the first of these ids, whether or not it is theirs. */
export function findRecords(sheet: ResponseSheet, ids: readonly string[]): RequestRow[] {
  const texts = [...new Set(ids)].filter(canBeSearched).slice(0, MAX_SEARCHED);
  if (texts.length === 0) return [];
  return sheet.read(sheet.search(exactly(texts), [sheet.layout.ours['Request ID']]));
}

/** The rows that bear one of these ids and whose answers have it; `includesHidden`: by reading the column, since a search may leave out hidden rows. */
export function findBearers(
  sheet: ResponseSheet,
  ids: readonly string[],
  includesHidden = false,
): RequestRow[] {
  const wanted = new Set(ids);
  if (wanted.size === 0) return [];
  const isRead = includesHidden || wanted.size > MAX_SEARCHED;
  const column = sheet.layout.ours['Request ID'];
  const rows = isRead ? sheet.read(rowsIn(sheet, column, wanted)) : findRecords(sheet, ids);
  return rows.filter(({ id, record }) => wanted.has(id) && record.requestId === id);
}

function rowsIn(sheet: ResponseSheet, column: number | null, texts: ReadonlySet<string>): number[] {
  return sheet.readColumn(column).flatMap((cell, index) => (texts.has(textOf(cell)) ? [index + 2] : []));
}

/** The rows with one of these addresses, by reading the column: a search may have left out rows that are hidden. */
export function scanForRequests(sheet: ResponseSheet, requests: readonly RequestRow[]): RequestRow[] {
  const wanted = new Set(requests.map(({ answers }) => answers.email));
  return sheet.read(sheet.layout.answers.email.flatMap((column) => rowsIn(sheet, column, wanted)));
}

function canBeSearched(text: string): boolean {
  return text !== '' && text.length <= MAX_TEXT && !/[\r\n]/.test(text);
}
