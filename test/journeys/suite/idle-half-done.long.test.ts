import { saveSetup } from '../../fixture/set-up';
import type { HttpRequest } from '../../http';
import type { SuiteOptions } from '../installation';
import { IdleSuite, RICH, type TeamMember } from './idle-suite';

const EMAIL = 'ana@acme.example';

type Which = (request: { method: string; url: string; body: string }) => boolean;

const theRole: Which = ({ method, body }) => method === 'PUT' && body.includes('custom_role_id');
const aGroup: Which = ({ method, url }) => method === 'POST' && url.endsWith('/group_memberships');
const theGroups: Which = ({ method, url }) => method === 'GET' && url.includes('/group_memberships');
const theSuspension: Which = ({ method, body }) => method === 'PUT' && body.includes('"suspended"');

/** Zendesk answers so, without doing anything, to this call, as often as that. */
function fails(installation: IdleSuite, which: Which, status: number, times = 1): void {
  let left = times;
  installation.zendesk.modes.intercept = ({ method, url, body = '' }: HttpRequest) => {
    const isMeant = which({ method: method.toUpperCase(), url, body });
    if (!isMeant || left <= 0) return undefined;
    left -= 1;
    const headers: Record<string, string> = status === 429 ? { 'Retry-After': '60' } : {};
    return { status, headers, body: '{"error":"RecordInvalid","description":"not now"}', seconds: 1 };
  };
}

/** The review has disabled Ana, a team lead with groups. */
function withDisabled(by: string): IdleSuite {
  const installation = IdleSuite.reviewed({ idle: { by }, access: { chat: 'ignore' } }, { ana: RICH });
  installation.review();
  installation.google.clock.advance(120_000);
  return installation;
}

/** As Ana was before the review, but for chat, which a suspension alone leaves. */
const AS_BEFORE = {
  role: 'agent',
  customRole: 'Team lead',
  suspended: false,
  groups: ['Care', 'Press', 'Sales'],
  defaultGroup: 'Care',
  ticketRestriction: 'groups',
};

describe('a request for somebody whom the review has disabled', () => {
  const faults: [string, Which][] = [
    ['the role', theRole],
    ['a group', aGroup],
    ['the groups', theGroups],
  ];
  const cases = faults.flatMap(([name, which]) => [401, 429, 500].map((status) => ({ name, which, status })));

  it.each(cases)('brings all back although Zendesk answers $status once about $name', ({ which, status }) => {
    for (const by of ['downgrade', 'both']) {
      const installation = withDisabled(by);
      fails(installation, which, status);
      const row = installation.submit({ email: EMAIL });
      installation.wait({ minutes: 40 });
      expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
      expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
      expect(installation.google.sent.filter(({ subject }) => subject.includes('enabled for'))).toHaveLength(
        1,
      );
    }
  });

  it('brings all back once what Zendesk has refused was corrected and the row is retried', () => {
    for (const which of [theRole, aGroup]) {
      const installation = withDisabled('both');
      fails(installation, which, 422);
      const row = installation.submit({ email: EMAIL });
      expect(installation.row(row).Status).toBe('⚠ Needs attention');
      installation.google.open();
      installation.google.clickMenu('Retry selected rows', { selection: [row] });
      expect(installation.row(row).Status).toBe('✓ Done');
      expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
    }
  });

  it('brings all back although an earlier request has failed', () => {
    const installation = withDisabled('downgrade');
    fails(installation, theRole, 422);
    installation.submit({ email: EMAIL });
    installation.google.clock.advance(60_000);
    installation.submit({ email: EMAIL, firstName: 'Anna' });
    expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
  });

  it('gives the role of the setup where the line about an earlier request was made to look as if it had failed', () => {
    const installation = withDisabled('downgrade');
    const done = installation.submit({ email: EMAIL });
    expect(installation.row(done).Status).toBe('✓ Done');
    installation.zendesk.downgrade(installation.user('ana'));
    const sheet = installation.google.spreadsheet.sheet('Log');
    const index = installation.log().findIndex(({ Action }) => Action === 'Updated');
    const cells = sheet.display()[index + 1] ?? [];
    sheet.setRow(
      index + 2,
      cells.map((cell) => (cell === '✓ Done' ? '⚠ Needs attention' : cell)),
    );
    installation.google.clock.advance(60_000);
    installation.submit({ email: EMAIL, firstName: 'Anna' });
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff', groups: ['Support'] });
  });

  it('does not take an empty answer for a group that was given back', () => {
    const installation = withDisabled('downgrade');
    fails(installation, aGroup, 200);
    const row = installation.submit({ email: EMAIL });
    installation.wait({ minutes: 40 });
    expect(installation.row(row).Status).toBe('✓ Done');
    expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
  });
});

describe('a restore of which Zendesk has refused a part', () => {
  it('brings the rest back when it is asked for again', () => {
    const installation = withDisabled('downgrade');
    fails(installation, aGroup, 422);
    expect(installation.restore('ana')).toContain('0 accounts were restored.');
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Team lead', defaultGroup: 'Support' });
    installation.google.clock.advance(60_000);
    expect(installation.restore('ana')).toContain('1 account was restored.');
    expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
    installation.google.clock.advance(60_000);
    expect(installation.restore('ana')).toBe('These rows name no account that Chat Access has disabled.');
  });
});

describe('a disable of which Zendesk has refused a part', () => {
  it('counts as one, says so, and a request brings all back', () => {
    const installation = IdleSuite.reviewed(
      { idle: { by: 'both' }, access: { chat: 'ignore' } },
      { ana: RICH },
    );
    fails(installation, theSuspension, 422);
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: false });
    expect(installation.planRow('ana').Status).toBe(
      'Failed: The account no longer has access, but not all was done. Zendesk refused it (422 not now).',
    );
    expect(installation.logged('ana').map(({ Action }) => Action)).toEqual(['Disabled', 'Disabled']);
    installation.google.clock.advance(120_000);
    installation.submit({ email: EMAIL });
    expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
  });
});

describe('a disable that has come to a halt', () => {
  const halted = (options: SuiteOptions, member: TeamMember, which: Which) => {
    const installation = IdleSuite.reviewed({ access: { chat: 'ignore' }, ...options }, { ana: member });
    fails(installation, which, 500, Number.POSITIVE_INFINITY);
    return installation;
  };
  const goesOn = (installation: IdleSuite) => {
    delete installation.zendesk.modes.intercept;
    const row = installation.submit({ email: EMAIL });
    installation.wait({ minutes: 40 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.standing('ana')).toMatchObject(AS_BEFORE);
  };

  it('before the suspension is undone by a request, which brings all back', () => {
    const installation = halted({ idle: { by: 'both' } }, RICH, theSuspension);
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: false });
    goesOn(installation);
  });

  it('is undone also where the review was turned off in between', () => {
    const installation = halted({ idle: { by: 'both' } }, RICH, theSuspension);
    installation.review();
    saveSetup(installation.google, { idle: { mode: 'off' } });
    installation.wait({ minutes: 10 });
    goesOn(installation);
  });
});

describe('a contributor whom a request has made an agent', () => {
  const CONTRIBUTOR = { role: 'agent', customRole: 'Contributor', chat: false };

  /** Who can chat, and is idle again. */
  function raised(access: Record<string, unknown> = {}): IdleSuite {
    const ana = { customRole: 'Contributor', chat: false, usedDaysAgo: 100 };
    const installation = IdleSuite.reviewed({ access }, { ana });
    installation.submit({ email: EMAIL });
    installation.zendesk.tickChat(installation.user('ana'));
    installation.google.advance({ minutes: 10 });
    return installation.skipDays(60);
  }

  /** The second of the two changes: the first one makes an end-user, which takes chat away. */
  function secondChange(installation: IdleSuite): Which {
    const id = String(installation.zendesk.state.systemRole(3)?.id);
    return ({ method, body }) => method === 'PUT' && body.includes(id);
  }

  it('is a contributor again although Zendesk fails in between', () => {
    const installation = raised();
    fails(installation, secondChange(installation), 500);
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    installation.wait({ minutes: 10 });
    expect(installation.standing('ana')).toMatchObject(CONTRIBUTOR);
  });

  it('is one again although the execution is killed in between', () => {
    const apply = (installation: IdleSuite, killedAt: number | null) => {
      installation.check();
      installation.google.clock.advance(60_000);
      if (killedAt !== null) installation.google.faults.killAt(killedAt);
      installation.apply();
      return installation;
    };
    const { trace } = apply(raised(), null).lastExecution();
    // Calls are counted from 1.
    const lastChange = trace.map((call) => call.includes('"PUT"')).lastIndexOf(true) + 1;
    const killed = apply(raised(), lastChange);
    expect(killed.standing('ana')).toMatchObject({ role: 'end-user' });
    killed.wait({ minutes: 20 });
    expect(killed.standing('ana')).toMatchObject(CONTRIBUTOR);
  });

  it('cannot chat any more where Zendesk was slow between the reading and the change', () => {
    const installation = raised();
    installation.check();
    installation.zendesk.modes.afterwards = ({ url }, answer) =>
      url.includes('/search/count') ? { ...answer, seconds: 70 } : answer;
    installation.apply();
    expect(installation.planRow('ana').Status).toBe('Disabled');
    expect(installation.standing('ana')).toMatchObject(CONTRIBUTOR);
  });

  it('cannot chat any more where chat is not looked at', () => {
    const installation = raised({ chat: 'ignore' });
    installation.review();
    expect(installation.standing('ana')).toMatchObject(CONTRIBUTOR);
  });
});
