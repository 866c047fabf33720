import { ZendeskChat } from '../../stand-in';
import type { Products } from '../../stand-in/both-products';
import { bothProducts } from '../../stand-in/both-products';
import type { SupportOptions } from '../../stand-in/support';
import { token } from '../connection';
import { SuiteInstallation } from '../installation';

type Kind = { chat?: 'integrated' | 'standalone'; withoutSupport?: Products['withoutSupport'] };

/** Nothing is saved, and Zendesk has the products that are named. */
function accountWith({ chat, ...rest }: Kind = {}, zendesk: Partial<SupportOptions> = {}) {
  const installation = new SuiteInstallation({ zendesk });
  const clock = () => installation.google.clock.now();
  const isAlone = chat === 'standalone';
  const chatStandIn = new ZendeskChat({ clock, modes: isAlone ? {} : { kind: 'integrated' } });
  installation.google.server = bothProducts({
    ...(chat ? { chat: chatStandIn } : {}),
    ...(isAlone ? rest : { support: installation.zendesk }),
  });
  return { installation, support: installation.zendesk, chat: chatStandIn };
}

/** Tests a connection, which changes nothing in Zendesk and stores nothing but what is known of the plan. */
function test({ installation }: { installation: SuiteInstallation }, connection: object) {
  const state = () => ({
    zendesk: installation.zendesk.snapshot(),
    people: installation.storedProperties().people,
  });
  const before = state();
  const answer = installation.google.call('testConnection', { subdomain: 'acme', ...connection });
  expect(state()).toEqual(before);
  return answer as { ok: boolean; reads: boolean; product?: string; message: string; field: string | null };
}

const client = ({ id, secret }: { id: string; secret: string }) => ({ kind: 'client', id, secret });
const WAY_OUT = 'Admin Center > Apps and integrations > APIs > OAuth clients';

describe('testing a connection to Zendesk Suite', () => {
  it('proposes the product, and names person and plan', () => {
    const account = accountWith({ chat: 'integrated' });
    const expected = {
      ok: true,
      reads: true,
      writes: true,
      product: 'support',
      who: { email: 'owner@acme.example', role: 'Admin' },
      plan: { name: 'Suite Enterprise', seats: null },
      field: null,
    };
    expect(test(account, { credential: token(account.support.token) })).toMatchObject(expected);
    expect(test(account, { credential: client(account.support.client) })).toMatchObject(expected);
  });

  it.each([401, 403, 404] as const)('finds a stand-alone Chat account where Support answers %d', (status) => {
    const account = accountWith({ chat: 'standalone', withoutSupport: status });
    const credential = token(account.chat.token);
    expect(test(account, { credential })).toMatchObject({ ok: true });
    const asked = test(account, { credential, product: 'support' });
    expect(asked).toMatchObject({ ok: false, product: 'chat', field: 'connection.product' });
    expect(asked.message).toContain('Choose Zendesk Chat as the product.');
    const wrong = test(account, { credential: token('wrong-token') });
    expect(wrong).toMatchObject({ ok: false, reads: false });
    expect(wrong.message).toContain('does not accept this credential');
  });

  it('says which product to choose when the other one was asked for', () => {
    const account = accountWith({ chat: 'integrated' });
    const answer = test(account, { product: 'chat', credential: token(account.support.token) });
    expect(answer).toMatchObject({ ok: false, product: 'support', field: 'connection.product' });
    expect(answer.message).toContain('Choose Zendesk Suite or Support as the product.');
  });

  it.each([{}, { product: 'chat' }, { product: 'support' }])(
    'tells a token of Chat: asked for %j',
    (asked) => {
      const account = accountWith({ chat: 'integrated' });
      const answer = test(account, { ...asked, credential: token(account.chat.token) });
      expect(answer).toMatchObject({ ok: false, field: 'connection.credential' });
      expect(answer.message).toContain('one for Zendesk Chat');
      expect(answer.message).toContain(WAY_OUT);
    },
  );

  it.each(['200', '401'] as const)('does not take a visitor for a person (%s)', (anonymousMe) => {
    const account = accountWith({ chat: 'integrated' }, { choices: { anonymousMe } });
    const answer = test(account, { product: 'support', credential: token('wrong-token') });
    expect(answer).toMatchObject({ ok: false, reads: false, field: 'connection.credential' });
    expect(answer.message).toContain(WAY_OUT);
  });

  it('says that neither product knows the credential', () => {
    const account = accountWith({ chat: 'integrated' });
    const answer = test(account, { credential: token('wrong-token') });
    expect(answer.message).toContain('Neither Zendesk Suite nor Zendesk Chat accepts this credential.');
  });

  it.each([{}, { product: 'chat' }, { product: 'support' }])(
    'says that a scope was misspelled: asked for %j',
    (asked) => {
      const account = accountWith({ chat: 'integrated' });
      const wrong = account.support.issueToken(account.support.owner, 'everything');
      const answer = test(account, { ...asked, credential: token(wrong) });
      expect(answer).toMatchObject({ ok: false, reads: false, field: 'connection.credential' });
      expect(answer.message).toContain('refuses every call');
      expect(answer.message).toContain('read and write');
    },
  );

  it.each(['read', 'users:read users:write'])('says that the scope "%s" is too small', (scope) => {
    const account = accountWith();
    const small = account.support.issueToken(account.support.owner, scope);
    const answer = test(account, { credential: token(small) });
    expect(answer).toMatchObject({ ok: false, reads: true, writes: false, product: 'support' });
    expect(answer.message).toContain('scope of this credential is too small');
  });

  it('says that a role may not manage people, of a token and of a client', () => {
    const account = accountWith();
    const agent = account.support.addAgent({ email: 'agent@acme.example' });
    for (const credential of [
      token(account.support.issueToken(agent)),
      client(account.support.addClient(agent)),
    ]) {
      const answer = test(account, { credential });
      expect(answer).toMatchObject({ ok: false, reads: true, writes: false });
      expect(answer.message).toContain('agent@acme.example (Agent), whose role may not manage team members');
    }
  });

  it('tells a sandbox', () => {
    const account = accountWith({}, { modes: { sandbox: true } });
    const answer = test(account, { credential: token(account.support.token) });
    expect(answer).toMatchObject({ ok: true, plan: null });
    expect(answer.message).toContain('This is a Zendesk sandbox');
  });

  it('says that a role is to be chosen where there are custom roles, and only there', () => {
    const ask = (plan: 'enterprise' | 'team') => {
      const account = accountWith({}, { modes: { plan } });
      return test(account, { credential: token(account.support.token) }).message;
    };
    expect(ask('enterprise')).toContain('choose the role of new agents');
    expect(ask('team')).not.toContain('role of new agents');
  });

  it.each([404, 'dns'] as const)('says that a subdomain does not exist (%s)', (unknownSubdomain) => {
    const account = accountWith({ chat: 'integrated' }, { choices: { unknownSubdomain } });
    for (const credential of [token('abc'), client({ id: 'abc', secret: 'def' })]) {
      for (const asked of [{}, { product: 'support' }]) {
        const nowhere = { ...asked, subdomain: 'nowhere', credential };
        const answer = account.installation.google.call('testConnection', nowhere);
        expect(answer).toMatchObject({ ok: false, field: 'connection.subdomain' });
        expect(answer).toMatchObject({ message: expect.stringContaining('https://nowhere.zendesk.com') });
      }
    }
  });

  it('says that there is nothing at an address where neither product answers', () => {
    const { installation } = accountWith();
    installation.google.server = () => ({ status: 404, headers: {}, body: 'Not Found', seconds: 0.2 });
    for (const credential of [token('abc'), client({ id: 'abc', secret: 'def' })]) {
      const nowhere = { subdomain: 'nowhere', credential };
      expect(installation.google.call('testConnection', nowhere)).toMatchObject({
        field: 'connection.subdomain',
        message: expect.stringContaining('There is no Zendesk account at https://nowhere.zendesk.com'),
      });
    }
  });

  it('does not take an outage for a refusal', () => {
    const account = accountWith({}, { modes: { down: { status: 503 } } });
    const answer = test(account, { product: 'support', credential: token(account.support.token) });
    expect(answer.message).toContain('try again in a minute');
  });

  it('refuses the retired host without a call', () => {
    const account = accountWith();
    const connection = { product: 'support', host: 'zopim', credential: token(account.support.token) };
    expect(test(account, connection).message).toContain('Choose zendesk as the host');
    expect(account.support.calls).toEqual([]);
  });
});
