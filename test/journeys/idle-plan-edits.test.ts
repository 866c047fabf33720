import type { IdleInstallation } from './idle-installation';
import { expectRefused, planSheet, withPlan } from './idle-plan';

const EDITED = 'was added or altered by hand. Delete the row, or make a new plan';

describe('a removed row of the plan', () => {
  it('leaves that account unchanged, and the others are disabled', () => {
    const installation = withPlan();
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toMatch(/^Carried out by admin@acme.example: 2 disabled\.$/);
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.loggedActions('ben')).toEqual([]);
  });

  it('may also be emptied instead', () => {
    const installation = withPlan();
    planSheet(installation).set(
      `A${installation.planRowNumber('ben')}:I${installation.planRowNumber('ben')}`,
      '',
    );
    expect(installation.apply()).toContain('2 disabled');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.plan().rows.filter(({ Status }) => Status === 'Disabled')).toHaveLength(2);
  });

  it('does not count towards the limit: without it the plan needs no release', () => {
    const installation = withPlan({ limit: { percent: 100, count: 2 } });
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toContain('2 disabled');
    expect(installation.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('counts towards the limit unless it is removed: applying it only says that the plan is too large', () => {
    const installation = withPlan({ limit: { percent: 100, count: 2 } });
    const why = '3 of 5 enabled accounts (60%) would be disabled or deleted; the limit is 2, and 100%.';
    expect(installation.apply()).toContain(why);
    expect(installation.plan().state).toContain(`Stopped before changing anything: ${why}`);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.release()).toContain('3 disabled');
    const released = installation.log().find(({ Action }) => Action === 'Released');
    expect(released?.Detail).toContain(`was released by admin@acme.example. ${why}`);
  });
});

describe('a row of the plan that was added or altered is refused by its number, and nothing is changed:', () => {
  const alterations: Record<string, (installation: IdleInstallation, row: number) => void> = {
    'another action': (installation, row) => planSheet(installation).set(`A${row}`, 'Delete'),
    'the action Spare': (installation, row) => planSheet(installation).set(`A${row}`, 'Spare'),
    'no action': (installation, row) => planSheet(installation).set(`A${row}`, ''),
    'another address': (installation, row) => planSheet(installation).set(`B${row}`, 'dora@acme.example'),
    'another reason': (installation, row) => planSheet(installation).set(`D${row}`, 'Has left.'),
    'the id of another person': (installation, row) =>
      planSheet(installation).set(`G${row}`, String(installation.agent('dora').id)),
    'no id': (installation, row) => planSheet(installation).set(`G${row}`, ''),
    'no mark': (installation, row) => planSheet(installation).set(`I${row}`, ''),
  };
  it.each(Object.keys(alterations))('%s', (what) => {
    const installation = withPlan();
    alterations[what]?.(installation, installation.planRowNumber('ben'));
    expectRefused(installation, 'Row 6 of the sheet Plan (');
    expect(installation.toast()).toContain(EDITED);
  });

  it('a spared person who is to be disabled', () => {
    const installation = withPlan();
    const row = installation.planRowNumber('dora');
    planSheet(installation).set(`A${row}`, 'Disable');
    expectRefused(installation, `Row ${row} of the sheet Plan (dora@acme.example) ${EDITED}`);
  });

  it('a row for a person who was not in the plan', () => {
    const installation = withPlan();
    const row = planSheet(installation).lastRow + 1;
    const { id, email } = installation.addPerson('emil', { usedDaysAgo: 100 });
    const [, , , reason, , , , , mark] = planSheet(installation).row(installation.planRowNumber('ana'));
    planSheet(installation).setRow(row, ['Disable', email, 'emil', reason, '', '', String(id), '', mark]);
    expectRefused(installation, `Row ${row} of the sheet Plan (emil@acme.example) ${EDITED}`);
  });

  it('a duplicated row', () => {
    const installation = withPlan();
    const row = planSheet(installation).lastRow + 1;
    planSheet(installation).setRow(row, planSheet(installation).row(installation.planRowNumber('ana')));
    expectRefused(installation, `Row ${row} of the sheet Plan (ana@acme.example) ${EDITED}`);
  });

  it('a row that is deleted again, after which the others are disabled', () => {
    const installation = withPlan();
    planSheet(installation).set(`A${installation.planRowNumber('ben')}`, 'Delete');
    installation.apply();
    planSheet(installation).deleteRow(installation.planRowNumber('ben'));
    expect(installation.apply()).toContain('2 disabled');
  });
});
