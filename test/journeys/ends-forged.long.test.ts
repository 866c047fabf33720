import type { EndsInstallation } from './ends-installation';
import { ask, inDays, LAST_DAY, PRODUCTS, passDays, planRow, ready } from './ends-installation';

const EMAIL = 'ana@acme.example';

function sheetOf({ google }: EndsInstallation, name: string) {
  return google.spreadsheet.sheet(name);
}

/** The column of a title, as a letter. */
function letter(installation: EndsInstallation, sheet: string, title: string): string {
  const header = sheetOf(installation, sheet).display()[0] ?? [];
  return String.fromCharCode(65 + header.indexOf(title));
}

function type(
  installation: EndsInstallation,
  sheet: string,
  row: number,
  cells: Record<string, unknown>,
): void {
  for (const [title, value] of Object.entries(cells)) {
    sheetOf(installation, sheet).set(`${letter(installation, sheet, title)}${row}`, value);
  }
}

function logLine({ google }: EndsInstallation, action: string): { row: number; cells: string[] } {
  const lines = google.spreadsheet.sheet('Log').display();
  const column = lines[0]?.indexOf('Action') ?? -1;
  const index = lines.findIndex((cells) => cells[column] === action);
  return { row: index + 1, cells: lines[index] ?? [] };
}

describe.each(PRODUCTS)('an editor who types, on %s,', (_, make) => {
  it('sets no end: a row that says that it has made the account is not believed', () => {
    const installation = ready(make());
    ask(installation, '');
    const [victim] = [installation.row(2)['Agent ID']];
    ask(installation, inDays(installation, 0));
    const row = 3;
    for (const [action, status] of [
      ['Created', '▶ Working'],
      ['Updated', '▶ Working'],
      ['Created', '✓ Done'],
      ['Updated', '↻ Will retry'],
    ]) {
      type(installation, 'Form Responses 1', row, {
        Action: action,
        Status: status,
        'Agent ID': `'${victim}`,
      });
      installation.google.advance({ minutes: 30 });
    }
    passDays(installation, 2);
    expect(installation.isOn(EMAIL)).toBe(true);
  });

  it.each(['Needs attention', 'Will retry'])(
    'sets no end: a row that has not made its account (%s) is not believed when it names another',
    (status) => {
      const installation = ready(make());
      ask(installation, '', 'bo@acme.example');
      const victim = installation.row(2)['Agent ID'];
      installation.zendesk.modes.intercept = ({ method }) =>
        method.toUpperCase() === 'POST'
          ? { status: status === 'Will retry' ? 503 : 422, headers: {}, body: '{}', seconds: 0.1 }
          : undefined;
      ask(installation, inDays(installation, 1), 'new@acme.example');
      expect(installation.row(3).Status).toContain(status);
      type(installation, 'Form Responses 1', 3, {
        Action: 'Created',
        Status: '✓ Done',
        'Agent ID': `'${victim}`,
      });
      installation.google.advance({ hours: 1 });
      delete installation.zendesk.modes.intercept;
      passDays(installation, 4);
      expect(installation.isOn('bo@acme.example')).toBe(true);
    },
  );

  it('sets, puts off and lifts nothing by a line in the log', () => {
    const installation = ready(make());
    ask(installation, inDays(installation, 3));
    ask(installation, '', 'bo@acme.example');
    const line = logLine(installation, 'Created');
    const log = sheetOf(installation, 'Log');
    const typed = (before: string, agentId = line.cells[6]) => {
      const cells = line.cells.slice(0, 12).map((cell, index) => (index === 10 ? before : cell));
      cells[6] = `'${agentId}`;
      log.setRow(log.lastRow + 1, cells);
    };
    const bo = installation.row(3)['Agent ID'];
    typed(`'{"until":null,"isGiven":true}`);
    typed(`'{"until":"2099-01-01","isGiven":false}`);
    typed(`'{"until":"2020-01-01","isGiven":true}`, bo);
    passDays(installation, 4);
    expect([installation.isOn(EMAIL), installation.isOn('bo@acme.example')]).toEqual([false, true]);
  });

  it('who alters or deletes the line of an end keeps the account on, and the plan says why', () => {
    for (const harm of ['alter', 'delete']) {
      const installation = ready(make());
      const until = inDays(installation, 1);
      ask(installation, until);
      ask(installation, '', 'bo@acme.example');
      installation.google.advance({ minutes: 5 });
      const log = sheetOf(installation, 'Log');
      if (harm === 'alter') log.set(`H${log.lastRow}`, 'Something else');
      else log.deleteRow(log.lastRow, 1);
      passDays(installation, 2);
      expect(installation.isOn(EMAIL)).toBe(true);
      expect(planRow(installation).Reason).toContain(
        `Access was given until ${until}, but that line of the Log has no valid proof, or a line after it is missing`,
      );
      const [alert] = installation.google.sent.filter(({ subject }) => subject.includes('cannot end access'));
      expect(alert?.body).toContain(
        `1 account is still enabled although the last day of access is past: ${EMAIL}.`,
      );
    }
  });

  it.each(['lines', 'sheet'])(
    'who deletes the log keeps accounts on, and the admins are told once (%s)',
    (what) => {
      const installation = ready(make());
      ask(installation, inDays(installation, 3));
      ask(installation, inDays(installation, 4), 'bo@acme.example');
      passDays(installation, 1);
      const { google } = installation;
      const log = sheetOf(installation, 'Log');
      if (what === 'lines') log.deleteRow(2, log.lastRow - 1);
      else google.spreadsheet.removeSheet('Log');
      passDays(installation, 6);
      expect(installation.isOn(EMAIL)).toBe(true);
      const alerts = google.sent.filter(({ subject }) => subject.includes('cannot end access'));
      expect(alerts).toHaveLength(1);
      expect(alerts[0]?.body).toMatch(
        /^\d lines of the sheet Log that said until when people have access are gone/,
      );
    },
  );

  it('changes nothing by typing into Agents', () => {
    const installation = ready(make());
    ask(installation, inDays(installation, 2));
    passDays(installation, 1);
    type(installation, 'Agents', 2, { 'Access until': '2099-12-31' });
    type(installation, 'Agents', 3, { 'Access until': '2099-12-31' });
    passDays(installation, 2);
    expect(installation.isOn(EMAIL)).toBe(false);
  });

  it('does not bring an end back by the row of a request that is done', () => {
    const installation = ready(make());
    ask(installation, inDays(installation, 1));
    const agentId = installation.row(2)['Agent ID'];
    ask(installation, inDays(installation, 20));
    type(installation, 'Form Responses 1', 2, {
      Action: 'Created',
      Status: '▶ Working',
      'Agent ID': `'${agentId}`,
    });
    installation.google.advance({ minutes: 30 });
    passDays(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(true);
  });

  it('does not have a last day that is past taken for one that was begun in time', () => {
    const installation = ready(make());
    const { row } = installation.google.form.submit(
      {
        'Email Address': 'lead@acme.example',
        'Email of the new agent': EMAIL,
        'First name': 'Ana',
        'Last name': 'Silva',
        [LAST_DAY]: inDays(installation, -5),
      },
      { fire: false },
    );
    type(installation, 'Form Responses 1', row, { Action: 'Created', Status: '▶ Working' });
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Status).toBe('✕ Rejected');
    expect(installation.isOn(EMAIL)).toBe(false);
  });
});
