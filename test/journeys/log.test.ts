import { ADMIN, type ShownRow, TestInstallation, underTitles } from './installation';

function lines(installation: TestInstallation): ShownRow[] {
  return underTitles(installation.google.spreadsheet.sheet('Log').display()).filter(
    ({ Time }) => Time !== '',
  );
}

/** Dies when the mail has gone out, before the log has its line. */
function cutOff(installation: TestInstallation): number {
  installation.google.gate.intercept = ({ name, execution }) => {
    if (!name.endsWith('GmailDraft.send')) return;
    installation.google.gate.intercept = undefined;
    installation.google.clock.advance(execution.startedAt + 7 * 60_000 - installation.google.clock.now());
  };
  const row = installation.submit();
  expect(installation.lastExecution().state).toBe('killed');
  expect(lines(installation)).toEqual([]);
  return row;
}

describe('the log', () => {
  it('has one line for an outcome, at whichever call the execution died', () => {
    const calm = TestInstallation.ready();
    calm.submit();
    const wanted = lines(calm).map(({ Status, Action, Address }) => [Status, Action, Address]);
    expect(wanted).toEqual([['✓ Done', 'Created', 'ana@acme.example']]);
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      for (const after of [false, true]) {
        const installation = TestInstallation.ready();
        installation.google.faults.killAt(call, { after });
        installation.submit();
        installation.google.advance({ minutes: 40 });
        const outcomes = lines(installation).map(({ Status, Action, Address }) => [Status, Action, Address]);
        expect({ call, after, outcomes }).toEqual({
          call,
          after,
          outcomes: [['✓ Done', 'Created', expect.any(String)]],
        });
      }
    }
  });

  it('tells in a line that comes late when and what it was', () => {
    const installation = TestInstallation.ready();
    const row = installation.row(cutOff(installation));
    installation.google.advance({ minutes: 30 });
    const { 'Request ID': id, Detail, Mail } = row;
    expect(lines(installation)).toMatchObject([
      { 'Request ID': id, Time: '2026-03-02 10:05', Detail, Mail, By: 'timer' },
    ]);
  });

  it('is asked once after a request whether a line is missing', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    const before = installation.google.executions.length;
    installation.google.advance({ hours: 1 });
    const calls = installation.google.executions.slice(before).map(({ callCount }) => callCount);
    const least = Math.min(...calls);
    expect(calls.filter((count) => count > least)).toHaveLength(1);
  });

  it('gives a row its record back also when its line came late', () => {
    const installation = TestInstallation.ready();
    const row = cutOff(installation);
    installation.google.advance({ hours: 2 });
    const record = installation.row(row);
    installation.google.form.sheet.set(`F${row}:N${row}`, '');
    installation.google.advance({ hours: 1 });
    expect(installation.row(row)).toEqual(record);
    expect(installation.google.sent.filter(({ from }) => from === ADMIN)).toHaveLength(1);
  });

  it('is looked through as a whole when many lines are younger', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    const sheet = installation.google.spreadsheet.sheet('Log');
    const now = new Date(installation.google.clock.now() + 60_000);
    for (let row = 3; row < 603; row++) {
      sheet.set(`A${row}`, now);
      sheet.set(`B${row}`, `R-${row}`);
    }
    installation.google.advance({ minutes: 30 });
    expect(lines(installation)).toHaveLength(601);
  });
});

describe('many lines of the log', () => {
  /** So many requests that the trigger has missed. */
  function missed(installation: TestInstallation, count: number): void {
    for (let index = 0; index < count; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
  }

  /** A call that writes several lines, by its name and the place that it is about. */
  function isBlock(call: string, installation: TestInstallation): boolean {
    const log = installation.google.spreadsheet.sheet('Log').id;
    return call.startsWith('SpreadsheetApp.Range.setValues') && call.includes(`${log}!`);
  }

  /** What the last execution has called around the writing of several lines. */
  function aroundBlock(installation: TestInstallation): string[] {
    const { trace } = installation.lastExecution();
    const place = trace.findIndex((call) => isBlock(call, installation));
    const calls = place < 0 ? [] : trace.slice(place - 3, place + 3);
    return calls.map((call) => /(\w+)\(/.exec(call)?.[1] ?? '');
  }

  it('are written in one call, under the lock', () => {
    const installation = TestInstallation.ready();
    missed(installation, 20);
    installation.google.advance({ minutes: 5 });
    expect(lines(installation)).toHaveLength(20);
    expect(aroundBlock(installation)).toEqual([
      'tryLock',
      'getLastRow',
      'getMaxRows',
      'setValues',
      'flush',
      'releaseLock',
    ]);
  });

  it('make room for themselves at the end of the sheet', () => {
    const installation = TestInstallation.ready();
    const sheet = installation.google.spreadsheet.sheet('Log');
    installation.submit();
    sheet.deleteRow(3, sheet.maxRows - 2);
    missed(installation, 20);
    installation.google.advance({ minutes: 5 });
    expect(lines(installation)).toHaveLength(21);
    expect(lines(installation).at(-1)).toMatchObject({ Address: 'new19@acme.example', Status: '✓ Done' });
  });

  it('are written one by one when the lock cannot be acquired', () => {
    const installation = TestInstallation.ready();
    missed(installation, 20);
    installation.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.GmailDraft.send') installation.google.lock.holdElsewhere('document', 60_000);
    };
    installation.google.advance({ minutes: 5 });
    expect(lines(installation)).toHaveLength(20);
    expect(aroundBlock(installation)).toEqual([]);
  });

  it('that land on the line of another execution cost nothing in the end', () => {
    const installation = TestInstallation.ready();
    const sheet = installation.google.spreadsheet.sheet('Log');
    installation.submit();
    const [own = []] = sheet.values().slice(1);
    sheet.deleteRow(2);
    missed(installation, 20);
    installation.google.gate.intercept = ({ name, args }) => {
      if (isBlock(`${name} ${args[0]}`, installation)) sheet.setRow(2, own);
    };
    installation.google.advance({ minutes: 5 });
    installation.google.gate.intercept = undefined;
    expect(lines(installation).map(({ Address }) => Address)).not.toContain('ana@acme.example');
    installation.google.advance({ hours: 1 });
    expect(lines(installation)).toHaveLength(21);
    expect(lines(installation).at(-1)).toMatchObject({ Address: 'ana@acme.example', Action: 'Created' });
  });
});
