import { ok } from '../../../src/zendesk/accounts';
import { reasonIn, supportOnStandIn } from './on-stand-in';

const EMAIL = 'ana@acme.example';

const given = ({ id }: { id: number }, keepsOwn = false) => ({ accountId: String(id), keepsOwn });

describe('capacity rules', () => {
  it.each([
    ['array', 'either', 3],
    ['array', 'agents', 3],
    ['data', 'agent_ids', 4],
  ] as const)(
    'are listed as %s, and given by %s, and looked at afterwards',
    (capacityList, capacityAgents, calls) => {
      const { zendesk, accounts, takeCalls } = supportOnStandIn({
        choices: { capacityList, capacityAgents },
      });
      const rule = zendesk.addCapacityRule('Three chats', 3);
      const ana = zendesk.addAgent({ email: EMAIL });
      expect(accounts.capacityRuleNames()).toEqual(ok(['Default', 'Three chats']));
      takeCalls();
      expect(accounts.assignCapacity([given(ana)], 'three chats')).toEqual([ok(undefined)]);
      expect(zendesk.state.user(ana.id)?.capacityRuleId).toBe(rule.id);
      expect(takeCalls()).toHaveLength(calls);
    },
  );

  it.each([403, 404] as const)(
    'are refused while routing is off, which stops nothing else: %s',
    (routingOffStatus) => {
      const { zendesk, accounts, refused } = supportOnStandIn({
        modes: { routing: false },
        choices: { routingOffStatus },
      });
      const ana = zendesk.addAgent({ email: EMAIL });
      expect(reasonIn(accounts.assignCapacity([given(ana)], 'Default')[0])).toBe('failure.capacity-refused');
      expect(reasonIn(accounts.capacityRuleNames())).toBe('failure.capacity-refused');
      expect(refused).toEqual([]);
    },
  );

  it('may be gone', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ana = zendesk.addAgent({ email: EMAIL });
    expect(reasonIn(accounts.assignCapacity([given(ana)], 'Gone')[0])).toBe('failure.no-such-name');
  });

  it('are not taken from an agent who may keep their own', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const rule = zendesk.addCapacityRule('Three chats', 3);
    const own = zendesk.addCapacityRule('Nine chats', 9);
    const ana = zendesk.addAgent({ email: EMAIL });
    const ben = zendesk.addAgent({ email: 'ben@acme.example', capacityRule: 'Nine chats' });
    const requests = [given(ana, true), given(ben, true)];
    expect(accounts.assignCapacity(requests, 'Three chats')).toEqual([ok(undefined), ok(undefined)]);
    expect([ana, ben].map(({ id }) => zendesk.state.user(id)?.capacityRuleId)).toEqual([rule.id, own.id]);
  });

  it('count only where Zendesk shows them afterwards', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.addCapacityRule('Three chats', 3);
    const ana = zendesk.addAgent({ email: EMAIL });
    zendesk.modes.intercept = ({ method }) =>
      method === 'PATCH' ? { status: 200, headers: {}, body: '{}', seconds: 0 } : undefined;
    expect(reasonIn(accounts.assignCapacity([given(ana)], 'Three chats')[0])).toBe(
      'failure.capacity-not-assigned',
    );
  });
});

describe('unsolved tickets', () => {
  it('are counted by agent', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const [ana, ben] = ['ana', 'ben'].map((name) => zendesk.addAgent({ email: `${name}@acme.example` }));
    for (const status of ['open', 'pending', 'solved', 'closed'] as const) {
      if (ana) zendesk.addTicket(ana, { status });
    }
    expect(accounts.unsolvedTickets([String(ana?.id), String(ben?.id)])).toEqual([ok(2), ok(0)]);
    expect(takeCalls()).toHaveLength(2);
  });

  it('are not none where Zendesk does not say', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.modes.malformed = { as: 'empty', times: 1 };
    expect(accounts.unsolvedTickets(['7'])).toMatchObject([{ kind: 'transient' }]);
  });
});
