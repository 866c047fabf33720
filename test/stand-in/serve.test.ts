import { execFile } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { promisify } from 'node:util';
import { type Serving, serve } from './common/serve';
import type { ZendeskChat } from './stand-in';
import { examples, startupMessage } from './startup-message';
import { newPerson, standInWith } from './test-helpers';

let standIn: ZendeskChat;
let serving: Serving;

beforeEach(async () => {
  standIn = standInWith();
  serving = await serve(standIn);
});

afterEach(() => serving.close());

describe('the stand-in over real HTTP', () => {
  it('answers as in-process', async () => {
    const created = await call('POST', '/api/v2/chat/agents', newPerson('a@acme.example'));
    expect(created).toMatchObject({ status: 201, json: { email: 'a@acme.example', enabled: true } });
    expect(await call('GET', '/api/v2/chat/agents/email/a%40acme.example')).toMatchObject({ status: 200 });
    expect(await call('GET', '/api/v2/chat/nonsense')).toMatchObject({ status: 404 });
    expect(standIn.calls.map((it) => it.status)).toEqual([201, 200, 404]);
  });

  it('passes the query and the headers on', async () => {
    standIn.modes.throttled = { perMinute: 1, retryAfter: 'seconds', seconds: 9 };
    expect(await call('GET', '/api/v2/chat/agents?limit=101')).toMatchObject({ status: 400 });
    const refused = await call('GET', '/api/v2/chat/agents');
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '9', 'content-type': 'text/plain' },
    });
  });

  it('gives tokens', async () => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: standIn.client.id,
      client_secret: standIn.client.secret,
    });
    const answer = await fetch(`${serving.url}/oauth2/chat/token`, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer' });
  });

  it('breaks the connection when the answer is lost', async () => {
    standIn.modes.dropAfterCommit = { times: 1 };
    await expect(call('POST', '/api/v2/chat/agents', newPerson('a@acme.example'))).rejects.toThrow(
      /socket hang up/,
    );
    expect(standIn.state.agents.size).toBe(2);
  });

  it('can take real time to answer', async () => {
    await serving.close();
    serving = await serve(standIn, { realTime: true });
    const started = performance.now();
    await call('GET', '/api/v2/chat/agents');
    expect(performance.now() - started).toBeGreaterThan(150);
  });

  it('uses another port when the preferred one is in use', async () => {
    const second = await serve(standIn, { port: serving.port });
    expect(second.port).not.toBe(serving.port);
    await second.close();
  });

  it('listens only on this machine and accepts only its own host names', async () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const foreign = { host: 'evil.example' };
    expect(await call('GET', '/__stand-in/state', undefined, foreign)).toMatchObject({ status: 403 });
    expect(await call('GET', '/api/v2/chat/agents', undefined, foreign)).toMatchObject({ status: 403 });
    const local = { host: `localhost:${serving.port}` };
    expect(await call('GET', '/api/v2/chat/agents', undefined, local)).toMatchObject({ status: 200 });
    expect(standIn.calls).toHaveLength(1);
  });

  it('refuses unknown methods and too large bodies', async () => {
    expect(await call('OPTIONS', '/api/v2/chat/agents')).toMatchObject({ status: 501 });
    expect(await call('POST', '/api/v2/chat/agents', { email: 'x'.repeat(1_000_001) })).toMatchObject({
      status: 413,
    });
  });
});

describe('the control routes', () => {
  it('show modes, choices, calls and state', async () => {
    await call('GET', '/api/v2/chat/agents');
    expect(await call('GET', '/__stand-in/modes')).toMatchObject({
      status: 200,
      json: { kind: 'standalone' },
    });
    expect(await call('GET', '/__stand-in/choices')).toMatchObject({ json: { absentStyle: '404' } });
    expect(await call('GET', '/__stand-in/calls')).toMatchObject({ json: [{ method: 'GET', status: 200 }] });
    expect(await call('GET', '/__stand-in/state')).toMatchObject({ json: { agents: [{ role: 'Owner' }] } });
  });

  it('change modes and choices for the next call', async () => {
    const modes = { down: { status: 503, untilCalls: 1 }, dropBeforeCommit: { times: 0 } };
    expect(await call('PATCH', '/__stand-in/modes', modes)).toMatchObject({ status: 200, json: modes });
    expect(await call('GET', '/api/v2/chat/agents')).toMatchObject({ status: 503 });
    await call('PATCH', '/__stand-in/choices', { absentStyle: 'null' });
    expect(await call('GET', '/api/v2/chat/agents/5')).toMatchObject({ status: 200, json: null });
    await call('PATCH', '/__stand-in/modes', { throttled: { perMinute: 0 } });
    expect(await call('GET', '/api/v2/chat/agents')).toMatchObject({ status: 429 });
  });

  it.each([
    ['modes', { speed: 1 }, '((speed is not known here.))'],
    ['modes', { kind: 'odd', forced429: -1 }, 'kind is "odd"; it must be'],
    ['modes', { down: { status: 500 } }, 'down.status is 500; it must be'],
    ['modes', { intercept: 1 }, '((intercept is not known here.))'],
    ['modes', [], '((the body must be one JSON object))'],
    [
      'choices',
      { duplicateStatus: 404 },
      'duplicateStatus is 404; it must be ("allowed" | 400 | 409 | 422).',
    ],
  ])('refuse %s %j with a sentence and change nothing', async (what, wrong, sentence) => {
    const before = JSON.stringify([standIn.modes, standIn.choices]);
    const answer = await call('PATCH', `/__stand-in/${what}`, wrong);
    expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining(sentence) } });
    expect(JSON.stringify([standIn.modes, standIn.choices])).toBe(before);
  });

  it('are 404 for other paths', async () => {
    expect(await call('GET', '/__stand-in/tokens')).toMatchObject({ status: 404 });
    expect(await call('PATCH', '/__stand-in/state', {})).toMatchObject({ status: 404 });
    expect(await call('DELETE', '/__stand-in/calls')).toMatchObject({ status: 405 });
  });
});

describe('the printed examples', () => {
  it('work unchanged', async () => {
    const outputs: unknown[] = [];
    for (const line of examples(serving.url, standIn.token)) {
      const { stdout } = await promisify(execFile)('sh', ['-c', line]);
      outputs.push(JSON.parse(stdout));
    }
    expect(outputs).toMatchObject([
      [{ email: 'owner@acme.example' }],
      { email: 'ada@acme.example' },
      { forced429: 3 },
    ]);
  });

  it('contain the address and the token', () => {
    const text = startupMessage(serving.url, standIn);
    expect(text).toContain(`${serving.url}/api/v2/chat with 1 agent.`);
    expect(text).toContain(`Token: ${standIn.token}`);
  });
});

/** Uses `node:http` because `fetch` does not allow setting the `Host` header. */
function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: object; json: unknown }>((done, failed) => {
    const outgoing = httpRequest(`${serving.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${standIn.token}`, 'content-type': 'application/json', ...headers },
    });
    outgoing.on('error', failed);
    outgoing.on('response', async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      const isJson = incoming.headers['content-type'] === 'application/json';
      done({
        status: incoming.statusCode,
        headers: incoming.headers,
        json: isJson ? JSON.parse(text) : undefined,
      });
    });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
