import { type DisableRequest, ok } from '../../../src/zendesk/accounts';
import { TRANSIENT } from '../../requests/known-failures';
import { chatOn, chatOnStandIn, person, refuse } from './on-stand-in';

function switchOff(id: string | number): DisableRequest {
  return { id: String(id), to: null };
}

describe('changing accounts', () => {
  it('enables each with its own role, and reads the list of roles once', () => {
    const { zendesk, accounts, takeCalls } = chatOnStandIn();
    const role = zendesk.addRole('Night shift');
    const [ana, ben, cleo] = ['ana', 'ben', 'cleo'].map((name) =>
      zendesk.addAgent({ email: `${name}@acme.example`, enabled: false }),
    );
    const before = cleo?.roleId;
    const results = accounts.enable([
      { id: String(ana?.id), role: 'Night shift', departments: [], before: null },
      { id: String(ben?.id), role: ' night SHIFT ', departments: [], before: null },
      { id: String(cleo?.id), role: null, departments: [], before: null },
    ]);
    expect(results).toMatchObject([
      { value: { enabled: true, role: 'Night shift' } },
      { value: { enabled: true, role: 'Night shift' } },
      { value: { enabled: true } },
    ]);
    expect([ana?.roleId, ben?.roleId, cleo?.roleId]).toEqual([role.id, role.id, before]);
    expect(takeCalls().filter((call) => call === 'GET /roles')).toHaveLength(1);
  });

  it('changes those whose role exists, and says of the others that theirs does not', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const ana = zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    const ben = zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    const results = accounts.enable([
      { id: String(ana.id), role: 'Nobody has it', departments: [], before: null },
      { id: String(ben.id), role: 'Agent', departments: [], before: null },
    ]);
    const reason = { code: 'failure.no-such-name', what: 'role', name: 'Nobody has it' };
    expect(results).toMatchObject([{ kind: 'rejected', status: 404, reason }, { kind: 'ok' }]);
    expect([ana.enabled, ben.enabled]).toEqual([false, true]);
    const people = [person('cleo@acme.example', 'Nobody has it'), person('dora@acme.example')];
    expect(accounts.create(people)).toMatchObject([{ kind: 'rejected', reason }, { kind: 'ok' }]);
  });

  it('reads the roles once when that fails, changes nothing, and leaves nothing in doubt', () => {
    const { zendesk, accounts, takeCalls, refused } = chatOnStandIn();
    refuse(zendesk, 503, 'GET /roles');
    const people = ['ana', 'ben', 'cleo'].map((name) => person(`${name}@acme.example`, 'Agent'));
    expect(accounts.create([...people, person('dora@acme.example')])).toMatchObject([
      { kind: 'transient' },
      { kind: 'transient' },
      { kind: 'transient' },
      { kind: 'ok' },
    ]);
    expect(takeCalls()).toEqual(['GET /roles', 'POST /agents']);
    expect(refused).toEqual([]);
  });

  it('takes roles that may not be read for a refused credential, since they are about no one', () => {
    const { zendesk, accounts, refused, takeCalls } = chatOnStandIn();
    refuse(zendesk, 403, 'GET /roles');
    expect(accounts.create([person('ana@acme.example', 'Agent')])).toMatchObject([{ kind: 'unauthorized' }]);
    expect(takeCalls()).toEqual(['GET /roles']);
    expect(refused).toHaveLength(1);
  });

  it('creates with a password that Zendesk takes for a strong one', () => {
    const { zendesk, accounts } = chatOnStandIn();
    expect(accounts.create([person('ana@acme.example')])).toMatchObject([{ value: { enabled: true } }]);
    const created = [...zendesk.state.agents.values()].at(-1);
    expect(created?.passwordStrength).toEqual({
      length: 32,
      lower: true,
      upper: true,
      digit: true,
      symbol: true,
    });
  });

  it.each([400, 409, 422] as const)(
    'says of a duplicate, refused with %d, which account is there',
    (status) => {
      const { zendesk, accounts } = chatOnStandIn({
        choices: { duplicateStatus: status, emailLookupIgnoresCase: false },
      });
      const ana = zendesk.addAgent({ email: 'ana@acme.example' });
      const ben = zendesk.addAgent({ email: 'BEN@acme.example' });
      expect(accounts.create([person('ana@acme.example'), person('ben@acme.example')])).toMatchObject([
        { kind: 'duplicate', account: { id: String(ana.id) } },
        { kind: 'duplicate', account: { id: String(ben.id) } },
      ]);
    },
  );

  it.each([402, 403, 422] as const)('says that no seat is free, refused with %d', (seatStatus) => {
    const { zendesk, accounts, refused } = chatOnStandIn({
      choices: { seatStatus },
      modes: { seatLimit: 2 },
    });
    const off = zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    zendesk.addAgent({ email: 'on@acme.example' });
    const noSeat = { kind: 'no-seat', seats: 2 };
    expect(accounts.create([person('ana@acme.example'), person('ben@acme.example')])).toEqual([
      noSeat,
      noSeat,
    ]);
    expect(accounts.enable([{ id: String(off.id), role: null, departments: [], before: null }])).toEqual([
      noSeat,
    ]);
    expect(refused).toEqual([]);
  });

  it('counts only enabled accounts, and does not guess when they cannot be counted', () => {
    const { zendesk, refused } = chatOnStandIn({ modes: { seatLimit: 2 } });
    const off = zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    refuse(zendesk, 402, `PUT /agents/${off.id}`);
    const request = [{ id: String(off.id), role: null, departments: [], before: null }];
    const enable = (parts = {}) => chatOn(zendesk, parts).accounts.enable(request);
    expect(enable()).toMatchObject([{ kind: 'rejected', status: 402 }]);
    zendesk.addAgent({ email: 'on@acme.example' });
    expect(enable()).toMatchObject([{ kind: 'no-seat' }]);
    for (const answer of ['busy', TRANSIENT] as const)
      expect(enable({ allAccounts: () => answer })).toMatchObject([
        { kind: 'transient', reason: { code: 'failure.seats-unknown' } },
      ]);
    refuse(zendesk, 402, `PUT /agents/${off.id}`, 'GET /account');
    expect(enable()).toMatchObject([{ kind: 'rejected', status: 402 }]);
    expect(refused).toEqual([]);
  });

  it('that takes no seat is never refused for want of one', () => {
    const { zendesk, accounts } = chatOnStandIn({ modes: { seatLimit: 1 } });
    const { id } = zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    const [get, put, remove] = ['GET', 'PUT', 'DELETE'].map((method) => `${method} /agents/${id}`);
    refuse(zendesk, 403, get ?? '', put ?? '', remove ?? '');
    const ids = [String(id)];
    for (const result of [
      accounts.byId(ids),
      accounts.disable([{ id: String(id), to: null }]),
      accounts.remove(ids),
    ])
      expect(result).toMatchObject([{ kind: 'rejected', status: 403 }]);
  });

  it('disables and removes, and takes one that is gone already for removed', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const ana = zendesk.addAgent({ email: 'ana@acme.example' });
    expect(accounts.disable([switchOff(ana.id)])).toMatchObject([{ value: { enabled: false } }]);
    expect(accounts.remove([String(ana.id), '7'])).toEqual([ok(undefined), ok(undefined)]);
    expect(accounts.disable([switchOff('7')])).toMatchObject([
      { kind: 'rejected', status: 404, reason: { code: 'failure.unknown-to-zendesk' } },
    ]);
  });

  it('that is refused for one account ends for that one alone', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    const ana = zendesk.addAgent({ email: 'ana@acme.example' });
    const owner = String(zendesk.owner.id);
    expect(accounts.disable([switchOff(owner), switchOff(ana.id)])).toMatchObject([
      { kind: 'rejected', status: 403 },
      { kind: 'ok' },
    ]);
    expect(accounts.remove([owner, String(ana.id)])).toMatchObject([
      { kind: 'rejected', status: 403 },
      { kind: 'ok' },
    ]);
    expect(refused).toEqual([]);
  });

  it('by a credential that may only read is refused for everybody', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    for (const token of zendesk.state.tokens.values()) token.scope = 'read';
    expect(accounts.create([person('ana@acme.example'), person('ben@acme.example')])).toMatchObject([
      { kind: 'unauthorized', status: 403 },
      { kind: 'unauthorized', status: 403 },
    ]);
    expect(refused).toHaveLength(1);
  });
});
