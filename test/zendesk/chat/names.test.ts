import { ok } from '../../../src/zendesk/accounts';
import { chatOn, chatOnStandIn, refuse } from './on-stand-in';

describe('the names of roles and departments', () => {
  it('are listed, each list once in an execution', () => {
    const { zendesk, accounts, takeCalls } = chatOnStandIn();
    zendesk.addDepartment('Sales');
    for (let times = 0; times < 2; times++) {
      expect(accounts.departmentNames()).toEqual(ok(['Sales']));
      expect(accounts.roleNames()).toMatchObject({ value: expect.arrayContaining(['Owner', 'Agent']) });
    }
    expect(takeCalls()).toEqual(['GET /departments', 'GET /roles']);
  });

  it('are asked for again after a failure', () => {
    const { zendesk, accounts } = chatOnStandIn();
    refuse(zendesk, 503, 'GET /roles');
    expect(accounts.roleNames()).toMatchObject({ kind: 'outcome-unknown' });
    delete zendesk.modes.intercept;
    expect(accounts.roleNames()).toMatchObject({ kind: 'ok' });
  });

  it('pause nothing when a person only looks at them', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    refuse(zendesk, 403, 'GET /roles', 'GET /departments');
    expect(accounts.roleNames()).toMatchObject({ kind: 'unauthorized' });
    expect(accounts.departmentNames()).toMatchObject({ kind: 'unauthorized' });
    expect(refused).toEqual([]);
  });

  it('are unreadable in another form', () => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body: '[{"id":7}]', seconds: 0.1 });
    expect(accounts.roleNames()).toMatchObject({ reason: { code: 'failure.unreadable' } });
    expect(accounts.departmentNames()).toMatchObject({ reason: { code: 'failure.unreadable' } });
  });
});

describe('a name', () => {
  it('is the same in another letter case, and with blanks at its ends', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const sales = zendesk.addDepartment(' Sales ');
    const ana = zendesk.addAgent({ email: 'ana@acme.example' });
    accounts.join([{ accountId: String(ana.id), departments: ['sales'] }]);
    expect([...sales.members]).toEqual([ana.id]);
  });
});

describe('a role that is named like an administrator', () => {
  const ANA = { email: 'ana@acme.example', firstName: 'Ana', lastName: 'Silva', departments: [] };

  it.each(['Administrator', ' owner ', 'Billing admin'])('is given to nobody who is created: %j', (role) => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.addRole('Billing admin');
    expect(accounts.create([{ ...ANA, role }])).toMatchObject([
      { kind: 'rejected', reason: { code: 'failure.protected-role', name: role } },
    ]);
    expect(zendesk.snapshot().agents).toHaveLength(1);
  });

  it('is given to nobody who is enabled', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const ana = zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    const [result] = accounts.enable([
      { id: String(ana.id), role: 'administrator', departments: [], before: null },
    ]);
    expect([result?.kind, ana.enabled]).toEqual(['rejected', false]);
  });
});

describe('names that are learnt', () => {
  function scene() {
    const chat = chatOnStandIn();
    chat.zendesk.addRole('Night shift');
    chat.zendesk.addDepartment('Care');
    chat.zendesk.addDepartment('Sales');
    const { id } = chat.zendesk.addAgent({
      email: 'ana@acme.example',
      role: 'Night shift',
      departments: ['Sales'],
    });
    const ana = ({ accounts } = chat) => accounts.byId([String(id)]);
    return { ...chat, ana };
  }

  it('stand in the accounts that are read afterwards, and numbers before', () => {
    const { accounts, zendesk, ana } = scene();
    const sales = zendesk.state.departmentNamed('Sales')?.id;
    expect(ana()).toMatchObject([{ value: { role: 'Agent', departments: [String(sales)] } }]);
    expect(accounts.learnNames()).toEqual(ok(undefined));
    expect(ana()).toMatchObject([{ value: { role: 'Night shift', departments: ['Sales'] } }]);
  });

  it('are kept for the executions that come after', () => {
    const { accounts, zendesk, stored, ana } = scene();
    accounts.learnNames();
    const later = chatOn(zendesk, { names: { load: () => stored.at(-1), save: () => {} } });
    expect(ana(later)).toMatchObject([{ value: { role: 'Night shift', departments: ['Sales'] } }]);
    expect(later.takeCalls().at(-1)).toMatch(/^GET \/agents\//);
  });

  it.each(['GET /roles', 'GET /departments'])(
    'are not kept when %s is refused, which concerns everybody',
    (path) => {
      const { zendesk, accounts, stored, refused } = scene();
      refuse(zendesk, 403, path);
      expect(accounts.learnNames()).toMatchObject({ kind: 'unauthorized' });
      expect(stored).toEqual([]);
      expect(refused).toHaveLength(1);
    },
  );
});
