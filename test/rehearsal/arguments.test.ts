import { readArguments } from './arguments';

const read = (...given: string[]) => readArguments(given, {});

describe('the command line', () => {
  it('needs only the responses', () => {
    expect(read('r.csv')).toEqual({
      responses: 'r.csv',
      product: undefined,
      agents: undefined,
      setup: undefined,
      zendesk: null,
      yes: false,
      rows: false,
      mails: false,
      json: false,
    });
  });

  it('takes the product', () => {
    expect(read('r.csv', '--product', 'support')).toMatchObject({ product: 'support' });
    expect(() => read('r.csv', '--product', 'suite')).toThrow(
      '--product is chat, or support for Zendesk Suite',
    );
  });

  it('takes the token from the environment, so that it is not in the shell history', () => {
    const given = ['r.csv', '--zendesk', 'https://acme.zendesk.com/'];
    expect(readArguments(given, { ZENDESK_TOKEN: ' kept\n' })).toMatchObject({
      zendesk: {
        address: { origin: 'https://acme.zendesk.com', subdomain: 'acme' },
        token: 'kept',
        forReal: false,
      },
    });
    expect(readArguments([...given, '--token', 'typed'], { ZENDESK_TOKEN: 'kept' })).toMatchObject({
      zendesk: { token: 'typed' },
    });
  });

  it.each([
    'http://acme.zendesk.com',
    'https://acme.zendesk.com.evil.example',
    'https://acme.zendesk.com:8443',
    'https://token@acme.zendesk.com',
    'https://acme.zendesk.com/agent',
    'https://acme.zendesk.com?x',
    'http://localhost.evil.example:1',
    'http://10.0.0.1',
    'https://zendesk.com',
    'acme',
  ])('refuses to send a token to %s', (url) => {
    expect(() => read('r.csv', '--zendesk', url, '--token', 't')).toThrow('https://acme.zendesk.com.');
  });

  it('accepts an address on this machine', () => {
    expect(read('r.csv', '--zendesk', 'http://127.0.0.1:8089')).toMatchObject({
      zendesk: { address: { origin: 'http://127.0.0.1:8089', subdomain: null } },
    });
  });

  it('is refused with a sentence when it makes no sense', () => {
    expect(() => read()).toThrow(
      'Give the exported responses: npm run rehearse -- responses.csv. Try --help.',
    );
    expect(() => read('a.csv', 'b.csv')).toThrow('Give one file of responses only.');
    expect(() => read('a.csv', '--for-real')).toThrow('--for-real is for a real account');
    expect(() => read('a.csv', '--agents', 'b.csv', '--zendesk', 'https://a.zendesk.com')).toThrow(
      'give only one of them',
    );
    expect(() => read('a.csv', '--colour')).toThrow("Unknown option '--colour'. Try --help.");
    expect(read('--help')).toBe('help');
  });

  it('never quotes what may be a token', () => {
    expect(() => read('a.csv', 's3cret')).toThrow(/^(?!.*s3cret)/);
    expect(() => read('a.csv', '--tokens3cret')).toThrow(/^(?!.*s3cret)/);
  });
});
