import { COLUMNS, LEAD, TestDesk } from './installation';

const EDIT = { [COLUMNS.email]: 'anna@acme.example' };

/** A request that has ended and was told, whose answer is then edited. */
function handled(): { desk: TestDesk; row: number } {
  const desk = TestDesk.ready();
  const row = desk.submit({ email: 'ana@acme.example' });
  desk.google.advance({ minutes: 15 });
  return { desk, row };
}

function expectTold({ desk, row }: { desk: TestDesk; row: number }): void {
  expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  const told = desk.google.sent.filter(({ to }) => to === LEAD).map(({ body }) => body);
  expect(told).toEqual([
    expect.stringContaining('ana@acme.example'),
    expect.stringContaining('anna@acme.example'),
  ]);
}

describe('an edited answer whose handling is delayed', () => {
  it('by Zendesk is told all the same, although the first answer was told the same outcome', () => {
    const { desk, row } = handled();
    desk.zendesk.modes.forced429 = 1;
    desk.google.form.edit(row, EDIT);
    expect(desk.row(row)).toMatchObject({ Status: '↻ Will retry', Mail: '' });
    desk.wait({ hours: 1 }, 15);
    expectTold({ desk, row });
  });

  it('by a pause is told all the same', () => {
    const { desk, row } = handled();
    desk.google.call('pauseDesk');
    desk.google.form.edit(row, EDIT);
    expect(desk.row(row)).toMatchObject({ Status: '‖ Paused' });
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 5 });
    expectTold({ desk, row });
  });
});
