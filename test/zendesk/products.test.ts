import { chatApiRoot, chatTokenAddress } from '../../src/zendesk/chat/endpoints';
import { connectAccounts, signInAddress } from '../../src/zendesk/products';
import { isProtectedRole } from '../../src/zendesk/roles';
import { NOON, standInWith } from '../stand-in/test-helpers';

const ACME = { product: 'chat', subdomain: 'acme' } as const;

describe('Zendesk Chat', () => {
  it('is reached at the address of the account', () => {
    expect(chatApiRoot({ ...ACME, host: 'zendesk' })).toBe('https://acme.zendesk.com/api/v2/chat');
    expect(chatTokenAddress({ ...ACME, host: 'zendesk' })).toBe('https://acme.zendesk.com/oauth2/chat/token');
    expect(signInAddress({ ...ACME, host: 'zendesk' })).toBe('https://acme.zendesk.com/chat');
  });

  it('is reached at the retired address where that is chosen, and agents sign in at their own', () => {
    expect(chatApiRoot({ ...ACME, host: 'zopim' })).toBe('https://www.zopim.com/api/v2');
    expect(chatTokenAddress({ ...ACME, host: 'zopim' })).toBe('https://www.zopim.com/oauth2/token');
    expect(signInAddress({ ...ACME, host: 'zopim' })).toBe('https://acme.zendesk.com/chat');
  });

  it('fetches a token there for an OAuth client, and then asks with it', () => {
    const zendesk = standInWith();
    const { id, secret } = zendesk.client;
    const urls: string[] = [];
    const accounts = connectAccounts({
      connection: { ...ACME, host: 'zendesk' },
      team: { disableBy: 'downgrade', chat: 'check', roles: [] },
      credential: { kind: 'client', id, secret },
      transport: (requests) =>
        requests.map(({ method, url, headers, contentType, payload = '' }) => {
          urls.push(url);
          const answer = zendesk.handle({
            method: method === 'post' ? 'POST' : 'GET',
            url,
            headers: { ...headers, 'Content-Type': contentType },
            body: payload,
          });
          return 'lost' in answer ? null : { ...answer, headers: {} };
        }),
      tokens: { load: () => null, fresh: () => null, save: () => {}, known: () => [] },
      names: { load: () => null, save: () => {} },
      now: () => NOON,
      sleep: () => {},
      withLease: (_, action) => action(),

      isLate: () => false,
      onThrottled: () => {},
      notBefore: () => null,
      onUnauthorized: () => {},
      randomBytes: () => [],
      allAccounts: () => 'busy',
    });
    expect(accounts.whoAmI()).toMatchObject({ value: { id: String(zendesk.owner.id) } });
    expect(urls).toEqual([
      'https://acme.zendesk.com/oauth2/chat/token',
      'https://acme.zendesk.com/api/v2/chat/agents/me',
    ]);
  });
});

describe('a role that is never given', () => {
  it.each([
    'Owner',
    ' administrator ',
    'ADMIN',
    'Billing admin',
    'Billing  Admin',
    'Ad\u200bmin',
    '\uff2fwner',
  ])('is %j', (name) => {
    expect(isProtectedRole(name)).toBe(true);
  });

  it.each(['Agent', 'Owners', 'Night admin', ''])('is not %j', (name) => {
    expect(isProtectedRole(name)).toBe(false);
  });
});
