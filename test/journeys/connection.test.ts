import type { Modes } from '../stand-in/modes';
import { ADMIN, LEAD, TestDesk } from './installation';

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
function tested(desk: TestDesk, connection?: unknown, as = ADMIN): Tested {
  const before = unchanging(desk, as);
  const answer = desk.google.callAs(as, 'testConnection', connection) as Tested;
  expect(unchanging(desk, as)).toEqual(before);
  expect(answer.message).toMatch(/\.$/);
  return answer;
}

/** When Zendesk asks for patience, that is noted, and so is the number of seats. */
function unchanging(desk: TestDesk, as: string) {
  const { document, people } = desk.stored(as);
  return { zendesk: desk.zendesk.snapshot(), people, document: { ...document, 'not-before': '', seats: '' } };
}

const FAILED = { ok: false, reads: false, writes: false, who: null, plan: null };
const token = (value: string) => ({ kind: 'token', token: value });

function savedDesk(modes: Partial<Modes> = {}, choices = {}): TestDesk {
  const desk = new TestDesk({ zendesk: { modes, choices } });
  expect(desk.google.call('saveSetup', desk.setup)).toMatchObject({ ok: true });
  return desk;
}

describe('a credential that is refused', () => {
  it('stops nothing when it is that of another editor', () => {
    const desk = new TestDesk({ google: { editors: [SECOND] } });
    const { connection, ...others } = desk.setup;
    const credential = token('no-longer-good');
    desk.google.callAs(SECOND, 'saveSetup', { ...others, connection: { ...connection, credential } });
    desk.turnOn().warmUp();
    expect(desk.google.callAs(SECOND, 'getChoices')).toMatchObject({ ok: false });
    desk.google.open();
    desk.google.clickMenu('Extract all agents', { as: SECOND });
    expect(desk.toast()).toContain('The accounts could not be read');
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    expect(desk.row(desk.submit()).Status).toBe('✓ Done');
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('stops nothing, and alerts no one, before Chat Access is on', () => {
    const desk = new TestDesk({ mail: { alertsTo: ['boss@acme.example'] } });
    desk.google.call('saveSetup', desk.setup);
    desk.zendesk.revokeToken();
    expect(desk.google.call('getChoices')).toMatchObject({ ok: false });
    desk.google.open();
    desk.google.clickMenu('Check idle accounts (no changes)');
    expect(desk.google.call('getSetup')).toMatchObject({ health: { on: false, paused: null } });
    expect(desk.google.sent).toEqual([]);
  });
});

describe('testing the connection', () => {
  it('tells who it is, which plan, and that accounts may be read and changed', () => {
    const desk = savedDesk({ seatLimit: 40 });
    expect(tested(desk)).toEqual({
      ok: true,
      reads: true,
      writes: true,
      who: { email: 'owner@acme.example', name: 'Olive Owner', role: 'Owner' },
      plan: { name: 'enterprise', seats: 40 },
      message:
        'Connected as owner@acme.example (Owner). Chat Access may read and change accounts. The plan has 40 seats.',
      field: null,
    });
    expect(desk.google.call('getSetup')).toMatchObject({ health: { seats: null } });
    desk.google.call('turnOn');
    desk.google.advance({ minutes: 5 });
    expect(desk.google.call('getSetup')).toMatchObject({ health: { seats: { used: 1, limit: 40 } } });
  });

  it('works for an administrator, with a plan without limit, and when enabled is answered as a number', () => {
    const desk = savedDesk({ enabledAsInt: true });
    const boss = desk.zendesk.addAgent({ email: 'boss@acme.example', role: 'Administrator' });
    const answer = tested(desk, { credential: token(desk.zendesk.issueToken(boss)) });
    expect(answer).toMatchObject({ ok: true, plan: { seats: null }, who: { role: 'Administrator' } });
    expect(answer.message).not.toContain('seats');
  });

  it.each(['unauthorized', 'invalid_token'])(
    'says what to do about a wrong token (%s)',
    (unauthorizedBody) => {
      const desk = savedDesk({}, { unauthorizedBody });
      const answer = tested(desk, { credential: token('wrong') });
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toContain('does not accept this credential');
      expect(answer.message).toContain('Create a token for Zendesk Chat');
    },
  );

  it('says what to do about a token that was revoked', () => {
    const desk = savedDesk();
    desk.zendesk.revokeToken();
    expect(tested(desk)).toMatchObject(FAILED);
    expect(tested(desk).message).toContain('does not accept this credential');
  });

  it.each([403, 404, 405])('says that an account of Support may be read but not changed (%d)', (status) => {
    const answer = tested(savedDesk({ kind: 'integrated' }, { refusedWriteStatus: status }));
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: { name: 'enterprise' } });
    expect(answer.who).toMatchObject({ email: 'owner@acme.example' });
    expect(answer.message).toContain('may read accounts but not change them');
    expect(answer.message).toContain('Zendesk Support or Suite');
  });

  it('says the same when the account does not even tell its plan', () => {
    const answer = tested(savedDesk({ kind: 'integrated-old' }));
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, plan: null });
    expect(answer.message).toContain('Zendesk Support or Suite');
  });

  it('says that a plain agent, or a token without the scope write, may not change accounts', () => {
    const desk = savedDesk();
    const agent = desk.zendesk.addAgent({ email: 'agent@acme.example', firstName: 'Pat' });
    for (const value of [
      desk.zendesk.issueToken(agent),
      desk.zendesk.issueToken(desk.zendesk.owner, 'read'),
    ]) {
      const answer = tested(desk, { credential: token(value) });
      expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
      expect(answer.message).toContain('credential of an administrator');
    }
  });

  it.each([
    { down: { status: 503 } },
    { forced429: 9 },
    { dropBeforeCommit: { times: 9 } },
  ] as Partial<Modes>[])('says that there was no answer, and to try again, in case of %j', (modes) => {
    const answer = tested(savedDesk(modes));
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('No answer from https://acme.zendesk.com');
    expect(answer.message).toContain('try again in a minute');
  });

  it('does not take an outage at the second question for a refusal', () => {
    const desk = savedDesk();
    desk.zendesk.modes.dropBeforeCommit = { times: 9, method: 'PUT' };
    const answer = tested(desk);
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
    expect(answer.message).toContain('could not find out whether');
  });

  it('says that there is nothing at an unknown address', () => {
    const answer = tested(savedDesk(), { subdomain: 'nobody', credential: token('abc') });
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('https://nobody.zendesk.com');
    expect(answer.message).toContain('Check the subdomain');
  });

  it('reaches the retired host when that is chosen', () => {
    const desk = savedDesk({ zopim: true });
    const connection = { host: 'zopim', credential: token(desk.zendesk.token) };
    expect(tested(desk, connection)).toMatchObject({ ok: true, reads: true, writes: true });
    expect(desk.zendesk.calls[0]?.path).toBe('/api/v2/agents/me');
  });

  it.each([400, 401])('tries an OAuth client, and says what to do about a wrong secret (%d)', (status) => {
    const desk = savedDesk({}, { wrongSecretStatus: status });
    const { id, secret } = desk.zendesk.client;
    expect(tested(desk, { credential: { kind: 'client', id, secret } })).toMatchObject({
      ok: true,
      writes: true,
    });
    const wrong = tested(desk, { credential: { kind: 'client', id, secret: 'wrong-secret' } });
    expect(wrong).toMatchObject(FAILED);
    expect(wrong.message).toContain('check that its type is "confidential"');
    expect(wrong.message).not.toMatch(/wrong-secret|token of Zendesk Support/);
  });

  it('fills what is left out from the saved setup', () => {
    const desk = savedDesk();
    for (const connection of [
      undefined,
      null,
      {},
      { subdomain: 'ACME' },
      { product: 'chat', hasSecret: true },
    ]) {
      expect(tested(desk, connection)).toMatchObject({ ok: true });
    }
    expect(tested(desk, { credential: token('wrong') })).toMatchObject({ ok: false });
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'does not send the saved secret to another address: %j',
    (connection) => {
      const desk = savedDesk({ zopim: true });
      const answer = tested(desk, connection);
      expect(answer).toMatchObject(FAILED);
      expect(answer.message).toBe('Enter a credential: none is saved for this address of Zendesk.');
      expect(desk.lastExecution().calls).not.toHaveProperty('UrlFetchApp.fetch');
    },
  );

  it('does not lend the saved secret to another editor', () => {
    const answer = tested(savedDesk(), undefined, SECOND);
    expect(answer).toMatchObject(FAILED);
    expect(answer.message).toContain('Enter a credential');
  });

  it('asks for what is missing, and names what is wrong, without asking Zendesk', () => {
    const desk = new TestDesk();
    expect(tested(desk).message).toBe('Enter your Zendesk subdomain.');
    expect(tested(desk, { subdomain: 'acme' }).message).toContain('Enter a credential');
    expect(tested(desk, { subdomain: 'a b' }).message).toContain('first part of your Zendesk address');
    expect(tested(desk, 'acme').ok).toBe(false);
    expect(desk.zendesk.calls).toEqual([]);
  });
});
