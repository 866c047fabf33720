import { readToken } from '../../src/sidebar/connect/pasted-token';

const TOKEN = 'aB3-_.~9xYz';

describe('a token', () => {
  it.each([
    TOKEN,
    `  ${TOKEN}\n`,
    `"${TOKEN}"`,
    `'${TOKEN}'`,
    `<${TOKEN}>`,
    `http://localhost/#access_token=${TOKEN}&token_type=Bearer&scope=read%20write`,
    `http://localhost/#token_type=Bearer&scope=read%20write&access_token=${TOKEN}`,
    `  "https://localhost/?access_token=${TOKEN}&scope=read+write"  `,
    `http://localhost/#access_token=${TOKEN}`,
    `#access_token=${TOKEN}&scope=read`,
    `access_token=${TOKEN}`,
    `{"access_token":"${TOKEN}","token_type":"Bearer"}`,
  ])('is cut out of %j', (typed) => {
    expect(readToken(typed)).toEqual({ token: TOKEN });
  });

  it('is decoded, and taken as it is where it cannot be', () => {
    expect(readToken('http://localhost/#access_token=a%2Fb%3D%3D&scope=read')).toEqual({ token: 'a/b==' });
    expect(readToken('http://localhost/#access_token=a%zz&scope=read')).toEqual({ token: 'a%zz' });
  });

  it.each(['', '   '])('is empty where nothing is typed (%j)', (typed) => {
    expect(readToken(typed)).toEqual({ token: '' });
  });

  it.each([
    ['http://localhost/?error=access_denied&error_description=The+end-user+denied', '(“access_denied”)'],
    ['http://localhost/#error=invalid_scope', '(“invalid_scope”)'],
    ['error=unauthorized_client', '(“unauthorized_client”)'],
    ['http://localhost/', 'There is no token in this address.'],
    ['http://localhost/#access_token=', 'There is no token in this address.'],
    [
      'https://acme.zendesk.com/oauth2/chat/authorizations/new?response_type=token',
      'There is no token in this address.',
    ],
  ])('is missing in %s, and the sentence says so', (typed, sentence) => {
    expect(readToken(typed)).toEqual({ problem: expect.stringContaining(sentence) });
  });
});
