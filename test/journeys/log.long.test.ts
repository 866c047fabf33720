import { callsToTry } from './calls-to-try';
import { ADMIN, type ShownRow, TestInstallation, underTitles } from './installation';

/** Without the lines about the setup and about switches. */
function logLines(installation: TestInstallation): ShownRow[] {
  return underTitles(installation.google.spreadsheet.sheet('Log').display()).filter(
    (line) => line.Time !== '' && !line['Request ID']?.startsWith('E-'),
  );
}

/** Kills the execution after the email is sent and before the log gets its line. */
function killBeforeLogging(installation: TestInstallation): number {
  installation.google.gate.intercept = ({ name, execution }) => {
    if (!name.endsWith('GmailDraft.send')) return;
    installation.google.gate.intercept = undefined;
    installation.google.clock.advance(execution.startedAt + 7 * 60_000 - installation.google.clock.now());
  };
  const row = installation.submit();
  expect(installation.lastExecution().state).toBe('killed');
  expect(logLines(installation)).toEqual([]);
  return row;
}

describe('the log', () => {
  it('has one line for an outcome, no matter at which call the execution was killed', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.submit();
    const expected = logLines(undisturbed).map(({ Status, Action, Address }) => [Status, Action, Address]);
    expect(expected).toEqual([['✓ Done', 'Created', 'ana@acme.example']]);
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      for (const after of [false, true]) {
        const installation = TestInstallation.ready();
        installation.google.faults.killAt(call, { after });
        installation.submit();
        installation.google.advance({ minutes: 40 });
        const outcomes = logLines(installation).map(({ Status, Action, Address }) => [
          Status,
          Action,
          Address,
        ]);
        expect({ call, after, outcomes }).toEqual({
          call,
          after,
          outcomes: [['✓ Done', 'Created', expect.any(String)]],
        });
      }
    }
  });

  it('says in a line that is written late when the outcome was reached and what it was', () => {
    const installation = TestInstallation.ready();
    const row = installation.row(killBeforeLogging(installation));
    installation.google.advance({ minutes: 30 });
    const { 'Request ID': id, Detail, Mail } = row;
    expect(logLines(installation)).toMatchObject([
      { 'Request ID': id, Time: '2026-03-02 10:05', Detail, Mail, By: 'row' },
    ]);
  });

  it('is checked for a missing line once after a request', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    // The first run afterwards also remembers where the log ends.
    installation.google.advance({ minutes: 5 });
    const before = installation.google.executions.length;
    installation.google.advance({ minutes: 40 });
    const calls = installation.google.executions.slice(before).map(({ callCount }) => callCount);
    const least = Math.min(...calls);
    expect(calls.filter((count) => count > least)).toHaveLength(1);
  });

  it('restores the record of a row even if its line was written late', () => {
    const installation = TestInstallation.ready();
    const row = killBeforeLogging(installation);
    installation.google.advance({ hours: 2 });
    const record = installation.row(row);
    installation.google.form.sheet.set(`F${row}:N${row}`, '');
    installation.google.advance({ hours: 1 });
    // That line was copied from the row, in which somebody could have named any draft.
    expect(installation.row(row)).toEqual({ ...record, Mail: '' });
    expect(installation.google.sent.filter(({ from }) => from === ADMIN)).toHaveLength(1);
  });

  it('is searched completely if many lines are more recent', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    const sheet = installation.google.spreadsheet.sheet('Log');
    const now = new Date(installation.google.clock.now() + 60_000);
    for (let row = 5; row < 605; row++) {
      sheet.set(`A${row}`, now);
      sheet.set(`B${row}`, `R-${row}`);
    }
    installation.google.advance({ minutes: 30 });
    expect(logLines(installation)).toHaveLength(601);
  });
});

describe('several lines of the log', () => {
  /** Submits this number of requests without firing the trigger. */
  function missed(installation: TestInstallation, count: number): void {
    for (let index = 0; index < count; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
  }

  /** Whether the call, given by its name and range, writes several lines to the log. */
  function isBlock(call: string, installation: TestInstallation): boolean {
    const log = installation.google.spreadsheet.sheet('Log').id;
    return call.startsWith('SpreadsheetApp.Range.setValues') && call.includes(`${log}!`);
  }

  /** The calls of the last execution around the write of several lines. */
  function aroundBlock(installation: TestInstallation, before = 3): string[] {
    const { trace } = installation.lastExecution();
    const place = trace.findIndex((call) => isBlock(call, installation));
    const calls = place < 0 ? [] : trace.slice(place - before, place + 3);
    return calls.map((call) => /(\w+)\(/.exec(call)?.[1] ?? '');
  }

  it('are written in one call, under the lock', () => {
    const installation = TestInstallation.ready();
    missed(installation, 20);
    installation.google.advance({ minutes: 5 });
    expect(logLines(installation)).toHaveLength(20);
    expect(aroundBlock(installation, 4)).toEqual([
      'tryLock',
      'getValues',
      'getLastRow',
      'getMaxRows',
      'setValues',
      'flush',
      'releaseLock',
    ]);
  });

  it('are given enough rows at the end of the sheet', () => {
    const installation = TestInstallation.ready();
    const sheet = installation.google.spreadsheet.sheet('Log');
    installation.submit();
    sheet.deleteRow(5, sheet.maxRows - 4);
    missed(installation, 20);
    installation.google.advance({ minutes: 5 });
    expect(logLines(installation)).toHaveLength(21);
    expect(logLines(installation).at(-1)).toMatchObject({ Address: 'new19@acme.example', Status: '✓ Done' });
  });

  it('are written one by one when the lock cannot be acquired', () => {
    const installation = TestInstallation.ready();
    missed(installation, 20);
    installation.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.GmailDraft.send') installation.google.lock.holdElsewhere('document', 60_000);
    };
    installation.google.advance({ minutes: 5 });
    expect(logLines(installation)).toHaveLength(20);
    expect(aroundBlock(installation)).toEqual([]);
  });

  it('that overwrite the line of another execution cost nothing in the end', () => {
    const installation = TestInstallation.ready();
    const sheet = installation.google.spreadsheet.sheet('Log');
    installation.submit();
    const [own = []] = sheet.values().slice(3);
    sheet.deleteRow(4);
    missed(installation, 20);
    installation.google.gate.intercept = ({ name, args }) => {
      if (isBlock(`${name} ${args[0]}`, installation)) sheet.setRow(4, own);
    };
    installation.google.advance({ minutes: 5 });
    installation.google.gate.intercept = undefined;
    expect(logLines(installation).map(({ Address }) => Address)).not.toContain('ana@acme.example');
    installation.wait({ hours: 25 }, 60);
    expect(logLines(installation)).toHaveLength(21);
    expect(logLines(installation).at(-1)).toMatchObject({ Address: 'ana@acme.example', Action: 'Created' });
  });
});
