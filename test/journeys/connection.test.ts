import type { Modes } from '../stand-in/modes';
import { FAILED, savedInstallation, testConnection, token } from './connection';
import { TestInstallation } from './installation';

describe('testing the connection', () => {
  it('reports the user, the plan, and that accounts can be read and changed', () => {
    const installation = savedInstallation({ seatLimit: 40 });
    expect(testConnection(installation)).toEqual({
      ok: true,
      reads: true,
      writes: true,
      who: { email: 'owner@acme.example', name: 'Olive Owner', role: 'Owner' },
      plan: { name: 'enterprise', seats: 40 },
      message:
        'Connected as owner@acme.example (Owner). Chat Access may read and change accounts. The plan has 40 seats.',
      field: null,
    });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { seats: null } });
    installation.google.call('turnOn');
    installation.google.advance({ minutes: 5 });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { seats: { used: 1, limit: 40 } } });
  });

  it('works for an administrator, with a plan without a limit, and when `enabled` is answered as a number', () => {
    const installation = savedInstallation({ enabledAsInt: true });
    const boss = installation.zendesk.addAgent({ email: 'boss@acme.example', role: 'Administrator' });
    const answer = testConnection(installation, { credential: token(installation.zendesk.issueToken(boss)) });
    expect(answer).toMatchObject({ ok: true, plan: { seats: null }, who: { role: 'Administrator' } });
    expect(answer.message).not.toContain('seats');
  });

  it.each(['unauthorized', 'invalid_token'])(
    'says what to do about a wrong token (%s)',
    (unauthorizedBody) => {
      const installation = savedInstallation({}, { unauthorizedBody });
      const answer = testConnection(installation, { credential: token('wrong') });
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toContain('does not accept this credential');
      expect(answer.message).toContain('Create a token for Zendesk Chat');
    },
  );

  it('says what to do about a revoked token', () => {
    const installation = savedInstallation();
    installation.zendesk.revokeToken();
    expect(testConnection(installation)).toMatchObject(FAILED);
    expect(testConnection(installation).message).toContain('does not accept this credential');
  });

  it.each([403, 404, 405])(
    'says that accounts managed in Zendesk Support can be read but not changed (%d)',
    (status) => {
      const answer = testConnection(
        savedInstallation({ kind: 'integrated' }, { refusedWriteStatus: status }),
      );
      expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: { name: 'enterprise' } });
      expect(answer.who).toMatchObject({ email: 'owner@acme.example' });
      expect(answer.message).toContain('may read accounts but not change them');
      expect(answer.message).toContain('Zendesk Support or Suite');
    },
  );

  it('says the same when Zendesk does not report the plan', () => {
    const answer = testConnection(savedInstallation({ kind: 'integrated-old' }));
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: null });
    expect(answer.message).toContain('Zendesk Support or Suite');
  });

  it('says that an ordinary agent, or a token without the write scope, cannot change accounts', () => {
    const installation = savedInstallation();
    const agent = installation.zendesk.addAgent({ email: 'agent@acme.example', firstName: 'Pat' });
    for (const value of [
      installation.zendesk.issueToken(agent),
      installation.zendesk.issueToken(installation.zendesk.owner, 'read'),
    ]) {
      const answer = testConnection(installation, { credential: token(value) });
      expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
      expect(answer.message).toContain('credential of an administrator');
    }
  });

  it.each([
    { down: { status: 503 } },
    { forced429: 9 },
    { dropBeforeCommit: { times: 9 } },
  ] as Partial<Modes>[])('says that there was no answer and to try again, in case of %j', (modes) => {
    const answer = testConnection(savedInstallation(modes));
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('No answer from https://acme.zendesk.com');
    expect(answer.message).toContain('try again in a minute');
  });

  it('does not mistake an outage during the second call for a refusal', () => {
    const installation = savedInstallation();
    installation.zendesk.modes.dropBeforeCommit = { times: 9, method: 'PUT' };
    const answer = testConnection(installation);
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
    expect(answer.message).toContain('could not find out whether');
  });

  it('says that an address does not exist', () => {
    const answer = testConnection(savedInstallation(), { subdomain: 'unknown', credential: token('abc') });
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('https://unknown.zendesk.com');
    expect(answer.message).toContain('Check the subdomain');
  });

  it('uses the retired host when that is chosen', () => {
    const installation = savedInstallation({ zopim: true });
    const connection = { host: 'zopim', credential: token(installation.zendesk.token) };
    expect(testConnection(installation, connection)).toMatchObject({ ok: true, reads: true, writes: true });
    expect(installation.zendesk.calls[0]?.path).toBe('/api/v2/agents/me');
  });

  it('asks for what is missing and names what is invalid, without a call to Zendesk', () => {
    const installation = new TestInstallation();
    expect(testConnection(installation).message).toBe('Enter your Zendesk subdomain.');
    expect(testConnection(installation, { subdomain: 'acme' }).message).toContain('Enter a credential');
    expect(testConnection(installation, { subdomain: 'a b' }).message).toContain(
      'first part of your Zendesk address',
    );
    expect(testConnection(installation, 'acme').ok).toBe(false);
    expect(installation.zendesk.calls).toEqual([]);
  });
});
