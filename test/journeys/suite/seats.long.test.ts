import { SuiteInstallation } from '../installation';
import { IdleSuite } from './idle-suite';

const ANA = 'ana@acme.example';

function fullSuite(options: ConstructorParameters<typeof SuiteInstallation>[0] = {}): SuiteInstallation {
  const installation = SuiteInstallation.ready({
    access: { role: 'Staff', chat: 'ignore' },
    ...options,
  });
  installation.zendesk.modes.seats = installation.zendesk.seatsTaken;
  installation.google.open();
  return installation;
}

/** A request waits for a seat, and an agent whom the review ends holds one. */
function withIdleAgent(by: 'downgrade' | 'suspend'): IdleSuite {
  const installation = IdleSuite.reviewed(
    { access: { chat: 'ignore' }, idle: { by } },
    { old: { usedDaysAgo: 100 } },
  );
  installation.zendesk.modes.seats = installation.zendesk.seatsTaken;
  installation.submit({ email: ANA });
  expect(installation.row(2).Status).toBe('⏳ Waiting');
  installation.google.advance({ minutes: 10 });
  installation.review();
  installation.google.advance({ minutes: 15 });
  expect(installation.standing('old')).toMatchObject({
    role: by === 'downgrade' ? 'end-user' : 'agent',
    suspended: by === 'suspend',
  });
  return installation;
}

describe('a request that waits for a seat on Zendesk Suite', () => {
  it('gets that of an agent whom the review has downgraded, within minutes', () => {
    expect(withIdleAgent('downgrade').row(2)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('goes on waiting when the review has suspended one, who keeps the seat', () => {
    const installation = withIdleAgent('suspend');
    expect(installation.row(2)).toMatchObject({ Action: '', Status: '⏳ Waiting' });
  });

  it('leaves an end-user as they are, and promotes them when a seat is free', () => {
    const installation = fullSuite();
    installation.zendesk.addUser({ email: ANA, name: 'Ana as she is' });
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: ANA });
    expect(installation.row(row)).toMatchObject({ Action: '', Status: '⏳ Waiting', 'Agent ID': '' });
    expect(installation.zendesk.snapshot()).toEqual(before);
    installation.zendesk.modes.seats = 50;
    installation.google.advance({ hours: 7 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(ANA)).toMatchObject({ role: 'agent', customRole: 'Staff' });
  });

  it('does not keep a suspended agent waiting, who has a seat', () => {
    const installation = fullSuite({
      prepare: (zendesk) => void zendesk.addAgent({ email: 'ben@acme.example', suspended: true }),
    });
    installation.submit({ email: ANA });
    const row = installation.submit({ email: 'ben@acme.example' });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  });

  it('is tried when an extract shows fewer agents than before, where Zendesk names no number of seats', () => {
    const installation = fullSuite({
      prepare: (zendesk) => {
        for (const name of ['ben', 'cleo', 'dan', 'eva', 'finn', 'gus']) {
          zendesk.addAgent({ email: `${name}@acme.example` });
        }
      },
    });
    const row = installation.submit({ email: ANA });
    installation.google.advance({ minutes: 10 });
    const ben = installation.personOf('ben@acme.example');
    const user = installation.zendesk.state.user(Number(ben?.id));
    if (user) user.role = 'end-user';
    installation.google.clickMenu('Export agents to sheet');
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('waits for access to chat once it has a seat, and then gets its groups and its one email', () => {
    const installation = fullSuite({
      access: { role: 'Staff', departments: ['Sales'] },
      prepare: (zendesk) => void zendesk.addGroup('Sales'),
    });
    const row = installation.submit({ email: ANA });
    installation.zendesk.modes.seats = 50;
    installation.google.advance({ hours: 7 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
    expect(installation.personOf(ANA)?.groups).toContain('Sales');
    const id = Number(installation.row(row)['Agent ID']);
    installation.zendesk.tickChat(installation.zendesk.state.user(id) as never);
    installation.google.advance({ hours: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
  });
});
