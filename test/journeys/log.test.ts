import { ADMIN, type ShownRow, TestDesk, underTitles } from './installation';

function lines(desk: TestDesk): ShownRow[] {
  return underTitles(desk.google.spreadsheet.sheet('Log').display()).filter(({ Time }) => Time !== '');
}

/** Dies when the mail has gone out, before the log has its line. */
function cutOff(desk: TestDesk): number {
  desk.google.gate.intercept = ({ name, execution }) => {
    if (!name.endsWith('GmailDraft.send')) return;
    desk.google.gate.intercept = undefined;
    desk.google.clock.advance(execution.startedAt + 7 * 60_000 - desk.google.clock.now());
  };
  const row = desk.submit();
  expect(desk.lastExecution().state).toBe('killed');
  expect(lines(desk)).toEqual([]);
  return row;
}

describe('the log', () => {
  it('has one line for an outcome, at whichever call the execution died', () => {
    const calm = TestDesk.ready();
    calm.submit();
    const wanted = lines(calm).map(({ Status, Action, Address }) => [Status, Action, Address]);
    expect(wanted).toEqual([['✓ Done', 'Created', 'ana@acme.example']]);
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      for (const after of [false, true]) {
        const desk = TestDesk.ready();
        desk.google.faults.killAt(call, { after });
        desk.submit();
        desk.google.advance({ minutes: 40 });
        const outcomes = lines(desk).map(({ Status, Action, Address }) => [Status, Action, Address]);
        expect({ call, after, outcomes }).toEqual({
          call,
          after,
          outcomes: [['✓ Done', 'Created', expect.any(String)]],
        });
      }
    }
  });

  it('tells in a line that comes late when and what it was', () => {
    const desk = TestDesk.ready();
    const row = desk.row(cutOff(desk));
    desk.google.advance({ minutes: 30 });
    const { 'Request ID': id, Detail, Mail } = row;
    expect(lines(desk)).toMatchObject([
      { 'Request ID': id, Time: '2026-03-02 10:05', Detail, Mail, By: 'timer' },
    ]);
  });

  it('is asked once after a request whether a line is missing', () => {
    const desk = TestDesk.ready();
    desk.submit();
    const before = desk.google.executions.length;
    desk.google.advance({ hours: 1 });
    const calls = desk.google.executions.slice(before).map(({ callCount }) => callCount);
    const least = Math.min(...calls);
    expect(calls.filter((count) => count > least)).toHaveLength(1);
  });

  it('gives a row its record back also when its line came late', () => {
    const desk = TestDesk.ready();
    const row = cutOff(desk);
    desk.google.advance({ hours: 2 });
    const record = desk.row(row);
    desk.google.form.sheet.set(`F${row}:N${row}`, '');
    desk.google.advance({ hours: 1 });
    expect(desk.row(row)).toEqual(record);
    expect(desk.google.sent.filter(({ from }) => from === ADMIN)).toHaveLength(1);
  });

  it('is looked through as a whole when many lines are younger', () => {
    const desk = TestDesk.ready();
    desk.submit();
    const sheet = desk.google.spreadsheet.sheet('Log');
    const now = new Date(desk.google.clock.now() + 60_000);
    for (let row = 3; row < 603; row++) {
      sheet.set(`A${row}`, now);
      sheet.set(`B${row}`, `R-${row}`);
    }
    desk.google.advance({ minutes: 30 });
    expect(lines(desk)).toHaveLength(601);
  });
});

describe('many lines of the log', () => {
  /** So many requests that the trigger has missed. */
  function missed(desk: TestDesk, count: number): void {
    for (let index = 0; index < count; index++)
      desk.submit({ email: `new${index}@acme.example` }, { fire: false });
  }

  /** A call that writes several lines, by its name and the place that it is about. */
  function isBlock(call: string, desk: TestDesk): boolean {
    const log = desk.google.spreadsheet.sheet('Log').id;
    return call.startsWith('SpreadsheetApp.Range.setValues') && call.includes(`${log}!`);
  }

  /** What the last execution has called around the writing of several lines. */
  function aroundBlock(desk: TestDesk): string[] {
    const { trace } = desk.lastExecution();
    const place = trace.findIndex((call) => isBlock(call, desk));
    const calls = place < 0 ? [] : trace.slice(place - 3, place + 3);
    return calls.map((call) => /(\w+)\(/.exec(call)?.[1] ?? '');
  }

  it('are written in one call, under the lock', () => {
    const desk = TestDesk.ready();
    missed(desk, 20);
    desk.google.advance({ minutes: 5 });
    expect(lines(desk)).toHaveLength(20);
    expect(aroundBlock(desk)).toEqual([
      'tryLock',
      'getLastRow',
      'getMaxRows',
      'setValues',
      'flush',
      'releaseLock',
    ]);
  });

  it('make room for themselves at the end of the sheet', () => {
    const desk = TestDesk.ready();
    const sheet = desk.google.spreadsheet.sheet('Log');
    desk.submit();
    sheet.deleteRow(3, sheet.maxRows - 2);
    missed(desk, 20);
    desk.google.advance({ minutes: 5 });
    expect(lines(desk)).toHaveLength(21);
    expect(lines(desk).at(-1)).toMatchObject({ Address: 'new19@acme.example', Status: '✓ Done' });
  });

  it('are written one by one when the lock cannot be acquired', () => {
    const desk = TestDesk.ready();
    missed(desk, 20);
    desk.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.GmailDraft.send') desk.google.lock.holdElsewhere('document', 60_000);
    };
    desk.google.advance({ minutes: 5 });
    expect(lines(desk)).toHaveLength(20);
    expect(aroundBlock(desk)).toEqual([]);
  });

  it('that land on the line of another execution cost nothing in the end', () => {
    const desk = TestDesk.ready();
    const sheet = desk.google.spreadsheet.sheet('Log');
    desk.submit();
    const [own = []] = sheet.values().slice(1);
    sheet.deleteRow(2);
    missed(desk, 20);
    desk.google.gate.intercept = ({ name, args }) => {
      if (isBlock(`${name} ${args[0]}`, desk)) sheet.setRow(2, own);
    };
    desk.google.advance({ minutes: 5 });
    desk.google.gate.intercept = undefined;
    expect(lines(desk).map(({ Address }) => Address)).not.toContain('ana@acme.example');
    desk.google.advance({ hours: 1 });
    expect(lines(desk)).toHaveLength(21);
    expect(lines(desk).at(-1)).toMatchObject({ Address: 'ana@acme.example', Action: 'Created' });
  });
});
