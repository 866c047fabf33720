import type { Touch } from '../shapes';
import type { Desk } from './desk';
import { letterOf } from './sheet-shown';
import { turn } from './switches';

type SheetTouch = Extract<Touch, { sheet: number }>;

/** What people do with their hands; the script does not notice before it looks. */
export function touchSheet({ google }: Desk, touch: SheetTouch): void {
  const sheet = google.spreadsheet.sheet(touch.sheet);
  switch (touch.do) {
    case 'activate':
      google.spreadsheet.activate(touch.sheet);
      break;
    case 'type':
      sheet.set(`${letterOf(touch.column)}${touch.row}`, touch.text);
      break;
    case 'insert-row':
      sheet.insertRow(touch.before);
      break;
    case 'delete-row':
      sheet.deleteRow(touch.row);
      break;
    case 'sort':
      sheet.sort(touch.column, touch.ascending);
      break;
  }
}

export function touchZendesk({ zendesk }: Desk, touch: Extract<Touch, { do: 'switch' }>): void {
  turn(zendesk, touch.name, touch.on);
}
