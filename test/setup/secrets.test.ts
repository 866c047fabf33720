import { noTokenStore, Secrets } from '../../src/setup/secrets';
import { Memory } from '../state/memory-store';

const TOKEN = { kind: 'token', token: 'abc' } as const;
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
    secrets.tokens.save({ token: 'old', expiresAt: null });
    secrets.save(TOKEN, ACME, 1);
    expect(secrets.tokens.load()).toBeNull();
    secrets.tokens.save({ token: 'new', expiresAt: 5 });
    expect(secrets.tokens.load()).toEqual({ token: 'new', expiresAt: 5 });
    secrets.forget();
    expect([secrets.credentialFor(ACME), secrets.tokens.load(), secrets.savedAt()]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each(['', '{', 'null', '{"credential":{"kind":"token"},"subdomain":"acme","host":"zendesk"}'])(
    'that was damaged (%j) is none',
    (text) => {
      expect(new Secrets(new Memory({ credential: text })).credentialFor(ACME)).toBeNull();
    },
  );

  it('that is only tried out leaves no token behind', () => {
    const tokens = noTokenStore();
    tokens.save({ token: 'abc', expiresAt: null });
    expect(tokens.load()).toEqual({ token: 'abc', expiresAt: null });
    expect(noTokenStore().load()).toBeNull();
  });
});
