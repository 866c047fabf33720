import type { HttpRequest } from '../../http';
import { IdleSuite, RICH } from './idle-suite';

const REFUSED = { status: 422, headers: {}, body: '{"error":"RecordInvalid"}', seconds: 0.2 };
const IN_PART = 'ana@acme.example was restored only in part';

type Disturbance = (request: HttpRequest) => typeof REFUSED | undefined;

/** Zendesk refuses these calls. */
function refusing(method: string, path: RegExp, body = /(?:)/): Disturbance {
  return (request) =>
    request.method === method && path.test(request.url) && body.test(request.body) ? REFUSED : undefined;
}

/** Zendesk carries these changes out without one of their fields. */
function losing(field: string): Disturbance {
  return (request) => {
    if (request.method === 'PUT' && /\/users\/\d+$/.test(request.url)) {
      const { user } = JSON.parse(request.body);
      delete user[field];
      request.body = JSON.stringify({ user });
    }
    return undefined;
  };
}

/** Zendesk lets nobody choose a default group. */
const withoutDefault: Disturbance = (request) => {
  request.body = request.body.replace(/,"default":true/, '');
  return refusing('PUT', /make_default$/)(request);
};

/** The review has disabled Ana, and Ben. */
function withDisabled(by = 'downgrade') {
  const installation = IdleSuite.reviewed(
    { idle: { by, deleteAfterDays: 300 } },
    { ana: RICH, ben: { usedDaysAgo: 90 } },
  );
  const before = { ...installation.standing('ana'), chat: false };
  installation.review();
  installation.google.clock.advance(120_000);
  return { installation, before };
}

function actions(installation: IdleSuite): (string | undefined)[] {
  return installation.logged('ana').map(({ Action }) => Action);
}

/** Restores by the rows of the log that say this of Ana. */
function restoreByLog(installation: IdleSuite, action: string): string {
  const index = installation
    .log()
    .findIndex(({ Address, Action }) => Address === 'ana@acme.example' && Action === action);
  installation.google.clickMenu('Restore selected accounts', { sheet: 'Log', selection: [index + 2] });
  return installation.toast();
}

/** What is left behind when a restore of an agent who was downgraded comes to its end halfway. */
const HALFWAY: [string, Disturbance][] = [
  ['a group is refused', refusing('POST', /group_memberships$/)],
  ['the last group is refused', refusing('POST', /group_memberships$/, /"default":true/)],
  ['another default group is refused', withoutDefault],
  ['leaving the group that came with the role is refused', refusing('DELETE', /group_memberships\/\d+$/)],
  ['the custom role is lost', losing('custom_role_id')],
  ['the ticket restriction is lost', losing('ticket_restriction')],
];

describe('a restore after a downgrade in which', () => {
  it.each(HALFWAY)('%s says so, and the next one goes on until all is as before', (_, disturbance) => {
    const { installation, before } = withDisabled();
    const { modes } = installation.zendesk;
    modes.intercept = disturbance;
    const sentence = installation.restore('ana');
    expect(sentence).toContain('0 accounts were restored.');
    expect(sentence).toContain(IN_PART);
    expect(actions(installation)).toEqual(['Disabled', 'Restored', 'Partly restored']);
    expect(installation.logged('ana')[2]?.Detail).toContain(IN_PART);
    expect(installation.restore('ana')).toContain(IN_PART);
    delete modes.intercept;
    installation.google.clock.advance(120_000);
    expect(installation.restore('ana')).toContain('1 account was restored.');
    expect(installation.standing('ana')).toEqual(before);
    installation.google.clock.advance(120_000);
    expect(restoreByLog(installation, 'Disabled')).toContain('ana@acme.example is already enabled.');
  });

  it.each(['Disabled', 'Restored', 'Partly restored'])(
    'a group is refused goes on days and reviews later, by the line %s of the log',
    (action) => {
      const { installation, before } = withDisabled();
      installation.zendesk.modes.intercept = refusing('POST', /group_memberships$/, /"default":true/);
      installation.restore('ana');
      delete installation.zendesk.modes.intercept;
      for (let day = 0; day < 5; day++) installation.skipDays(1).review();
      expect(actions(installation)).toEqual(['Disabled', 'Restored', 'Partly restored']);
      expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare' });
      expect(restoreByLog(installation, action)).toContain('1 account was restored.');
      expect(installation.standing('ana')).toEqual(before);
    },
  );

  it('the custom role is refused leaves the person as they were, and the next one restores all', () => {
    const { installation, before } = withDisabled();
    installation.zendesk.modes.intercept = refusing('PUT', /users\/\d+$/, /custom_role_id/);
    expect(installation.restore('ana')).toContain('ana@acme.example was not restored');
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    expect(actions(installation)).toEqual(['Disabled', 'Restored', 'Not restored']);
    delete installation.zendesk.modes.intercept;
    installation.google.clock.advance(120_000);
    expect(installation.restore('ana')).toContain('1 account was restored.');
    expect(installation.standing('ana')).toEqual(before);
  });

  it('a group is refused leaves a suspended person suspended, and the next one restores all', () => {
    const { installation, before } = withDisabled('both');
    installation.zendesk.modes.intercept = refusing('POST', /group_memberships$/);
    expect(installation.restore('ana')).toContain('ana@acme.example was not restored');
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', suspended: true });
    delete installation.zendesk.modes.intercept;
    installation.skipDays(2);
    expect(restoreByLog(installation, 'Disabled')).toContain('1 account was restored.');
    expect(installation.standing('ana')).toEqual(before);
  });

  it('nothing is answered for two days says so, and the next one goes on', () => {
    const { installation, before } = withDisabled();
    installation.zendesk.modes.intercept = (request) =>
      request.method === 'POST' && request.url.endsWith('group_memberships')
        ? { ...REFUSED, status: 503, body: '' }
        : undefined;
    installation.restore('ana');
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Team lead' });
    installation.google.clock.advance(2 * 86_400_000);
    installation.google.advance({ minutes: 10 });
    expect(actions(installation)).toEqual(['Disabled', 'Restored', 'Partly restored']);
    delete installation.zendesk.modes.intercept;
    expect(restoreByLog(installation, 'Disabled')).toContain('1 account was restored.');
    expect(installation.standing('ana')).toEqual(before);
  });

  it('a group is refused is nothing to go on with once somebody has asked for the person again', () => {
    const { installation } = withDisabled();
    installation.zendesk.modes.intercept = refusing('POST', /group_memberships$/);
    installation.restore('ana');
    delete installation.zendesk.modes.intercept;
    installation.zendesk.downgrade(installation.user('ana'));
    installation.submit({ email: 'ana@acme.example' });
    installation.google.clock.advance(120_000);
    expect(restoreByLog(installation, 'Disabled')).toContain('is already enabled');
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Staff' });
  });

  it('is not gone on with because somebody has typed into the log that it stopped halfway', () => {
    const { installation } = withDisabled();
    installation.restore('ana');
    installation.user('ana').customRoleId = installation.zendesk.state.roleNamed('Advisor')?.id ?? null;
    const sheet = installation.google.spreadsheet.sheet('Log');
    const { id } = installation.user('ana');
    const cells = [
      '2030-01-01 00:00',
      'U-1',
      '',
      'ana@acme.example',
      '! Needs attention',
      'Partly restored',
      id,
    ];
    sheet.setRow(sheet.lastRow + 1, cells);
    installation.google.clock.advance(120_000);
    expect(restoreByLog(installation, 'Disabled')).toContain('is already enabled');
    expect(installation.standing('ana')).toMatchObject({ customRole: 'Advisor' });
  });
});
