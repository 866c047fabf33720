import type { IdleInstallation } from './idle-installation';
import { logRows, puts, stateOf, withDisabledAccounts } from './idle-restore';

describe('restoring', () => {
  it('restores one account, by its row in Plan', () => {
    const installation = withDisabledAccounts();
    expect(installation.restore('Plan', [installation.planRowNumber('ben')])).toBe('1 account was restored.');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.loggedActions('ben')).toEqual(['Disabled', 'Restored']);
  });

  it('restores several accounts, by their lines in the log', () => {
    const installation = withDisabledAccounts();
    const rows = logRows(installation, 'Disabled', 'ana', 'cleo');
    expect(installation.restore('Log', rows)).toBe('2 accounts were restored.');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([true, false, true]);
  });

  it.each<[string, (installation: IdleInstallation) => string]>([
    [
      'the line Carried out of the log',
      (installation) => installation.restore('Log', logRows(installation, 'Carried out')),
    ],
    ['row 1 of Plan', (installation) => installation.restore('Plan', 'A1')],
    ['the whole sheet Plan', (installation) => installation.restore('Plan', 'A1:I20')],
  ])('restores a whole run, by %s', (_, restore) => {
    const installation = withDisabledAccounts();
    expect(restore(installation)).toBe('3 accounts were restored.');
    expect(installation.enabled('ana', 'ben', 'cleo', 'dora', 'emil')).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const undone = installation.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (admin@acme.example)');
  });

  it('leaves role and departments alone if they have not changed', () => {
    const installation = withDisabledAccounts();
    installation.restore('Plan', 'A1');
    expect(puts(installation)).toEqual(['PUT /agents/n', 'PUT /agents/n', 'PUT /agents/n']);
    expect(stateOf(installation, 'ana')).toMatchObject({ enabled: true, departments: ['Sales', 'Care'] });
  });

  it('gives back a role and departments that were lost in the meantime', () => {
    const installation = withDisabledAccounts();
    const { state } = installation.zendesk;
    for (const department of state.departments.values()) department.members.clear();
    installation.agent('ana').roleId = state.roleNamed('Agent')?.id ?? 0;
    installation.restore('Plan', 'A1');
    expect(['ana', 'ben', 'cleo'].map((name) => stateOf(installation, name))).toEqual([
      { enabled: true, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
      { enabled: true, role: 'Agent', departments: ['Sales'] },
      { enabled: true, role: 'Agent', departments: [] },
    ]);
  });

  it('enables the account even if a department no longer exists, and names the department', () => {
    const installation = withDisabledAccounts();
    installation.zendesk.state.departments.clear();
    const sentence = installation.restore('Plan', [installation.planRowNumber('ben')]);
    expect(sentence).toContain(
      '1 account was restored. ben@acme.example was not added back to the department Sales',
    );
    expect(stateOf(installation, 'ben')).toEqual({ enabled: true, role: 'Agent', departments: [] });
  });
});

describe('a restored account', () => {
  it('is spared by the next reviews: its clock starts again', () => {
    const installation = withDisabledAccounts();
    installation.restore('Plan', [installation.planRowNumber('ben')]);
    installation.skipDays(1).review();
    expect(installation.planRow('ben')).toMatchObject({
      Action: 'Spare',
      Reason: 'Requested or enabled through Chat Access 1 day ago (limit: 45).',
    });
    installation.skipDays(44).review();
    expect(installation.enabled('ben')).toEqual([true]);
    installation.skipDays(1).review();
    expect(installation.enabled('ben')).toEqual([false]);
  });
});
