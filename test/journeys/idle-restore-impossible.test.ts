import type { IdleInstallation } from './idle-installation';
import { logRows, NOTHING_TO_RESTORE, withDisabledAccounts } from './idle-restore';

describe('restoring an account that cannot be restored', () => {
  it('names an account that was deleted, and restores the others', () => {
    const installation = withDisabledAccounts();
    installation.agent('ben').deletedAt = installation.google.clock.now();
    expect(installation.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. ben@acme.example was deleted: submit the form for a new account.',
    );
    const statuses = ['ana', 'ben', 'cleo'].map((name) => installation.planRow(name).Status);
    expect(statuses).toEqual(['Restored', 'Disabled', 'Restored']);
  });

  it('names an account that is already enabled', () => {
    const installation = withDisabledAccounts();
    installation.agent('ben').enabled = true;
    expect(installation.restore('Plan', [installation.planRowNumber('ben')])).toBe(
      '0 accounts were restored. ben@acme.example is already enabled.',
    );
    expect(installation.takeWrites()).toEqual([]);
  });

  it('names those that need a person before those that are enabled already', () => {
    const names = ['ana', 'ben', 'cleo', 'finn', 'gwen', 'hana', 'ivan', 'jack'];
    const idle = names.map((name, index): [string, { usedDaysAgo: number }] => [
      name,
      { usedDaysAgo: 60 + index },
    ]);
    const installation = withDisabledAccounts(Object.fromEntries(idle));
    for (const name of names) installation.agent(name).enabled = true;
    const gone = installation.agent('jack');
    gone.deletedAt = installation.google.clock.now();
    expect(installation.restore('Plan', 'A1')).toContain(
      '0 accounts were restored. jack@acme.example was deleted',
    );
  });

  it('names the account for which no seat is free, and does not pause Chat Access', () => {
    const installation = withDisabledAccounts();
    installation.zendesk.modes.seatLimit = 4;
    expect(installation.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. cleo@acme.example was not restored: all 4 seats of the Zendesk plan are in use.',
    );
    expect(installation.loggedActions('cleo')).toEqual(['Disabled', 'Restored', 'Not restored']);
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    installation.zendesk.modes.seatLimit = 5;
    expect(installation.restore('Log', logRows(installation, 'Disabled', 'cleo'))).toBe(
      '1 account was restored.',
    );
  });

  it.each<[string, (installation: IdleInstallation) => string]>([
    [
      'is spared in Plan',
      (installation) => installation.restore('Plan', [installation.planRowNumber('dora')]),
    ],
    [
      'was disabled by hand',
      (installation) => installation.restore('Plan', [installation.planRowNumber('emil')]),
    ],
    [
      'was restored, when the line of that is selected',
      (installation) => installation.restore('Log', logRows(installation, 'Restored')),
    ],
  ])('does not change an account that %s', (_, restore) => {
    const installation = withDisabledAccounts();
    installation.restore('Plan', [installation.planRowNumber('ben')]);
    installation.agent('ben').enabled = false;
    installation.takeCalls();
    expect(restore(installation)).toBe(NOTHING_TO_RESTORE);
    expect(installation.takeWrites()).toEqual([]);
  });

  it('asks for rows of Plan or Log if another sheet is active', () => {
    const installation = withDisabledAccounts();
    installation.google.clickMenu('Restore selected accounts', { sheet: 'Agents', selection: [2, 3, 4] });
    expect(installation.toast()).toContain('Select rows of the sheet Plan or Log first');
    expect(installation.takeCalls()).toEqual([]);
  });
});
