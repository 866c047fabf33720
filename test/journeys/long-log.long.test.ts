import { SuiteInstallation, TestInstallation } from './installation';
import { checkLog, copyOf, logSheet, paste, swap } from './log-hands';
import { withLongLog } from './long-log';

type Installation = Pick<TestInstallation, 'google'>;

const PRODUCTS: [lines: string, product: string, count: number, () => Installation][] = [
  ['50,000', 'chat', 50_000, () => TestInstallation.ready()],
  ['21,000', 'support', 21_000, () => SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' } })],
];

interface Asked {
  health: { troubles: { cause: string; message: string }[] };
}

const troublesOf = ({ google }: Installation) => (google.call('getSetup') as Asked).health.troubles;

describe.each(PRODUCTS)('a log of %s lines, on %s,', (lines, _, count, ready) => {
  const installation = withLongLog(ready(), count);
  const { google } = installation;
  const sheet = () => logSheet(installation);
  const row = Math.round(count * 0.7);
  const intact = google.save();

  function lastExecution() {
    const last = google.executions.at(-1);
    if (!last) throw new Error('Nothing has run.');
    return last;
  }

  it('is checked in one execution, in blocks', () => {
    google.load(intact);
    expect(checkLog(installation)).toEqual({
      ok: true,
      message: `The Log is as it was written: ${lines} lines, none altered, added, moved or missing.`,
    });
    const { callCount, cellsRead } = lastExecution();
    expect(callCount).toBeLessThan(60);
    expect(cellsRead).toBeLessThan(count * 18.1);
    expect(google.call('getProgress')).toBeNull();
  });

  const tampered: [string, number, () => void][] = [
    ['was altered', row, () => sheet().set(`D${row}`, 'mallory@acme.example')],
    ['A line is missing before', row, () => sheet().deleteRow(row)],
    [
      'was not written by Chat Access',
      row,
      () => {
        sheet().insertRow(row);
        paste(installation, row, copyOf(installation, row - 1).slice(0, 12));
      },
    ],
    ['A line is missing before', row, () => swap(installation, row, count - 1_000)],
    ['was moved or copied', count + 2, () => paste(installation, count + 2, copyOf(installation, row))],
    ['are missing at the end', count, () => sheet().deleteRow(count, 2)],
  ];

  // Of the longer one the first will do: the lines are walked alike.
  it.each(count < 50_000 ? tampered : tampered.slice(0, 1))(
    'says what is wrong and in which row: "%s", %i',
    (words, at, tamper) => {
      google.load(intact);
      tamper();
      expect(checkLog(installation)).toEqual({ ok: false, message: expect.stringContaining(words), row: at });
    },
  );

  /** Each block takes so long that an execution has time for one. */
  function slowDown(): void {
    google.gate.intercept = ({ name, execution }) => {
      if (name !== 'SpreadsheetApp.Range.getValues' || execution.functionName === 'getSetup') return;
      google.clock.advance(90_000);
    };
  }

  it('is continued by the timer where the time is not enough, and says how far it is', () => {
    google.load(intact);
    slowDown();
    const first = checkLog(installation);
    expect(first).toMatchObject({
      ok: false,
      message: expect.stringMatching(new RegExp(`[1-4]0,000 of ${lines} lines so far`)),
    });
    expect(google.call('getProgress')).toMatchObject({
      job: 'Check of the log',
      total: count,
      message: expect.stringMatching(new RegExp(`^Checking the Log: [1-4]0,000 of ${lines} lines$`)),
    });
    google.gate.intercept = undefined;
    google.advance({ minutes: 10 });
    expect(checkLog(installation)).toEqual({
      ok: true,
      message: expect.stringContaining(`${lines} lines, none altered`),
    });
    expect(google.call('getProgress')).toBeNull();
    expect(troublesOf(installation)).toEqual([]);
  });

  it('is found altered by the timer, which says so in the health until it is as it was', () => {
    google.load(intact);
    const address = sheet().cell(`D${count - 500}`);
    sheet().set(`D${count - 500}`, 'mallory@acme.example');
    slowDown();
    expect(checkLog(installation).ok).toBe(false);
    google.gate.intercept = undefined;
    google.advance({ minutes: 10 });
    expect(troublesOf(installation)).toMatchObject([
      { cause: 'log', message: expect.stringContaining(`Row ${count - 500} of the Log was altered`) },
    ]);
    expect(checkLog(installation)).toMatchObject({ ok: false, row: count - 500 });
    sheet().set(`D${count - 500}`, `'${address}`);
    expect(checkLog(installation).ok).toBe(true);
    expect(troublesOf(installation)).toEqual([]);
  });
});
