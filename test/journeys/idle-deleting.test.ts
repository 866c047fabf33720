import { IdleDesk } from './idle-desk';

describe('deleting', () => {
  it('never happens unless a number of days was entered', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    desk.review();
    desk.later(3_000).review();
    expect(desk.agent('ana')).toMatchObject({ enabled: false, deletedAt: null });
  });

  it('waits for its own number of days, and the whole record is in the log before', () => {
    const people = { ana: { used: 60, departments: ['Sales'] }, off: { used: 300, enabled: false } };
    const desk = IdleDesk.acting({ idle: { deleteAfterDays: 30 } }, people);
    desk.review();
    desk.later(30).review();
    expect(desk.planned('ana').Reason).toMatch(/^Disabled by Chat Access on .*, may be deleted after /);
    expect(desk.agent('ana').deletedAt).toBeNull();
    const loggedByThen: string[] = [];
    desk.zendesk.modes.intercept = ({ method }) => {
      if (method === 'DELETE') loggedByThen.push(desk.log().at(-1)?.Before ?? '');
      return undefined;
    };
    desk.takeCalls();
    desk.later(1).review();
    expect(desk.writes()).toEqual([`DELETE /agents/${desk.agent('ana').id}`]);
    expect(desk.planned('ana').Status).toBe('Deleted');
    expect(loggedByThen.map((text) => JSON.parse(text))).toMatchObject([
      { email: 'ana@acme.example', name: 'ana', enabled: false, role: 'Agent', departments: ['Sales'] },
    ]);
    expect(desk.history('ana')).toEqual(['Disabled', 'Deleted']);
    expect(desk.agent('off').deletedAt).toBeNull();
  });

  it('never happens without the sheet Log, and the plan says why', () => {
    const desk = IdleDesk.acting({ idle: { deleteAfterDays: 30 } }, { ana: { used: 60 } });
    desk.review();
    desk.later(1).review();
    desk.google.spreadsheet.removeSheet('Log');
    desk.takeCalls();
    desk.later(31).review();
    expect(desk.plan().totals).toContain('The sheet Log is missing: without it nothing is ever deleted.');
    expect(desk.planned('ana').Reason).toContain('the Log has no record of it, so it is never deleted');
    desk.later(400).review();
    expect(desk.writes()).toEqual([]);
    expect(desk.agent('ana').deletedAt).toBeNull();
  });
});
