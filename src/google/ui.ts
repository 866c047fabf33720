import type { Language } from '../shared/languages';
import { noteException } from './console';
import { personLanguage } from './session';

export interface MenuItem {
  caption: string;
  /** Name of a function in `index.ts`. */
  handler: string;
}

export interface SubMenu {
  caption: string;
  items: readonly MenuItem[];
}

/**
 * Adds a menu to the open spreadsheet; `null` is a separator. Needs no authorization.
 * Source: https://developers.google.com/apps-script/guides/triggers#onopene and
 * https://developers.google.com/apps-script/reference/base/menu#addsubmenumenu
 */
export function addMenu(title: string, entries: readonly (MenuItem | SubMenu | null)[]): void {
  menuOf(title, entries).addToUi();
}

function menuOf(title: string, entries: readonly (MenuItem | SubMenu | null)[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const entry of entries) {
    if (!entry) menu.addSeparator();
    else if ('items' in entry) menu.addSubMenu(menuOf(entry.caption, entry.items));
    else menu.addItem(entry.caption, entry.handler);
  }
  return menu;
}

export function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(pageIn(personLanguage(), file).setTitle(title));
}

/**
 * Shows a page over the spreadsheet until the person closes it. `size`: in pixels; a smaller window shows less of it.
 * Source: https://developers.google.com/apps-script/reference/base/ui#showModalDialog(Object,String)
 */
export function showDialog(file: string, title: string, size: DialogSize): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(file, size), title);
}

export interface DialogSize {
  width: number;
  height: number;
}

/**
 * The same for a page that people can do without; returns whether it is shown. The person may not have granted the permission
 * for dialogs; alerts need none. `opening`: what the page is told, as JSON in an element of that id.
 * Source: https://developers.google.com/apps-script/reference/html/html-output#append(String): nothing is escaped
 */
export function offerDialog(file: string, title: string, size: DialogSize, opening: object): boolean {
  const told = JSON.stringify(opening).replace(/</g, '\\u003c');
  const page = pageOf(file, size).append(`<script type="application/json" id="opening">${told}</script>`);
  try {
    SpreadsheetApp.getUi().showModalDialog(page, title);
    return true;
  } catch (error) {
    noteException('dialog', error);
    return false;
  }
}

function pageOf(file: string, { width, height }: DialogSize): GoogleAppsScript.HTML.HtmlOutput {
  return pageIn(personLanguage(), file).setWidth(width).setHeight(height);
}

/**
 * A page that knows in which language the person reads. It is in English by itself.
 * Source: https://developers.google.com/apps-script/reference/html/html-output#getContent(): as it was given, before Google encloses it
 */
function pageIn(language: Language, file: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(file);
  if (language === 'en') return page;
  const told = `<body><script type="application/json" id="language">"${language}"</script>`;
  return page.setContent(page.getContent().replace('<body>', told));
}

/**
 * Shows a text until the person closes it; does nothing where nobody has the spreadsheet open.
 * Source: https://developers.google.com/apps-script/reference/base/ui#alert(String,String,ButtonSet)
 */
export function showAlert(title: string, text: string): void {
  const ui = openUi();
  ui?.alert(title, text, ui.ButtonSet.OK);
}

/**
 * Asks for a text; `null`: the person has closed the question.
 * Source: https://developers.google.com/apps-script/reference/base/ui#prompt(String,String,ButtonSet)
 */
export function askText(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/**
 * Asks whether to go on; closing the question means no.
 * Source: https://developers.google.com/apps-script/reference/base/ui#alert(String,String,ButtonSet)
 */
export function askWhether(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function openUi(): GoogleAppsScript.Base.Ui | null {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    return null;
  }
}

/** The numbers of the rows that are selected in the sheet in front, from the first that counts on. */
export function selectedRows(first = 2): { sheetId: number; rows: number[] } {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getActiveSheet();
  const ranges = spreadsheet.getActiveRangeList()?.getRanges() ?? [];
  const rows = ranges.flatMap((range) =>
    Array.from({ length: range.getNumRows() }, (_, index) => range.getRow() + index),
  );
  const below = [...new Set(rows)].filter((row) => row >= first).sort((a, b) => a - b);
  return { sheetId: sheet.getSheetId(), rows: below };
}
