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
