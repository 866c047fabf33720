import type { IdleInstallation } from './idle-installation';
import { expectRefused, planSheet, withPlan } from './idle-plan';

const BY_HAND = 'was added or altered by hand. Delete the row, or make a new plan';

describe('a row of the plan that somebody removes', () => {
  it('leaves that account alone, and the others are done', () => {
    const installation = withPlan();
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toMatch(/^Carried out by admin@acme.example: 2 disabled\.$/);
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.loggedActions('ben')).toEqual([]);
  });

  it('may also be emptied', () => {
    const installation = withPlan();
    planSheet(installation).set(
      `A${installation.planRowNumber('ben')}:I${installation.planRowNumber('ben')}`,
      '',
    );
    expect(installation.apply()).toContain('2 disabled');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.plan().rows.filter(({ Status }) => Status === 'Disabled')).toHaveLength(2);
  });

  it('counts no more for the limit: without it nothing needs to be released', () => {
    const installation = withPlan({ limit: { percent: 100, count: 2 } });
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toContain('2 disabled');
    expect(installation.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('has to be removed for that: with it the first click only says that it is too much', () => {
    const installation = withPlan({ limit: { percent: 100, count: 2 } });
    const why = '3 of 5 enabled accounts (60 %) would be disabled or deleted; the limit is 2, and 100 %.';
    expect(installation.apply()).toContain(why);
    expect(installation.plan().state).toContain(`Stopped before changing anything: ${why}`);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.apply()).toContain('3 disabled');
    const released = installation.log().find(({ Action }) => Action === 'Released');
    expect(released?.Detail).toContain(`was released by admin@acme.example. ${why}`);
  });
});

describe('a row of the plan that somebody adds or alters is refused by its number, and nothing is changed', () => {
  const alterations: Record<string, (installation: IdleInstallation, row: number) => void> = {
    'another action': (installation, row) => planSheet(installation).set(`A${row}`, 'Delete'),
    'an action that spares': (installation, row) => planSheet(installation).set(`A${row}`, 'Spare'),
    'no action': (installation, row) => planSheet(installation).set(`A${row}`, ''),
    'another address': (installation, row) => planSheet(installation).set(`B${row}`, 'dora@acme.example'),
    'another reason': (installation, row) => planSheet(installation).set(`D${row}`, 'She has left.'),
    'the id of somebody else': (installation, row) =>
      planSheet(installation).set(`G${row}`, String(installation.agent('dora').id)),
    'no id': (installation, row) => planSheet(installation).set(`G${row}`, ''),
    'no mark': (installation, row) => planSheet(installation).set(`I${row}`, ''),
  };
  it.each(Object.keys(alterations))('%s', (what) => {
    const installation = withPlan();
    alterations[what]?.(installation, installation.planRowNumber('ben'));
    expectRefused(installation, 'Row 6 of the sheet Plan (');
    expect(installation.toast()).toContain(BY_HAND);
  });

  it('somebody who is spared is to be disabled', () => {
    const installation = withPlan();
    const row = installation.planRowNumber('dora');
    planSheet(installation).set(`A${row}`, 'Disable');
    expectRefused(installation, `Row ${row} of the sheet Plan (dora@acme.example) ${BY_HAND}`);
  });

  it('a row for somebody who is in no row', () => {
    const installation = withPlan();
    const row = planSheet(installation).lastRow + 1;
    const { id, email } = installation.addPerson('emil', { used: 100 });
    const [, , , reason, , , , , mark] = planSheet(installation).row(installation.planRowNumber('ana'));
    planSheet(installation).setRow(row, ['Disable', email, 'emil', reason, '', '', String(id), '', mark]);
    expectRefused(installation, `Row ${row} of the sheet Plan (emil@acme.example) ${BY_HAND}`);
  });

  it('a row that is there twice', () => {
    const installation = withPlan();
    const row = planSheet(installation).lastRow + 1;
    planSheet(installation).setRow(row, planSheet(installation).row(installation.planRowNumber('ana')));
    expectRefused(installation, `Row ${row} of the sheet Plan (ana@acme.example) ${BY_HAND}`);
  });

  it('is good again when it is deleted', () => {
    const installation = withPlan();
    planSheet(installation).set(`A${installation.planRowNumber('ben')}`, 'Delete');
    installation.apply();
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toContain('2 disabled');
  });
});
