import { bothProducts } from './both-products';
import { accountWith } from './support/test-helpers';
import { read, standInWith } from './test-helpers';

const ME = '/api/v2/users/me';
const AGENTS = '/api/v2/chat/agents';

function asking(path: string, token: string) {
  const headers = { Authorization: `Bearer ${token}` };
  return { method: 'GET', url: `https://acme.zendesk.com${path}`, headers, body: '' } as const;
}

describe('an account with both products', () => {
  it('answers each with its own credentials only', () => {
    const [chat, support] = [standInWith({ modes: { kind: 'integrated' } }), accountWith()];
    const server = bothProducts({ chat, support });
    const status = (path: string, token: string) => read(server(asking(path, token))).status;
    expect([status(ME, support.token), status(AGENTS, chat.token)]).toEqual([200, 200]);
    expect(read(server(asking(ME, chat.token))).json).toMatchObject({ user: { id: null } });
    expect(status(AGENTS, support.token)).toBe(401);
  });
});

describe('an account with one product', () => {
  it.each([401, 403, 404] as const)('without Support answers its calls %i', (withoutSupport) => {
    const chat = standInWith();
    const server = bothProducts({ chat, withoutSupport });
    expect(read(server(asking(ME, chat.token))).status).toBe(withoutSupport);
    expect(read(server(asking(AGENTS, chat.token))).status).toBe(200);
  });

  it('without Chat answers its calls 401', () => {
    const support = accountWith();
    expect(read(bothProducts({ support })(asking(AGENTS, support.token)))).toMatchObject({
      status: 401,
      json: { error: 'invalid_token' },
    });
  });
});
