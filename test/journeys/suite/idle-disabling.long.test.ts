import type { NewUser } from '../../stand-in/support';
import { IdleSuite, RICH } from './idle-suite';

const IDLE = { usedDaysAgo: 100 };

describe('an idle agent of Zendesk Suite', () => {
  it.each([
    ['downgrade', { role: 'end-user', suspended: false, groups: [] }, 'frees'],
    ['suspend', { role: 'agent', suspended: true, groups: ['Care', 'Press', 'Sales'] }, 'keeps'],
    ['both', { role: 'end-user', suspended: true, groups: [] }, 'frees'],
  ] as const)('is disabled by %s, with a full record in the log before, and no session', (by, left, seat) => {
    const installation = IdleSuite.reviewed({ idle: { by } }, { ana: RICH, ben: {} });
    installation.zendesk.signIn(installation.user('ana'), installation.google.clock.now() - 90 * 86_400_000);
    const seats = installation.zendesk.seatsTaken;
    expect(installation.check()).toContain('1 to disable');
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', 'Days idle': '90' });
    installation.apply();

    expect(installation.standing('ana')).toMatchObject(left);
    expect(installation.standing('ben')).toMatchObject({ role: 'agent', suspended: false });
    expect(installation.personOf('ana@acme.example')?.sessions).toBe(0);
    expect(installation.zendesk.seatsTaken).toBe(seat === 'frees' ? seats - 1 : seats);
    expect(installation.planRow('ana').Status).toBe('Disabled');
    const [line] = installation.logged('ana');
    expect(line?.Action).toBe('Disabled');
    expect(JSON.parse(line?.Before ?? '')).toMatchObject({
      role: 'Team lead',
      departments: ['Care', 'Sales', 'Press'],
      chat: 'on',
      details: { kind: 'agent', ticketRestriction: 'groups', suspended: false, chat: 'on' },
    });
  });

  it('is who has not signed in, nor been seen in a session', () => {
    const installation = IdleSuite.reviewed({}, { ana: IDLE, ben: IDLE });
    installation.zendesk.signIn(installation.user('ana'), installation.google.clock.now() - 80 * 86_400_000);
    installation.zendesk.work(installation.user('ana'), installation.google.clock.now() - 86_400_000);
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare' });
    expect(installation.planRow('ben')).toMatchObject({ Action: 'Disable' });
  });

  it('is spared who works again between the plan and its carrying out, in a session of before', () => {
    const installation = IdleSuite.reviewed({}, { ana: IDLE });
    installation.zendesk.signIn(installation.user('ana'), installation.google.clock.now() - 80 * 86_400_000);
    installation.check();
    installation.zendesk.work(installation.user('ana'));
    installation.apply();
    expect(installation.planRow('ana').Status).toContain('Skipped');
    expect(installation.standing('ana')).toMatchObject({ role: 'agent' });
    expect(installation.writes()).toEqual([]);
  });
});

describe('people with unsolved tickets', () => {
  it('are spared, and listed with the number', () => {
    const installation = IdleSuite.reviewed({}, { ana: IDLE, ben: IDLE, cleo: IDLE });
    installation.zendesk.addTicket(installation.user('ana'));
    installation.zendesk.addTicket(installation.user('ana'), { status: 'pending' });
    installation.zendesk.addTicket(installation.user('ben'), { status: 'solved' });
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'Has 2 unsolved tickets: reassign or solve them first.',
    });
    installation.zendesk.addTicket(installation.user('cleo'));
    installation.apply();
    expect(installation.planRow('cleo').Status).toBe(
      'Skipped: Has 1 unsolved ticket: reassign or solve it first.',
    );
    expect(['ana', 'ben', 'cleo'].map((name) => installation.standing(name)?.role)).toEqual([
      'agent',
      'end-user',
      'agent',
    ]);
    expect(installation.logged('cleo')).toEqual([]);
  });

  it('are disabled where the setup ignores that', () => {
    const installation = IdleSuite.reviewed({ idle: { openTickets: 'ignore' } }, { ana: IDLE });
    installation.zendesk.addTicket(installation.user('ana'));
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
  });
});

describe('people who are never touched', () => {
  const people: [string, Partial<NewUser>, string][] = [
    ['a light agent', { customRole: 'Light agent', chat: false }, 'not made one by Chat Access'],
    ['a light agent who chats', { customRole: 'Light agent' }, 'not made one by Chat Access'],
    ['a contributor', { customRole: 'Contributor', chat: false }, 'not made one by Chat Access'],
    ['an admin', { role: 'admin' }, 'Owner or administrator'],
    ['a billing admin', { customRole: 'Billing admin' }, 'Owner or administrator'],
    ['a shared agent', { sharedAgent: true }, 'another Zendesk account'],
  ];

  it.each(people)('%s', (_, person, sentence) => {
    const installation = IdleSuite.reviewed({}, { ana: { ...IDLE, ...person } });
    const before = installation.standing('ana');
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare' });
    expect(installation.planRow('ana').Reason).toContain(sentence);
    installation.review();
    expect(installation.standing('ana')).toEqual(before);
    expect(installation.writes()).toEqual([]);
  });

  it('end-users, who are not even listed', () => {
    const installation = IdleSuite.reviewed();
    installation.zendesk.addUser({ email: 'ana@acme.example', lastLoginAt: 0, createdAt: 0 });
    installation.review();
    expect(installation.agents().map(({ 'E-mail': email }) => email)).not.toContain('ana@acme.example');
    expect(installation.writes()).toEqual([]);
  });
});

describe('sessions that cannot be read', () => {
  it.each([
    [403, 'Chat Access has stopped an idle plan'],
    [404, 'Chat Access has stopped an idle plan'],
    [500, 'Chat Access has stopped the idle review'],
  ])('hold the review when Zendesk answers %s, and requests go on', (status, subject) => {
    const installation = IdleSuite.reviewed({ access: { chat: 'ignore' } }, { ana: IDLE });
    const server = installation.google.server;
    installation.google.server = (request) =>
      request.url.includes('/api/v2/sessions')
        ? { status, seconds: 1, headers: {}, body: JSON.stringify({ error: 'Forbidden' }) }
        : (server?.(request) as never);
    installation.review();
    expect(installation.google.sent.map(({ subject }) => subject)).toContain(subject);
    installation.wait({ hours: status === 500 ? 3 : 30 });
    expect(
      installation.google.sent.filter((mail) => mail.subject.startsWith('Chat Access needs attention')),
    ).toEqual([]);
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', suspended: false });
    expect(installation.writes()).toEqual([]);
    const row = installation.submit({ email: 'new@acme.example' });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it.each([
    ['Zendesk fails', { status: 500, body: 'down' }],
    ['Zendesk fails and says when to come back', { status: 503, headers: { 'Retry-After': '60' }, body: '' }],
    ['one of them has no time', { status: 200, body: sessionsOf({ user_id: 7 }) }],
    ['one of them is of nobody', { status: 200, body: sessionsOf({ last_seen_at: '2026-01-01T00:00:00Z' }) }],
  ])('for more than a day, as %s, hold the review alone', (_, answer) => {
    const installation = IdleSuite.reviewed({ access: { chat: 'ignore' } }, { ana: IDLE });
    const server = installation.google.server;
    installation.google.server = (request) =>
      request.url.includes('/api/v2/sessions')
        ? { seconds: 1, headers: {}, ...answer }
        : (server?.(request) as never);
    installation.wait({ hours: 30 });
    installation.takeCalls();
    const row = installation.submit({ email: 'new@acme.example' });
    // After a moment that Zendesk has named, no call is made before.
    if (answer.status === 503) installation.wait({ hours: 1 }, 5);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    const made = installation.writes().filter((call) => call.startsWith('POST'));
    expect(made).toHaveLength(1);

    installation.wait({ hours: 30 });
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', suspended: false });
    expect(installation.writes()).toEqual([]);
    expect(installation.agents().map((each) => each['Last use'])).not.toContain('');
  });

  it('are read again once Zendesk shows them, by a review that has seen none before', () => {
    const installation = IdleSuite.reviewed({ access: { chat: 'ignore' } }, { ana: IDLE });
    const server = installation.google.server;
    installation.google.server = (request) =>
      request.url.includes('/api/v2/sessions')
        ? { status: 500, seconds: 1, headers: {}, body: 'down' }
        : (server?.(request) as never);
    installation.skipDays(2);
    installation.submit({ email: 'new@acme.example' });
    expect(new Set(installation.agents().map((each) => each['Last use']))).toEqual(new Set(['Unknown']));
    if (server) installation.google.server = server;
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
  });
});

function sessionsOf(session: object): string {
  return JSON.stringify({ sessions: [session], meta: { has_more: false, after_cursor: null } });
}
