import type { ManualEdit } from '../protocol';
import type { Installation } from './installation';
import { letterOf } from './workbook-view';

type SheetEdit = Extract<ManualEdit, { sheet: number }>;

/** Edits that a user makes in the sheet: no trigger fires, so the script sees them only when it reads the sheet again. */
export function editSheet({ google }: Installation, edit: SheetEdit): void {
  const sheet = google.spreadsheet.sheet(edit.sheet);
  switch (edit.do) {
    case 'activate':
      google.spreadsheet.activate(edit.sheet);
      break;
    case 'type':
      sheet.set(`${letterOf(edit.column)}${edit.row}`, edit.text);
      break;
    case 'insert-row':
      sheet.insertRow(edit.before);
      break;
    case 'delete-row':
      sheet.deleteRow(edit.row);
      break;
    case 'sort':
      sheet.sort(edit.column, edit.ascending);
      break;
  }
}

export function switchZendesk({ zendesk }: Installation, edit: Extract<ManualEdit, { do: 'switch' }>): void {
  zendesk.switches[edit.name]?.turn(edit.on);
}

/** What an admin does in Zendesk's Admin Center. */
export function tickChat(installation: Installation, edit: Extract<ManualEdit, { do: 'tick-chat' }>): void {
  installation.zendesk.tickChat(edit.account, edit.on);
  installation.changed.set(edit.account, installation.google.clock.now());
}
