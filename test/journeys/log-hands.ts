import type { TestInstallation } from './installation';

type Installation = Pick<TestInstallation, 'google'>;

/** What people do to the sheet `Log`. */

function asTyped(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

export function logSheet({ google }: Installation) {
  return google.spreadsheet.sheet('Log');
}

/** The cells of a row, as they can be pasted. */
export function copyOf(installation: Installation, row: number): unknown[] {
  return logSheet(installation).row(row).map(asTyped);
}

export function paste(installation: Installation, row: number, cells: unknown[]): void {
  logSheet(installation).setRow(row, cells);
}

export function swap(installation: Installation, row: number, other: number): void {
  const [cells, others] = [copyOf(installation, row), copyOf(installation, other)];
  paste(installation, row, others);
  paste(installation, other, cells);
}

/** A line as an attacker would like it to be: one of ours, with some cells typed over. */
export function forged(installation: Installation, row: number, changes: Record<string, unknown>): unknown[] {
  const titles = logSheet(installation).header();
  return copyOf(installation, row).map((cell, index) => changes[titles[index] ?? ''] ?? cell);
}

export function changeTimeZone({ google }: Pick<TestInstallation, 'google'>, timeZone: string): void {
  const saved = google.save();
  saved.stores.spreadsheet.timeZone = timeZone;
  google.load(saved);
}

/** What the menu item says. */
export function checkLog(installation: Installation, as?: string) {
  const { google } = installation;
  return google.callAs(as ?? google.owner, 'checkLog') as { ok: boolean; message: string; row?: number };
}
