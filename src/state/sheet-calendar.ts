/** As the spreadsheet is set. */
export interface SheetCalendar {
  zone: string;
  locale: string;
}
