import { IDLE_PEOPLE } from './idle-exemptions';
import { IdleInstallation } from './idle-installation';

const ODD = [1e308, -1e308, 1e9, -5, "'9999-99-99", '=1/0'];

/** Every column of a time, by its title. */
const COLUMNS: Record<string, readonly string[]> = {
  'Form Responses 1': ['Timestamp', 'Next try', 'Updated at'],
  Agents: ['Created', 'Last use', 'Since'],
  Plan: ['Last use'],
  Exemptions: ['Until'],
  Log: ['Time'],
};

/** Types it into every cell of a time in all sheets. */
function typeEverywhere({ google }: IdleInstallation, value: unknown): void {
  for (const [name, titles] of Object.entries(COLUMNS)) {
    const sheet = google.spreadsheet.sheet(name);
    const shown = sheet.display();
    const header = shown.findIndex((cells) => titles.every((title) => cells.includes(title)));
    for (const title of titles) {
      const letter = String.fromCharCode(65 + (shown[header]?.indexOf(title) ?? 0));
      for (let row = header + 2; row <= sheet.lastRow; row++) sheet.set(`${letter}${row}`, value);
    }
  }
}

describe('an odd value in every cell that holds a time', () => {
  it.each(ODD)('breaks nothing, and nobody is disabled because of it: %j', (value) => {
    const installation = IdleInstallation.afterFirstReview({}, IDLE_PEOPLE);
    const { google } = installation;
    installation.exempt(['ana@acme.example', 'Leave', '2030-01-01']);
    installation.check();
    installation.submit();
    const before = google.executions.length;
    typeEverywhere(installation, value);
    google.advance({ minutes: 20 });
    installation.check();
    google.clickMenu('Check the log');
    for (const name of ['getSetup', 'getBacklog', 'getProgress']) google.call(name);
    google.advance({ hours: 1 });
    const errors = google.executions.slice(before).flatMap(({ error }) => error ?? []);
    expect(errors).toEqual([]);
    expect(installation.planRow('ana').Action).toBe('Spare');
    expect(installation.enabled('ana')).toEqual([true]);
  });
});
