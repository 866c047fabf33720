import { IdleInstallation } from './idle-installation';

describe('the deletion of accounts', () => {
  it('never happens unless a number of days was entered', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    installation.review();
    installation.skipDays(3_000).review();
    expect(installation.agent('ana')).toMatchObject({ enabled: false, deletedAt: null });
  });

  it('waits for its own number of days, and the whole account is in the log beforehand', () => {
    const people = {
      ana: { usedDaysAgo: 60, departments: ['Sales'] },
      off: { usedDaysAgo: 300, enabled: false },
    };
    const installation = IdleInstallation.afterFirstReview({ idle: { deleteAfterDays: 30 } }, people);
    installation.review();
    installation.skipDays(30).review();
    expect(installation.planRow('ana').Reason).toMatch(
      /^Disabled by Chat Access on .*, may be deleted after /,
    );
    expect(installation.agent('ana').deletedAt).toBeNull();
    const loggedBefore: string[] = [];
    installation.zendesk.modes.intercept = ({ method }) => {
      if (method === 'DELETE') loggedBefore.push(installation.log().at(-1)?.Before ?? '');
      return undefined;
    };
    installation.takeCalls();
    installation.skipDays(1).review();
    expect(installation.takeWrites()).toEqual([`DELETE /agents/${installation.agent('ana').id}`]);
    expect(installation.planRow('ana').Status).toBe('Deleted');
    expect(loggedBefore.map((text) => JSON.parse(text))).toMatchObject([
      { email: 'ana@acme.example', name: 'ana', enabled: false, role: 'Agent', departments: ['Sales'] },
    ]);
    expect(installation.loggedActions('ana')).toEqual(['Disabled', 'Deleted']);
    expect(installation.agent('off').deletedAt).toBeNull();
  });

  it('never happens without the sheet Log, and the plan says why', () => {
    const installation = IdleInstallation.afterFirstReview(
      { idle: { deleteAfterDays: 30 } },
      { ana: { usedDaysAgo: 60 } },
    );
    installation.review();
    installation.skipDays(1).review();
    installation.google.spreadsheet.removeSheet('Log');
    installation.takeCalls();
    installation.skipDays(31).review();
    expect(installation.plan().totals).toContain(
      'The sheet Log is missing: without it nothing is ever deleted.',
    );
    expect(installation.planRow('ana').Reason).toContain(
      'the Log has no record of it, so it is never deleted',
    );
    installation.skipDays(400).review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.agent('ana').deletedAt).toBeNull();
  });
});
