import { noTokenStore, Secrets } from '../../src/setup/secrets';
import { Memory } from '../state/memory-store';

const TOKEN = { kind: 'token', token: 'abc' } as const;
const CLIENT = { kind: 'client', id: 'client', secret: 'secret' } as const;
const ACME = { product: 'chat', subdomain: 'acme', host: 'zendesk' } as const;

describe('the credential', () => {
  it('is given out for the address that it was entered for and for no other', () => {
    const secrets = new Secrets(new Memory());
    secrets.save(TOKEN, ACME, 1);
    expect(secrets.credentialFor(ACME)).toEqual(TOKEN);
    expect(secrets.credentialFor({ ...ACME, subdomain: 'acme2' })).toBeNull();
    expect(secrets.credentialFor({ ...ACME, host: 'zopim' })).toBeNull();
  });

  it('is not there for anybody else', () => {
    const own = new Memory();
    new Secrets(own).save(TOKEN, ACME, 1);
    expect(new Secrets(new Memory()).credentialFor(ACME)).toBeNull();
  });

  it('takes the token of the one before it along when it is replaced or forgotten', () => {
    const secrets = new Secrets(new Memory());
    const tokens = secrets.tokensFor(ACME, CLIENT);
    secrets.save(CLIENT, ACME, 1);
    tokens.save({ token: 'old', expiresAt: null });
    secrets.save(CLIENT, ACME, 2);
    expect(tokens.load()).toBeNull();
    tokens.save({ token: 'new', expiresAt: 5 });
    expect(tokens.load()).toMatchObject({ token: 'new', expiresAt: 5 });
    secrets.forget();
    expect([secrets.credentialFor(ACME), tokens.load(), secrets.savedAt()]).toEqual([null, null, null]);
  });

  it.each([
    ['another address', { ...ACME, subdomain: 'beta' }, CLIENT],
    ['another host', { ...ACME, host: 'zopim' } as const, CLIENT],
    ['another client', ACME, { ...CLIENT, id: 'other' }],
    ['another product', { ...ACME, product: 'support' } as const, CLIENT],
  ])('has fetched a token that is not given out for %s', (_, connection, credential) => {
    const secrets = new Secrets(new Memory());
    secrets.save(CLIENT, ACME, 1);
    secrets.tokensFor(ACME, CLIENT).save({ token: 'fetched', expiresAt: null });
    expect(secrets.tokensFor(connection, credential).load()).toBeNull();
    expect(secrets.tokensFor(ACME, CLIENT).load()).toMatchObject({ token: 'fetched' });
  });

  it('that was moved or forgotten while a token was fetched keeps no token', () => {
    const own = new Memory();
    const secrets = new Secrets(own);
    const tokens = secrets.tokensFor(ACME, CLIENT);
    secrets.save(CLIENT, { ...ACME, subdomain: 'beta' }, 1);
    tokens.save({ token: 'late', expiresAt: null });
    secrets.forget();
    tokens.save({ token: 'late', expiresAt: null });
    expect(own.get('token')).toBeNull();
  });

  it('of an earlier version has a token that is fetched again, since it does not say for which address', () => {
    const own = new Memory({ token: '{"token":"old","expiresAt":null}' });
    expect(new Secrets(own).tokensFor(ACME, CLIENT).load()).toBeNull();
  });

  it.each(['', '{', 'null', '{"credential":{"kind":"token"},"subdomain":"acme","host":"zendesk"}'])(
    'that was damaged (%j) is none',
    (text) => {
      expect(new Secrets(new Memory({ credential: text })).credentialFor(ACME)).toBeNull();
    },
  );

  it('that is only tried out leaves no token behind', () => {
    const tokens = noTokenStore([]);
    tokens.save({ token: 'abc', expiresAt: null });
    expect(tokens.load()).toEqual({ token: 'abc', expiresAt: null });
    expect(noTokenStore([]).load()).toBeNull();
  });
});

describe('what must not be shown', () => {
  it('is the credential, and the tokens that were fetched lately, until it is replaced or forgotten', () => {
    const secrets = new Secrets(new Memory());
    secrets.save(CLIENT, ACME, 1);
    const tokens = secrets.tokensFor(ACME, CLIENT);
    for (const token of ['t-1', 't-2', 't-3', 't-4', 't-5', 't-6', 't-7'])
      tokens.save({ token, expiresAt: null });
    expect(tokens.known()).toEqual(['t-7', 't-6', 't-5', 't-4', 't-3', 't-2']);
    expect(secrets.known()).toEqual(['secret', ...tokens.known()]);
    secrets.save(TOKEN, ACME, 2);
    expect(secrets.known()).toEqual(['abc']);
    secrets.forget();
    expect(secrets.known()).toEqual([]);
  });
});
