import { callsToTry } from './calls-to-try';
import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { changeTimeZone, checkLog, copyOf, forged, logSheet, paste, swap } from './log-hands';

/** Five lines, in the rows 2 to 6, two of them about the setup; the timer has run since. */
function withFiveLines(): TestInstallation {
  const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
  for (let person = 1; person <= 3; person++) {
    installation.submit({ email: `new${person}@acme.example` });
    installation.google.clock.advance(90_000);
  }
  installation.google.advance({ minutes: 10 });
  return installation;
}

const INTACT = { ok: true, message: expect.stringContaining('as it was written') };

describe('the check of the log', () => {
  it('says in an alert that all lines are as they were written', () => {
    const installation = withFiveLines();
    installation.google.open();
    installation.google.clickMenu('Check the log');
    expect(installation.google.ui.alerts.at(-1)).toMatchObject({
      title: 'Check the log',
      message: 'The Log is as it was written: 5 lines, none altered, added, moved or missing.',
    });
  });

  it.each<[string, number, (installation: TestInstallation) => void]>([
    ['was altered', 4, (installation) => logSheet(installation).set('D4', 'mallory@acme.example')],
    ['was altered', 4, (installation) => logSheet(installation).set('A4', new Date('2026-03-02T08:00:00Z'))],
    [
      'was altered',
      4,
      (installation) =>
        logSheet(installation).set('A4', new Date(Number(logSheet(installation).cell('A4')) + 3_600_000)),
    ],
    ['was altered', 4, (installation) => logSheet(installation).set('A4', '')],
    ['was altered', 4, (installation) => logSheet(installation).set('J4', 7)],
    ['was altered', 4, (installation) => logSheet(installation).set('K4', '{}')],
    ['was not written by Chat Access', 4, (installation) => logSheet(installation).set('M4', '')],
    [
      'was altered',
      4,
      (installation) => {
        const sheet = logSheet(installation);
        sheet.set('M4', `'${String(sheet.cell('M4')).replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`);
      },
    ],
    [
      'was not written by Chat Access',
      7,
      (installation) => paste(installation, 7, copyOf(installation, 3).slice(0, 12)),
    ],
    [
      'was altered',
      7,
      (installation) => paste(installation, 7, forged(installation, 6, { Address: 'mallory@acme.example' })),
    ],
    [
      'was not written by Chat Access',
      4,
      (installation) => {
        logSheet(installation).insertRow(4);
        paste(installation, 4, copyOf(installation, 3).slice(0, 12));
      },
    ],
    ['was moved or copied', 7, (installation) => paste(installation, 7, copyOf(installation, 3))],
    [
      'was moved or copied',
      7,
      (installation) => {
        paste(installation, 7, copyOf(installation, 3));
        paste(installation, 8, copyOf(installation, 4));
      },
    ],
    ['A line is missing before', 4, (installation) => logSheet(installation).deleteRow(4)],
    ['A line is missing before', 2, (installation) => logSheet(installation).deleteRow(2)],
    ['A line is missing before', 3, (installation) => swap(installation, 3, 5)],
    ['A line is missing before', 2, (installation) => logSheet(installation).sort('Time', false)],
    ['are missing at the end', 5, (installation) => logSheet(installation).deleteRow(5, 2)],
    ['are missing at the end', 2, (installation) => logSheet(installation).deleteRow(2, 5)],
  ])('says what is wrong and in which row: "%s", %i', (words, row, tamper) => {
    const installation = withFiveLines();
    tamper(installation);
    expect(checkLog(installation)).toEqual({ ok: false, message: expect.stringContaining(words), row });
    expect(checkLog(installation).message).toContain(`ow ${row}`);
    // What comes after it changes nothing about that.
    installation.submit({ email: 'later@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(checkLog(installation).ok).toBe(false);
  });

  it('says that the sheet is gone, also once there is a new one', () => {
    const installation = withFiveLines();
    installation.google.spreadsheet.removeSheet('Log');
    expect(checkLog(installation)).toEqual({
      ok: false,
      message: 'The sheet Log is gone, with all its lines.',
    });
    installation.submit({ email: 'later@acme.example' });
    expect(checkLog(installation)).toMatchObject({ ok: false, row: 2 });
  });

  it.each<[string, (installation: TestInstallation) => void]>([
    ['the time zone of the spreadsheet', (installation) => changeTimeZone(installation, 'America/New_York')],
    [
      'blank rows between the lines',
      (installation) => {
        logSheet(installation).insertRow(4);
      },
    ],
    [
      'notes and boxes beside the lines',
      (installation) => {
        logSheet(installation).set('R4', 'asked Ana about it');
        logSheet(installation).set('R40', false);
      },
    ],
    ['a column behind the proofs', (installation) => logSheet(installation).set('Q1', 'Seen by')],
    ['a width of the sheet', (installation) => logSheet(installation).deleteColumn('Z', 1)],
  ])('does not mind %s', (_, change) => {
    const installation = withFiveLines();
    change(installation);
    expect(checkLog(installation)).toMatchObject(INTACT);
    installation.submit({ email: 'later@acme.example' });
    installation.submit({ email: 'latest@acme.example' });
    expect(checkLog(installation)).toMatchObject(INTACT);
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'last@acme.example' });
    expect(checkLog(installation)).toMatchObject(INTACT);
  });

  it('does not mind the hour that a clock shows twice', () => {
    const installation = TestInstallation.ready({ google: { now: '2026-10-25T00:20:00Z' } });
    for (let person = 1; person <= 6; person++) {
      installation.submit({ email: `new${person}@acme.example` });
      installation.google.clock.advance(20 * 60_000);
    }
    expect(checkLog(installation)).toMatchObject(INTACT);
  });

  it('minds no boxes to tick in cells that we have left empty, until one is ticked', () => {
    const installation = withFiveLines();
    logSheet(installation).addCheckboxes('J3:J6');
    expect(checkLog(installation)).toMatchObject(INTACT);
    logSheet(installation).set('J4', true);
    expect(checkLog(installation)).toMatchObject({ ok: false, row: 4 });
  });

  it('belongs to the owner, who is named to others', () => {
    const installation = withFiveLines();
    expect(checkLog(installation, SECOND_EDITOR)).toEqual({
      ok: false,
      message: expect.stringContaining(`Only ${ADMIN} can check the Log`),
    });
    installation.google.call('turnOff');
    expect(checkLog(installation)).toMatchObject({ ok: false, message: expect.stringContaining('is off') });
  });

  it('finds all lines in order, no matter at which call an execution was killed', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount, 15)) {
      for (const after of [false, true]) {
        const installation = TestInstallation.ready();
        installation.google.faults.killAt(call, { after });
        installation.submit();
        installation.submit({ email: 'ben@acme.example' });
        installation.google.advance({ minutes: 40 });
        const lines = logSheet(installation).lastRow - 1;
        expect({ call, after, lines, ...checkLog(installation) }).toMatchObject({
          call,
          after,
          // Two of them are about the setup.
          lines: 4,
          ok: true,
        });
      }
    }
  });

  it('minds no line that was written while the lock could not be had, and misses none that was written after it', () => {
    const installation = withFiveLines();
    installation.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.GmailDraft.send') installation.google.lock.holdElsewhere('document', 60_000);
    };
    installation.submit({ email: 'beside@acme.example' });
    installation.google.gate.intercept = undefined;
    installation.google.advance({ minutes: 5 });
    installation.submit({ email: 'later@acme.example' });
    expect(logSheet(installation).lastRow).toBe(8);
    expect(checkLog(installation)).toMatchObject(INTACT);
    paste(installation, 9, copyOf(installation, 7));
    expect(checkLog(installation)).toMatchObject({ row: 9 });
  });
});

describe('a log that several people have written', () => {
  function handedOver(installation: TestInstallation, to: string, from: string): void {
    installation.google.callAs(from, 'turnOff');
    expect(installation.setupProblems(installation.setup, to)).toEqual({});
    expect(installation.google.callAs(to, 'turnOn')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 10 });
  }

  it('says in a line where the proofs of the next owner begin, who can check only those', () => {
    const installation = withFiveLines();
    handedOver(installation, SECOND_EDITOR, ADMIN);
    installation.submit({ email: 'later@acme.example' });
    const begun = rowOf(installation, 'Log begun');
    const { lastRow } = logSheet(installation);
    expect(checkLog(installation, SECOND_EDITOR)).toEqual({
      ok: true,
      message:
        `The Log is as it was written: ${lastRow - begun + 1} lines, none altered, added, moved or missing. ` +
        `${begun - 2} lines with the proof of another person, or one whose key is lost, cannot be checked.`,
    });
    paste(installation, lastRow + 1, copyOf(installation, 3));
    expect(checkLog(installation, SECOND_EDITOR)).toMatchObject({ ok: false, row: lastRow + 1 });
  });

  it('goes on for the first owner who comes back, and says so in a line, too', () => {
    const installation = withFiveLines();
    handedOver(installation, SECOND_EDITOR, ADMIN);
    installation.submit({ email: 'later@acme.example' });
    handedOver(installation, ADMIN, SECOND_EDITOR);
    installation.submit({ email: 'latest@acme.example' });
    const message = expect.stringMatching(
      /none altered, added, moved or missing\. \d+ lines with the proof of another person/,
    );
    expect(checkLog(installation)).toEqual({ ok: true, message });
    const { lastRow } = logSheet(installation);
    logSheet(installation).deleteRow(lastRow - 1);
    expect(checkLog(installation)).toMatchObject({ ok: false, row: lastRow - 1 });
  });

  it('goes on without such a line for an owner who turns it off and on', () => {
    const installation = withFiveLines();
    handedOver(installation, ADMIN, ADMIN);
    installation.submit({ email: 'later@acme.example' });
    expect(rowOf(installation, 'Log begun')).toBe(0);
    expect(checkLog(installation)).toMatchObject(INTACT);
  });
});

/** The row of the line with this action; 0: there is none. */
function rowOf(installation: TestInstallation, action: string): number {
  return (
    1 +
    logSheet(installation)
      .display()
      .findIndex((cells) => cells.includes(action))
  );
}
