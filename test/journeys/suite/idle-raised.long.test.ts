import { IdleSuite, type TeamMember } from './idle-suite';

const EMAIL = 'lea@acme.example';
const LIGHT: TeamMember = { customRole: 'Light agent', chat: false };

/** Lea has been raised by a request, and an admin has given her access to chat. */
function withRaised(idle: Record<string, unknown> = {}, lea: TeamMember = LIGHT): IdleSuite {
  const installation = IdleSuite.reviewed({ idle }, { lea });
  return ask(installation);
}

/** Somebody asks for Lea, and an admin ticks Chat. */
function ask(installation: IdleSuite): IdleSuite {
  const row = installation.submit({ email: EMAIL });
  return tick(installation, [row]);
}

function tick(installation: IdleSuite, rows: readonly number[]): IdleSuite {
  installation.zendesk.tickChat(installation.user('lea'));
  installation.google.advance({ minutes: 30 });
  for (const row of rows)
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  expect(installation.standing('lea')).toMatchObject({ customRole: 'Staff', suspended: false, chat: true });
  return installation;
}

/** The review finds her idle. */
function disable(installation: IdleSuite): IdleSuite {
  installation.skipDays(60).review();
  expect(installation.planRow('lea').Status).toBe('Disabled');
  installation.google.clock.advance(120_000);
  return installation;
}

function makeEndUser(installation: IdleSuite): void {
  const user = installation.user('lea');
  installation.zendesk.tickChat(user, false);
  Object.assign(user, { role: 'end-user', customRoleId: null });
}

const AS_BEFORE = { role: 'agent', customRole: 'Light agent', chat: false };

describe('a light agent whom a request has raised is one again when idle', () => {
  it('although a second request for her waited as well until she could chat', () => {
    const installation = IdleSuite.reviewed({}, { lea: LIGHT });
    const first = installation.submit({ email: EMAIL });
    const second = installation.submit({ email: EMAIL });
    expect(installation.row(second)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    disable(tick(installation, [first, second]));
    expect(installation.standing('lea')).toMatchObject(AS_BEFORE);
  });

  it.each<[string, (installation: IdleSuite) => void]>([
    ['taken chat from her', (each) => each.zendesk.tickChat(each.user('lea'), false)],
    ['suspended her', (each) => void Object.assign(each.user('lea'), { suspended: true })],
  ])('although an admin has %s and a request has given it back', (_, take) => {
    const installation = withRaised();
    take(installation);
    installation.google.clock.advance(120_000);
    disable(ask(installation));
    expect(installation.standing('lea')).toMatchObject(AS_BEFORE);
  });

  it('although a review has suspended her before and a request has let her in again', () => {
    const installation = disable(withRaised({ by: 'suspend' }));
    expect(installation.standing('lea')).toMatchObject({ customRole: 'Staff', suspended: true });
    ask(installation);
    installation.google.call('saveSetup', { idle: { by: 'downgrade' } });
    installation.review();
    disable(installation);
    expect(installation.standing('lea')).toMatchObject(AS_BEFORE);
  });

  it.each(['downgrade', 'both'])('each time, by %s', (by) => {
    const installation = withRaised({ by });
    for (let time = 1; time <= 3; time += 1) {
      disable(installation);
      expect(installation.standing('lea')).toMatchObject({ ...AS_BEFORE, suspended: by === 'both' });
      ask(installation);
    }
  });

  it('although the review was stopped halfway, which left her an end-user', () => {
    const installation = withRaised();
    installation.zendesk.modes.intercept = ({ method, body }) =>
      method === 'PUT' && body.includes('custom_role_id')
        ? { status: 422, headers: {}, body: '', seconds: 0.2 }
        : undefined;
    installation.skipDays(60).review();
    delete installation.zendesk.modes.intercept;
    expect(installation.standing('lea')).toMatchObject({ role: 'end-user' });
    installation.google.clock.advance(120_000);
    disable(ask(installation));
    expect(installation.standing('lea')).toMatchObject(AS_BEFORE);
  });
});

describe('somebody whom requests have raised twice, as an end-user last', () => {
  it('is an end-user when idle, each time', () => {
    const installation = withRaised();
    makeEndUser(installation);
    installation.google.clock.advance(120_000);
    ask(installation);
    for (let time = 1; time <= 2; time += 1) {
      disable(installation);
      expect(installation.standing('lea')).toMatchObject({ role: 'end-user' });
      ask(installation);
    }
    expect(installation.logged('lea').filter(({ Detail }) => Detail?.startsWith('Was '))).toHaveLength(2);
  });

  it('is one although the execution that raised her then was killed', () => {
    const whole = withRaised();
    makeEndUser(whole);
    whole.google.clock.advance(120_000);
    whole.submit({ email: EMAIL });
    const { callCount } = whole.lastExecution();
    for (let index = 4; index < callCount; index += 7) {
      const installation = withRaised();
      makeEndUser(installation);
      installation.google.clock.advance(120_000);
      installation.google.faults.killAt(index);
      installation.submit({ email: EMAIL });
      installation.wait({ minutes: 30 });
      const where = `killed at call ${index}`;
      expect([where, installation.standing('lea')?.customRole]).toEqual([where, 'Staff']);
      installation.skipDays(60).review();
      expect([where, installation.standing('lea')?.role]).toEqual([where, 'end-user']);
    }
  });

  it('is a light agent when idle who was made one by an admin since', () => {
    const installation = withRaised({}, { role: 'end-user', chat: false });
    const user = installation.user('lea');
    installation.zendesk.tickChat(user, false);
    const role = installation.zendesk.state.roleNamed('Light agent')?.id;
    Object.assign(user, { customRoleId: role });
    installation.google.clock.advance(120_000);
    disable(ask(installation));
    expect(installation.standing('lea')).toMatchObject(AS_BEFORE);
  });
});
