import type { IdleDesk } from './idle-desk';
import { expectRefused, planned, sheetOf } from './idle-plan';

const BY_HAND = 'was added or altered by hand. Delete the row, or make a new plan';

describe('a row of the plan that somebody removes', () => {
  it('leaves that account alone, and the others are done', () => {
    const desk = planned();
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toMatch(/^Carried out by admin@acme.example: 2 disabled\.$/);
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(desk.history('ben')).toEqual([]);
  });

  it('may also be emptied', () => {
    const desk = planned();
    sheetOf(desk).set(`A${desk.planRow('ben')}:I${desk.planRow('ben')}`, '');
    expect(desk.apply()).toContain('2 disabled');
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(desk.plan().rows.filter(({ Status }) => Status === 'Disabled')).toHaveLength(2);
  });

  it('counts no more for the limit: without it nothing needs to be released', () => {
    const desk = planned({ limit: { percent: 100, count: 2 } });
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toContain('2 disabled');
    expect(desk.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('has to be removed for that: with it the first click only says that it is too much', () => {
    const desk = planned({ limit: { percent: 100, count: 2 } });
    const why = '3 of 5 enabled accounts (60 %) would be disabled or deleted; the limit is 2, and 100 %.';
    expect(desk.apply()).toContain(why);
    expect(desk.plan().state).toContain(`Stopped before changing anything: ${why}`);
    expect(desk.writes()).toEqual([]);
    expect(desk.apply()).toContain('3 disabled');
    const released = desk.log().find(({ Action }) => Action === 'Released');
    expect(released?.Detail).toContain(`was released by admin@acme.example. ${why}`);
  });
});

describe('a row of the plan that somebody adds or alters is refused by its number, and nothing is changed', () => {
  const alterations: Record<string, (desk: IdleDesk, row: number) => void> = {
    'another action': (desk, row) => sheetOf(desk).set(`A${row}`, 'Delete'),
    'an action that spares': (desk, row) => sheetOf(desk).set(`A${row}`, 'Spare'),
    'no action': (desk, row) => sheetOf(desk).set(`A${row}`, ''),
    'another address': (desk, row) => sheetOf(desk).set(`B${row}`, 'dora@acme.example'),
    'another reason': (desk, row) => sheetOf(desk).set(`D${row}`, 'She has left.'),
    'the id of somebody else': (desk, row) => sheetOf(desk).set(`G${row}`, String(desk.agent('dora').id)),
    'no id': (desk, row) => sheetOf(desk).set(`G${row}`, ''),
    'no mark': (desk, row) => sheetOf(desk).set(`I${row}`, ''),
  };
  it.each(Object.keys(alterations))('%s', (what) => {
    const desk = planned();
    alterations[what]?.(desk, desk.planRow('ben'));
    expectRefused(desk, 'Row 6 of the sheet Plan (');
    expect(desk.toast()).toContain(BY_HAND);
  });

  it('somebody who is spared is to be disabled', () => {
    const desk = planned();
    const row = desk.planRow('dora');
    sheetOf(desk).set(`A${row}`, 'Disable');
    expectRefused(desk, `Row ${row} of the sheet Plan (dora@acme.example) ${BY_HAND}`);
  });

  it('a row for somebody who is in no row', () => {
    const desk = planned();
    const row = sheetOf(desk).lastRow + 1;
    const { id, email } = desk.person('emil', { used: 100 });
    const [, , , reason, , , , , mark] = sheetOf(desk).row(desk.planRow('ana'));
    sheetOf(desk).setRow(row, ['Disable', email, 'emil', reason, '', '', String(id), '', mark]);
    expectRefused(desk, `Row ${row} of the sheet Plan (emil@acme.example) ${BY_HAND}`);
  });

  it('a row that is there twice', () => {
    const desk = planned();
    const row = sheetOf(desk).lastRow + 1;
    sheetOf(desk).setRow(row, sheetOf(desk).row(desk.planRow('ana')));
    expectRefused(desk, `Row ${row} of the sheet Plan (ana@acme.example) ${BY_HAND}`);
  });

  it('is good again when it is deleted', () => {
    const desk = planned();
    sheetOf(desk).set(`A${desk.planRow('ben')}`, 'Delete');
    desk.apply();
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toContain('2 disabled');
  });
});
