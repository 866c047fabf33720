import type { Accounts } from '../../../src/zendesk/accounts';
import { accountIn, dyingAt, supportWithNames, type Zendesk } from './on-stand-in';

const MAX_CALLS = 12;
const DYING = Array.from({ length: MAX_CALLS }, (_, call) => [
  [call, false] as const,
  [call, true] as const,
]).flat();

/** All that a downgrade takes away. */
function standing(zendesk: Zendesk, id: number) {
  const user = zendesk.state.user(id);
  const { role, customRoleId, suspended, ticketRestriction } = user ?? {};
  const groups = zendesk.state.memberships
    .of(id)
    .map(({ groupId, default: isDefault }) => [groupId, isDefault]);
  return { role, customRoleId, suspended, ticketRestriction, groups: groups.sort() };
}

/** Does it in an execution that dies, and then in one that lives; whether the first has died. */
function twice(
  { zendesk, connect }: ReturnType<typeof supportWithNames>,
  [call, isSent]: readonly [number, boolean],
  action: (accounts: Accounts) => unknown,
): boolean {
  const dying = connect({ transport: dyingAt(zendesk, call, isSent) });
  let isKilled = false;
  try {
    action(dying);
  } catch {
    isKilled = true;
  }
  action(connect());
  return isKilled;
}

describe('an execution that dies at any call', () => {
  it.each(['downgrade', 'suspend', 'both'] as const)(
    'is made good by the next one: %s and back',
    (disableBy) => {
      let killed = 0;
      for (const dying of DYING) {
        const all = supportWithNames({ policy: { disableBy } }, (account) => account.addGroup('Chat'));
        const { zendesk, accounts } = all;
        const ana = zendesk.addAgent({ email: 'ana@acme.example', groups: ['Sales', 'Chat'] });
        zendesk.signIn(ana);
        const asBefore = standing(zendesk, ana.id);
        const before = accountIn(accounts.inFull([String(ana.id)])[0]);
        const disabled = twice(all, dying, (each) => each.disable([{ id: before.id, to: null }]));
        expect(zendesk.state.sessions.of(ana.id)).toEqual([]);
        expect(zendesk.state.user(ana.id)).toMatchObject(
          disableBy === 'suspend'
            ? { suspended: true }
            : { role: 'end-user', suspended: disableBy === 'both' },
        );
        // Zendesk allows five changes of one person a minute.
        all.clock.pass(60);
        const restored = twice(all, dying, (each) =>
          each.enable([{ id: before.id, role: null, departments: [], before }]),
        );
        expect([dying, standing(zendesk, ana.id)]).toEqual([dying, asBefore]);
        killed += Number(disabled) + Number(restored);
      }
      expect(killed).toBeGreaterThan(disableBy === 'suspend' ? 8 : 12);
    },
  );

  it('makes no second person', () => {
    for (const dying of DYING) {
      const all = supportWithNames();
      const person = { email: 'ana@acme.example', firstName: 'Ana', lastName: 'Silva', role: 'Staff' };
      twice(all, dying, (each) => {
        each.find([person.email]);
        each.create([{ ...person, departments: [] }]);
      });
      expect(all.zendesk.state.usersOf(person.email)).toHaveLength(1);
    }
  });
});
