import { TestInstallation } from './installation';
import { checkLog } from './log-hands';
import { newYear } from './log-years-hands';

const asTyped = (cell: unknown) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell);
const FOREIGN = `k00000000.1.mm8y.0000000000000000..${'0'.repeat(32)}.${'0'.repeat(32)}`;

function withOneLine(): TestInstallation {
  const installation = TestInstallation.ready();
  installation.submit({ email: 'old@acme.example' });
  installation.google.advance({ minutes: 10 });
  return installation;
}

function forge({ google }: TestInstallation, name: string): void {
  const sheet = google.spreadsheet.sheet(name);
  const line = sheet.row(4).map(asTyped);
  line[3] = "'forged@acme.example";
  sheet.setRow(sheet.lastRow + 1, [...line.slice(0, 12), FOREIGN]);
  sheet.setRow(sheet.lastRow + 1, line.slice(0, 12));
}

describe('lines that an editor types below the log', () => {
  it('are found in one log', () => {
    const installation = withOneLine();
    forge(installation, 'Log');
    installation.google.advance({ minutes: 10 });
    expect(checkLog(installation)).toMatchObject({ ok: false });
  });

  it('are found in the log of the old year while the new Log is empty', () => {
    const installation = withOneLine();
    newYear(installation);
    forge(installation, 'Log 2026');
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'new@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(checkLog(installation)).toMatchObject({ ok: false });
  });

  it('are found in a sheet that is copied from another spreadsheet while the new Log is empty, and nothing is missing once it is gone', () => {
    const other = TestInstallation.ready({ google: { seed: 99 } as never });
    other.submit({ email: 'evil@acme.example' });
    const installation = withOneLine();
    const { google } = installation;
    newYear(installation);
    google.spreadsheet.addSheet('Log 2026 (2)', other.google.spreadsheet.sheet('Log').display());
    google.advance({ minutes: 10 });
    const found = checkLog(installation);
    google.spreadsheet.removeSheet('Log 2026 (2)');
    google.advance({ minutes: 10 });
    expect([found, checkLog(installation)]).toMatchObject([{ ok: false }, { ok: true }]);
  });
});
