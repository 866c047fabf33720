import { publicDomain } from '../../src/shared/public-domains';

describe('a domain that belongs to no organization', () => {
  it.each([
    'gmail.com',
    'Gmail.com ',
    'yahoo.co.uk',
    'hotmail.fr',
    'outlook.com',
    'live.com.au',
    'web.de',
    'qq.com',
  ])('is %s, where anybody can get an address', (domain) => {
    expect(publicDomain(domain)).toBe('mailbox');
  });

  it.each(['co.uk', 'com.br', 'ac.jp', 'org.au', 'github.io', 'onmicrosoft.com'])(
    'is %s, below which each organization has its own',
    (domain) => {
      expect(publicDomain(domain)).toBe('suffix');
    },
  );

  it.each([
    'acme.com',
    'acme.co.uk',
    'eu.acme.com',
    'gmail.acme.com',
    'mygmail.com',
    'yahoo-inc.com',
    'co.acme.uk',
  ])('is not %s', (domain) => {
    expect(publicDomain(domain)).toBeNull();
  });
});
