import { suitePopulation } from './idle-population';

describe.each(['downgrade', 'suspend', 'both'])(
  '1,500 team members with every known trap, disabled by %s',
  (by) => {
    const all = suitePopulation(by);
    const { installation } = all;

    it('number 1,500', () => {
      expect(all.expected.size).toBe(1500);
    });

    it('are all planned correctly by a check, which changes none of them: 0 wrong, 0 missed', () => {
      installation.takeCalls();
      installation.check();
      const rows = new Map(installation.planRows().map(({ Address = '', Action = '' }) => [Address, Action]));
      expect(all.errors((email) => rows.get(email)?.toLowerCase() ?? 'not in the plan')).toEqual([]);
      expect(installation.writes()).toEqual([]);
    });

    it('are all handled correctly by the daily review: 0 wrong, 0 missed', () => {
      const before = standings();
      installation.review();
      installation.wait({ hours: 1 });
      const after = standings();
      expect(all.errors((email) => verdict(before.get(email), after.get(email)))).toEqual([]);
      expect(
        installation.planRows().filter(({ Action, Status }) => Action !== 'Spare' && Status === ''),
      ).toEqual([]);
    });

    function standings() {
      return new Map(installation.zendesk.snapshot().users.map((user) => [user.email ?? '', user]));
    }

    type Standing = ReturnType<typeof standings> extends Map<string, infer S> ? S : never;

    function verdict(before: Standing | undefined, after: Standing | undefined): string {
      if (after?.deleted) return 'delete';
      const isLowered = before?.role !== after?.role || before?.suspended !== after?.suspended;
      return isLowered ? 'disable' : 'spare';
    }
  },
);
