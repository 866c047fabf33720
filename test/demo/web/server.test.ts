import { get, type IncomingMessage } from 'node:http';
import { type Demo, startDemo } from '../demo';
import type { Reply, ViewName, Views } from '../protocol';

describe('the web server of the demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await startDemo({ empty: true });
  });
  afterAll(() => demo.close());

  /** Uses `node:http` because `fetch` does not allow setting the `Host` header. */
  function statusFor(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((done) => {
      get(demo.url, { headers }, (response: IncomingMessage) => {
        response.resume();
        done(response.statusCode);
      });
    });
  }

  async function view<N extends ViewName>(name: N): Promise<Views[N]> {
    const reply = (await (await fetch(`${demo.url}/view/${name}`)).json()) as { value: Views[N] };
    return reply.value;
  }

  async function sendCommand(body: unknown): Promise<Reply> {
    const page = await (await fetch(demo.url)).text();
    const token = /demo-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const headers = { 'X-Demo-Token': token };
    const response = await fetch(`${demo.url}/command`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as Reply;
  }

  it('listens on this machine only', () => {
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('accepts only its own host names', async () => {
    const port = new URL(demo.url).port;
    expect(await statusFor({ Host: `localhost:${port}` })).toBe(200);
    expect(await statusFor({ Host: 'evil.example' })).toBe(403);
    expect(await statusFor({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });

  it('refuses commands without the token of the page', async () => {
    const response = await fetch(`${demo.url}/command`, {
      method: 'POST',
      body: '{"do":"submit-many","count":1}',
    });
    expect(response.status).toBe(403);
    expect((await view('inbox')).mails).toEqual([]);
  });

  it.each(['/', '/page.js', '/page.css', '/view/clock', '/sidebar', '/dialog', '/mail/m1', '/nothing'])(
    'sends a minimal content security policy with %s',
    async (path) => {
      const { headers } = await fetch(demo.url + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; base-uri 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('runs scripts in the sidebar, without an origin, and none in a mail', async () => {
    const policyOf = async (path: string) =>
      (await fetch(demo.url + path)).headers.get('content-security-policy');
    expect(await policyOf('/sidebar')).toMatch(
      /sandbox allow-scripts allow-forms allow-modals allow-downloads$/,
    );
    expect(await policyOf('/mail/m1')).toMatch(/sandbox$/);
    expect(await policyOf('/mail/m1')).not.toMatch(/script/);
  });

  it('refuses invalid commands with a sentence', async () => {
    expect(await sendCommand({ do: 'format-the-disk' })).toEqual({
      ok: false,
      message: 'There is no such command.',
    });
    expect(await sendCommand({ do: 'advance', minutes: -5 })).toMatchObject({ ok: false });
    expect(await sendCommand({ do: 'menu', caption: 'No such item', selection: null })).toMatchObject({
      ok: false,
    });
    expect(await sendCommand({ do: 'delete-row', sheet: 4711, row: 1 })).toMatchObject({ ok: false });
  });

  it('serves the Zendesk stand-in below a path of its own and shows the call', async () => {
    const { token } = await view('zendesk');
    const address = `${demo.url}/zendesk/api/v2/chat/account`;
    expect((await fetch(address)).status).toBe(401);
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    const [last] = (await view('zendesk')).calls;
    expect(last).toMatchObject({ method: 'GET', path: '/account', status: 200 });
  });

  it('breaks the connection when an answer of Zendesk is lost', async () => {
    const { token } = await view('zendesk');
    await sendCommand({ do: 'switch', name: 'dropped', on: true });
    const posted = fetch(`${demo.url}/zendesk/api/v2/chat/departments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '{"name":"Nights"}',
    });
    await expect(posted).rejects.toThrow();
    expect((await view('zendesk')).switches.dropped).toBe(false);
  });

  it('uses another port when the preferred one is taken', async () => {
    const second = await startDemo({ empty: true }, Number(new URL(demo.url).port));
    expect(second.url).not.toBe(demo.url);
    await second.close();
  });
});
