import { type Either, evidence, PRODUCTS } from './evidence-installation';
import { ADMIN, SECOND_EDITOR, TestInstallation, underTitles } from './installation';
import { checkLog } from './log-hands';

const sheetOf = ({ google }: Either, name: string) => google.spreadsheet.sheet(name);
const linesOf = (installation: Either, name: string) => underTitles(sheetOf(installation, name).display());
const logs = ({ google }: Either) =>
  google.spreadsheet.sheets.map(({ name }) => name).filter((name) => /^Log/.test(name));

const HOUR_MS = 60 * 60_000;

/** Whoever asked in the old year, and then the first hours of the next. */
function acrossYear(start: () => Either): Either {
  const installation = start();
  const { google } = installation;
  google.open();
  installation.submit({ email: 'old@acme.example' });
  google.advance({ minutes: 10 });
  google.clock.advance(Date.UTC(2026, 11, 31, 23, 50) - google.clock.now());
  installation.submit({ email: 'late@acme.example' });
  google.advance({ minutes: 20 });
  google.clock.advance(12 * HOUR_MS);
  google.advance({ minutes: 10 });
  return installation;
}

describe.each(PRODUCTS)('the log of %s when a year is over', (_, start) => {
  it('goes on in a new sheet, and the old one bears its year', () => {
    const installation = acrossYear(start);
    installation.submit({ email: 'new@acme.example' });
    expect(logs(installation).sort()).toEqual(['Log', 'Log 2026']);
    expect(linesOf(installation, 'Log').map(({ Action, Address }) => [Action, Address])).toEqual([
      ['Log begun', ''],
      ['Created', 'new@acme.example'],
    ]);
    expect(linesOf(installation, 'Log 2026').at(-1)).toMatchObject({
      Action: 'Log closed',
      Detail: '2026 is over, and its log ends here. It goes on in the sheet Log.',
    });
    installation.google.clock.advance(24 * HOUR_MS);
    installation.google.advance({ minutes: 10 });
    expect(logs(installation)).toHaveLength(2);
  });

  it('is checked as one', () => {
    const installation = acrossYear(start);
    installation.submit({ email: 'new@acme.example' });
    installation.google.advance({ minutes: 5 });
    const count = linesOf(installation, 'Log 2026').length + linesOf(installation, 'Log').length;
    expect(checkLog(installation as never)).toMatchObject({
      ok: true,
      message: expect.stringContaining(`as it was written: ${count} lines`),
    });
  });

  it.each<[string, RegExp, (installation: Either) => void]>([
    [
      'altered',
      /^Row 3 of the Log 2026 was altered\./,
      (made) => sheetOf(made, 'Log 2026').set('D3', 'x@y.z'),
    ],
    [
      'gone',
      /^A line is missing before row 3 of the Log 2026/,
      (made) => sheetOf(made, 'Log 2026').deleteRow(3),
    ],
    [
      'gone at the end',
      /^A line is missing before row 2 of the Log,/,
      (made) => {
        const sheet = sheetOf(made, 'Log 2026');
        sheet.deleteRow(sheet.lastRow);
        sheet.deleteRow(sheet.lastRow);
      },
    ],
    [
      'gone with all others',
      /^A line is missing before row 2 of the Log,/,
      (made) => made.google.spreadsheet.removeSheet('Log 2026'),
    ],
  ])('is known not to be intact where a line of the old year is %s', (_what, message, harm) => {
    const installation = acrossYear(start);
    installation.submit({ email: 'new@acme.example' });
    installation.google.advance({ minutes: 5 });
    harm(installation);
    expect(checkLog(installation as never)).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  it('still holds what a row is given back', () => {
    const installation = acrossYear(start);
    const { sheet } = installation.google.form;
    const before = underTitles(sheet.display());
    installation.google.clock.advance(3 * HOUR_MS);
    installation.google.advance({ minutes: 10 });
    sheet.deleteColumn('Action', 9);
    const sent = installation.google.sent.length;
    installation.google.advance({ hours: 3 });
    const without = (rows: typeof before) => rows.map((row) => ({ ...row, 'Updated at': '' }));
    expect(without(underTitles(sheet.display()))).toEqual(without(before));
    expect(installation.google.sent).toHaveLength(sent);
  });

  it('costs a new request no more than before', () => {
    const calls = (installation: Either) => {
      installation.submit({ email: 'first@acme.example' });
      installation.google.advance({ minutes: 10 });
      installation.submit({ email: 'second@acme.example' });
      return installation.google.executions.at(-1)?.callCount;
    };
    expect(calls(acrossYear(start))).toBe(calls(start()));
  });

  it('tells the history of a person across both', () => {
    const installation = acrossYear(start);
    installation.submit({ email: 'old@acme.example', requester: 'other@acme.example' });
    installation.google.advance({ minutes: 5 });
    const { events } = installation.google.callAs(ADMIN, 'getPersonHistory', 'old@acme.example') as {
      events: { what: string; isProved: boolean }[];
    };
    expect(events.map(({ what, isProved }) => [what, isProved])).toEqual([
      ['Created · ✓ Done', true],
      ['Disabled · ✓ Done', true],
      ['Updated · ✓ Done', true],
    ]);
  });

  it('is evidence for the old year', () => {
    const installation = acrossYear(start);
    const { part } = evidence(installation, '2026-01-01 to 2026-12-31');
    expect(part('Accounts opened').rows.map(({ Address }) => Address)).toEqual(['old@acme.example']);
    expect(part('State of the Log').facts[1]).toMatch(/^Intact: /);
  });

  it('gives back what was taken in the old year', () => {
    const installation = start();
    installation.google.open();
    installation.check();
    installation.apply();
    const taken = linesOf(installation, 'Log').find(({ Action }) => Action === 'Disabled');
    expect(taken).toBeDefined();
    installation.google.clock.advance(Date.UTC(2027, 0, 1, 13) - installation.google.clock.now());
    installation.google.advance({ minutes: 10 });
    const row = linesOf(installation, 'Log 2026').findIndex(({ Action }) => Action === 'Disabled') + 2;
    installation.google.open();
    installation.google.ui.answer('OK');
    installation.google.clickMenu('Restore selected accounts', { selection: [row], sheet: 'Log 2026' });
    expect(linesOf(installation, 'Log').map(({ Action, Address }) => [Action, Address])).toContainEqual([
      'Restored',
      taken?.Address,
    ]);
  });
});

describe('a log of two years that two people have written', () => {
  const handOver = ({ google }: TestInstallation, from: string, to: string) => {
    google.callAs(from, 'turnOff');
    return google.callAs(to, 'turnOn');
  };

  it('is found as it was written by the first of them, who has come back', () => {
    const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
    const { google } = installation;
    installation.submit({ email: 'first@acme.example' });
    google.advance({ minutes: 10 });
    google.callAs(ADMIN, 'turnOff');
    expect(installation.setupProblems(installation.setup, SECOND_EDITOR)).toEqual({});
    expect(google.callAs(SECOND_EDITOR, 'turnOn')).toMatchObject({ ok: true });
    installation.submit({ email: 'second@acme.example' });
    google.advance({ minutes: 10 });
    google.clock.advance(Date.UTC(2027, 0, 1, 13) - google.clock.now());
    google.advance({ minutes: 10 });
    expect(handOver(installation, SECOND_EDITOR, ADMIN)).toMatchObject({ ok: true });
    google.advance({ minutes: 10 });
    installation.submit({ email: 'third@acme.example' });
    google.advance({ minutes: 10 });
    expect(google.spreadsheet.sheets.map(({ name }) => name)).toContain('Log 2026');
    expect(checkLog(installation, ADMIN)).toMatchObject({
      ok: true,
      message: expect.stringContaining('with the proof of another person'),
    });
    const sheet = google.spreadsheet.sheet('Log 2026');
    sheet.setRow(sheet.lastRow + 1, sheet.row(2).slice(0, 12));
    expect(checkLog(installation, ADMIN)).toMatchObject({
      ok: false,
      message: expect.stringContaining('was not written by Chat Access'),
    });
  });
});
