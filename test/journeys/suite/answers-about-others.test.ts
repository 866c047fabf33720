import { SuiteInstallation } from '../installation';
import { IdleSuite } from './idle-suite';

const EMAIL = 'ana@acme.example';
const IDLE = { usedDaysAgo: 100 };

/** Zendesk lists these in the place of a person's own, as those of somebody else. */
function mixUp({ zendesk }: SuiteInstallation, name: 'identities' | 'sessions', entries: object[]): void {
  const others = entries.map((entry, index) => ({ id: index + 1, user_id: zendesk.owner.id, ...entry }));
  zendesk.modes.afterwards = ({ method, url }, answer) => {
    const isMeant = method === 'GET' && new RegExp(`/users/\\d+/${name}`).test(url) && 'body' in answer;
    return isMeant
      ? { ...answer, body: JSON.stringify({ [name]: others, meta: { has_more: false } }) }
      : answer;
  };
}

describe('an answer of Zendesk about somebody else', () => {
  it('gives nobody the access of another person, whose address theirs resembles', () => {
    const installation = SuiteInstallation.ready({
      access: { role: 'Staff', chat: 'ignore' },
      prepare: (zendesk) => void zendesk.addUser({ email: `${EMAIL}.org` }),
    });
    mixUp(installation, 'identities', [{ type: 'email', value: EMAIL, verified: true }]);
    const row = installation.submit({ email: EMAIL });
    expect(installation.personOf(`${EMAIL}.org`)).toMatchObject({ role: 'end-user' });
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Action: '' });
    delete installation.zendesk.modes.afterwards;
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.personOf(`${EMAIL}.org`)).toMatchObject({ role: 'end-user' });
  });

  it('does not hide that an address of a person is exempt', () => {
    const exempt = ['boss@acme.example'];
    const installation = IdleSuite.reviewed({ idle: { exempt } }, { ana: { ...IDLE, otherEmails: exempt } });
    mixUp(installation, 'identities', [{ type: 'email', value: 'owner@acme.example', verified: true }]);
    installation.review();
    installation.wait({ hours: 2 });
    expect(installation.standing('ana')).toMatchObject({ role: 'agent' });
  });

  it('does not hide that a person was seen after the plan was made', () => {
    const installation = IdleSuite.reviewed({}, { ana: IDLE });
    installation.check();
    installation.google.clock.advance(60_000);
    installation.zendesk.signIn(installation.user('ana'));
    installation.user('ana').lastLoginAt = 0;
    mixUp(installation, 'sessions', [{ authenticated_at: '2020-01-01T00:00:00Z', last_seen_at: null }]);
    installation.apply();
    installation.wait({ minutes: 20 });
    expect(installation.standing('ana')).toMatchObject({ role: 'agent' });
    delete installation.zendesk.modes.afterwards;
    installation.wait({ minutes: 20 });
    expect(installation.planRow('ana').Status).toContain('Skipped');
  });
});
