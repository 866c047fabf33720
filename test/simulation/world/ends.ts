import { COLUMNS, LAST_DAY, type SimWorld } from './sim-world';

/** What the form asks for, for somebody. */
export interface AskedEnd {
  email: string;
  /** The last day of access, such as `2026-03-02`; `null`: access without an end. */
  until: string | null;
}

/** What the form asks for now. */
export function endsInForm({ google, options }: SimWorld): AskedEnd[] {
  const [header = [], ...rows] = google.form.sheet.values();
  return rows.flatMap((cells) => {
    const until = dayIn(cells[header.indexOf(LAST_DAY)], options.timeZone);
    const email = String(cells[header.indexOf(COLUMNS.email)] ?? '');
    return email === '' ? [] : [{ email: email.trim().toLowerCase(), until: until || null }];
  });
}

/** A cell of the question about the last day; empty: it has none. */
function dayIn(cell: unknown, timeZone: string | undefined): string {
  return cell instanceof Date ? dayOf(cell.getTime(), timeZone) : String(cell ?? '');
}

/** `2026-03-02`, in the time zone of the spreadsheet. */
export function dayOf(time: number, timeZone = 'Europe/Berlin'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(time));
}
