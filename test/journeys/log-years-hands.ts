import type { TestInstallation } from './installation';

export type Installation = Pick<TestInstallation, 'google'>;
export const logs = ({ google }: Installation) =>
  google.spreadsheet.sheets.map(({ name }) => name).filter((name) => /^Log/i.test(name));
export const goTo = ({ google }: Installation, at: number) => google.clock.advance(at - google.clock.now());
export const NEW_YEAR = Date.UTC(2027, 0, 1, 13);
export function newYear(installation: Installation, at = NEW_YEAR): void {
  goTo(installation, at);
  installation.google.advance({ minutes: 10 });
}
export function rename({ google }: Installation, from: string, to: string): void {
  const saved = google.save();
  const sheet = saved.stores.spreadsheet.sheets.find(({ name }) => name === from);
  if (!sheet) throw new Error(`There is no sheet ${from}.`);
  sheet.name = to;
  google.load(saved);
}
