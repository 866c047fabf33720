import type { HttpRequest } from '../../http';
import { IdleSuite, RICH } from './idle-suite';

const EMAIL = 'ana@acme.example';

/** Zendesk answers so, without doing anything, to a change of a person that says this. */
function answers(installation: IdleSuite, part: string, status: number): void {
  // Others may be changed: Zendesk wants only this person left alone.
  const headers: Record<string, string> =
    status === 429 ? { 'Retry-After': '60', 'X-Rate-Limit-Remaining': '300' } : {};
  installation.zendesk.modes.intercept = ({ method, body = '' }: HttpRequest) =>
    method.toUpperCase() === 'PUT' && body.includes(part)
      ? { status, headers, body: '{"error":"RecordInvalid","description":"not now"}', seconds: 1 }
      : undefined;
}

/** What Zendesk answers to the second change, first and later, and when the row has come to its end. */
interface End {
  how: string;
  first: number;
  later: number;
  after: { hours?: number; minutes?: number };
}

const REFUSED: End = { how: 'when it is refused', first: 500, later: 422, after: { minutes: 10 } };
const ENDS: readonly End[] = [
  REFUSED,
  { how: 'when it was tried too often', first: 429, later: 429, after: { hours: 2 } },
];

const NOT_ALL = 'The account no longer has access, but not all was done.';

/** The first execution gets no answer to the second of the two changes; a later one ends the row without it. */
function halfDisabled(installation: IdleSuite, part: string, end: End): IdleSuite {
  answers(installation, part, end.first);
  installation.review();
  expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: false });
  answers(installation, part, end.later);
  installation.wait(end.after, 5);
  delete installation.zendesk.modes.intercept;
  const lines = installation.logged('ana').filter(({ Action }) => Action === 'Disabled');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({ Status: '⚠ Needs attention', Detail: expect.stringContaining(NOT_ALL) });
  expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: false });
  return installation;
}

/** A team lead with groups. */
function lead(end: End): IdleSuite {
  const options = { idle: { by: 'both' }, access: { chat: 'ignore' } };
  return halfDisabled(IdleSuite.reviewed(options, { ana: RICH }), '"suspended"', end);
}

/** A contributor whom a request has made an agent, whom an admin has given more since, and who is idle again. */
function raised(end: End): IdleSuite {
  const ana = { ...RICH, customRole: 'Contributor', chat: false };
  const installation = IdleSuite.reviewed({ access: { chat: 'ignore' } }, { ana });
  installation.submit({ email: EMAIL });
  const role = installation.zendesk.state.roleNamed('Team lead')?.id;
  Object.assign(installation.user('ana'), { customRoleId: role, ticketRestriction: 'groups' });
  installation.skipDays(60);
  const contributor = String(installation.zendesk.state.systemRole(3)?.id);
  return halfDisabled(installation, contributor, end);
}

const AS_BEFORE = {
  role: 'agent',
  customRole: 'Team lead',
  suspended: false,
  groups: ['Care', 'Press', 'Sales'],
  defaultGroup: 'Care',
  ticketRestriction: 'groups',
};

const WHO = { 'a team lead': lead, 'a contributor who was raised': raised };

describe.each(Object.entries(WHO))(
  'of %s, a disable that a later execution cannot complete',
  (_, disabled) => {
    it.each(ENDS)('is undone in full by a request, $how', (end) => {
      const installation = disabled(end);
      const row = installation.submit({ email: EMAIL });
      expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
      expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
    });

    it.each(ENDS)('is undone in full by a restore, $how', (end) => {
      const installation = disabled(end);
      expect(installation.restore('ana')).toContain('1 account was restored.');
      expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
    });
  },
);

describe('a contributor who is no contributor again, since a later execution was refused', () => {
  it('is one when idle after another request', () => {
    const installation = raised(REFUSED);
    installation.submit({ email: EMAIL });
    installation.skipDays(60).review();
    expect(installation.planRow('ana').Status).toBe('Disabled');
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Contributor' });
  });
});
