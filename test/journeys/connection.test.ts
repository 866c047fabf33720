import type { Modes } from '../stand-in/modes';
import { ADMIN, TestInstallation } from './installation';

const SECOND = 'second@acme.example';

interface Tested {
  ok: boolean;
  reads: boolean;
  writes: boolean;
  who: { email: string; name: string; role: string } | null;
  plan: { name: string; seats: number | null } | null;
  message: string;
}

/** The test of a connection, which never changes anything: not in Zendesk, not in the setup. */
function tested(installation: TestInstallation, connection?: unknown, as = ADMIN): Tested {
  const before = unchanging(installation, as);
  const answer = installation.google.callAs(as, 'testConnection', connection) as Tested;
  expect(unchanging(installation, as)).toEqual(before);
  expect(answer.message).toMatch(/\.$/);
  return answer;
}

/** When Zendesk asks for patience, that is noted, and so is the number of seats. */
function unchanging(installation: TestInstallation, as: string) {
  const { document, people } = installation.stored(as);
  return {
    zendesk: installation.zendesk.snapshot(),
    people,
    document: { ...document, 'not-before': '', seats: '' },
  };
}

const FAILED = { ok: false, reads: false, writes: false, who: null, plan: null };
const token = (value: string) => ({ kind: 'token', token: value });

function savedInstallation(modes: Partial<Modes> = {}, choices = {}): TestInstallation {
  const installation = new TestInstallation({ zendesk: { modes, choices } });
  expect(installation.google.call('saveSetup', installation.setup)).toMatchObject({ ok: true });
  return installation;
}

describe('testing the connection', () => {
  it('tells who it is, which plan, and that accounts may be read and changed', () => {
    const installation = savedInstallation({ seatLimit: 40 });
    expect(tested(installation)).toEqual({
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

  it('works for an administrator, with a plan without limit, and when enabled is answered as a number', () => {
    const installation = savedInstallation({ enabledAsInt: true });
    const boss = installation.zendesk.addAgent({ email: 'boss@acme.example', role: 'Administrator' });
    const answer = tested(installation, { credential: token(installation.zendesk.issueToken(boss)) });
    expect(answer).toMatchObject({ ok: true, plan: { seats: null }, who: { role: 'Administrator' } });
    expect(answer.message).not.toContain('seats');
  });

  it.each(['unauthorized', 'invalid_token'])(
    'says what to do about a wrong token (%s)',
    (unauthorizedBody) => {
      const installation = savedInstallation({}, { unauthorizedBody });
      const answer = tested(installation, { credential: token('wrong') });
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toContain('does not accept this credential');
      expect(answer.message).toContain('Create a token for Zendesk Chat');
    },
  );

  it('says what to do about a token that was revoked', () => {
    const installation = savedInstallation();
    installation.zendesk.revokeToken();
    expect(tested(installation)).toMatchObject(FAILED);
    expect(tested(installation).message).toContain('does not accept this credential');
  });

  it.each([403, 404, 405])('says that an account of Support may be read but not changed (%d)', (status) => {
    const answer = tested(savedInstallation({ kind: 'integrated' }, { refusedWriteStatus: status }));
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: { name: 'enterprise' } });
    expect(answer.who).toMatchObject({ email: 'owner@acme.example' });
    expect(answer.message).toContain('may read accounts but not change them');
    expect(answer.message).toContain('Zendesk Support or Suite');
  });

  it('says the same when the account does not even tell its plan', () => {
    const answer = tested(savedInstallation({ kind: 'integrated-old' }));
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: null });
    expect(answer.message).toContain('Zendesk Support or Suite');
  });

  it('says that a plain agent, or a token without the scope write, may not change accounts', () => {
    const installation = savedInstallation();
    const agent = installation.zendesk.addAgent({ email: 'agent@acme.example', firstName: 'Pat' });
    for (const value of [
      installation.zendesk.issueToken(agent),
      installation.zendesk.issueToken(installation.zendesk.owner, 'read'),
    ]) {
      const answer = tested(installation, { credential: token(value) });
      expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
      expect(answer.message).toContain('credential of an administrator');
    }
  });

  it.each([
    { down: { status: 503 } },
    { forced429: 9 },
    { dropBeforeCommit: { times: 9 } },
  ] as Partial<Modes>[])('says that there was no answer, and to try again, in case of %j', (modes) => {
    const answer = tested(savedInstallation(modes));
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('No answer from https://acme.zendesk.com');
    expect(answer.message).toContain('try again in a minute');
  });

  it('does not take an outage at the second question for a refusal', () => {
    const installation = savedInstallation();
    installation.zendesk.modes.dropBeforeCommit = { times: 9, method: 'PUT' };
    const answer = tested(installation);
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
    expect(answer.message).toContain('could not find out whether');
  });

  it('says that there is nothing at an unknown address', () => {
    const answer = tested(savedInstallation(), { subdomain: 'nobody', credential: token('abc') });
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('https://nobody.zendesk.com');
    expect(answer.message).toContain('Check the subdomain');
  });

  it('reaches the retired host when that is chosen', () => {
    const installation = savedInstallation({ zopim: true });
    const connection = { host: 'zopim', credential: token(installation.zendesk.token) };
    expect(tested(installation, connection)).toMatchObject({ ok: true, reads: true, writes: true });
    expect(installation.zendesk.calls[0]?.path).toBe('/api/v2/agents/me');
  });

  it.each([400, 401])('tries an OAuth client, and says what to do about a wrong secret (%d)', (status) => {
    const installation = savedInstallation({}, { wrongSecretStatus: status });
    const { id, secret } = installation.zendesk.client;
    expect(tested(installation, { credential: { kind: 'client', id, secret } })).toMatchObject({
      ok: true,
      writes: true,
    });
    const wrong = tested(installation, { credential: { kind: 'client', id, secret: 'wrong-secret' } });
    expect(wrong).toMatchObject(FAILED);
    expect(wrong.message).toContain('check that its type is "confidential"');
    expect(wrong.message).not.toMatch(/wrong-secret|token of Zendesk Support/);
  });

  it('fills what is left out from the saved setup', () => {
    const installation = savedInstallation();
    for (const connection of [
      undefined,
      null,
      {},
      { subdomain: 'ACME' },
      { product: 'chat', hasSecret: true },
    ]) {
      expect(tested(installation, connection)).toMatchObject({ ok: true });
    }
    expect(tested(installation, { credential: token('wrong') })).toMatchObject({ ok: false });
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'does not send the saved secret to another address: %j',
    (connection) => {
      const installation = savedInstallation({ zopim: true });
      const answer = tested(installation, connection);
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toBe('Enter a credential: none is saved for this address of Zendesk.');
      expect(installation.lastExecution().calls).not.toHaveProperty('UrlFetchApp.fetch');
    },
  );

  it('does not lend the saved secret to another editor', () => {
    const answer = tested(savedInstallation(), undefined, SECOND);
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('Enter a credential');
  });

  it('asks for what is missing, and names what is wrong, without asking Zendesk', () => {
    const installation = new TestInstallation();
    expect(tested(installation).message).toBe('Enter your Zendesk subdomain.');
    expect(tested(installation, { subdomain: 'acme' }).message).toContain('Enter a credential');
    expect(tested(installation, { subdomain: 'a b' }).message).toContain(
      'first part of your Zendesk address',
    );
    expect(tested(installation, 'acme').ok).toBe(false);
    expect(installation.zendesk.calls).toEqual([]);
  });
});
