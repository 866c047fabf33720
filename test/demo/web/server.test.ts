import { get, type IncomingMessage } from 'node:http';
import { type Demo, startDemo } from '../demo';
import type { Reply, Views } from '../shapes';

describe('the address of the demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await startDemo({ empty: true });
  });
  afterAll(() => demo.close());

  /** `fetch` does not let anybody lie about the host. */
  function statusFor(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((done) => {
      get(demo.url, { headers }, (response: IncomingMessage) => {
        response.resume();
        done(response.statusCode);
      });
    });
  }

  async function view<P extends keyof Views>(place: P): Promise<Views[P]> {
    const reply = (await (await fetch(`${demo.url}/view/${place}`)).json()) as { value: Views[P] };
    return reply.value;
  }

  async function wish(body: unknown): Promise<Reply> {
    const page = await (await fetch(demo.url)).text();
    const token = /demo-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const headers = { 'X-Demo-Token': token };
    const response = await fetch(`${demo.url}/wish`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Reply;
  }

  it('is on this machine only', () => {
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers to its own name and to no other', async () => {
    const port = new URL(demo.url).port;
    expect(await statusFor({ Host: `localhost:${port}` })).toBe(200);
    expect(await statusFor({ Host: 'evil.example' })).toBe(403);
    expect(await statusFor({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });

  it('does nothing without the token of the page', async () => {
    const response = await fetch(`${demo.url}/wish`, {
      method: 'POST',
      body: '{"do":"submit-many","count":1}',
    });
    expect(response.status).toBe(403);
    expect((await view('inbox')).mails).toEqual([]);
  });

  it.each(['/', '/page.js', '/page.css', '/view/clock', '/sidebar', '/mail/m1', '/nothing'])(
    'gives a policy with %s that allows as little as possible',
    async (path) => {
      const { headers } = await fetch(demo.url + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; base-uri 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('lets scripts run in the sidebar, without an origin, and none in a mail', async () => {
    const policyOf = async (path: string) =>
      (await fetch(demo.url + path)).headers.get('content-security-policy');
    expect(await policyOf('/sidebar')).toMatch(/sandbox allow-scripts allow-forms allow-modals$/);
    expect(await policyOf('/mail/m1')).toMatch(/sandbox$/);
    expect(await policyOf('/mail/m1')).not.toMatch(/script/);
  });

  it('refuses wishes that nobody can have, with a sentence', async () => {
    expect(await wish({ do: 'format-the-disk' })).toEqual({
      ok: false,
      message: 'This cannot be asked for.',
    });
    expect(await wish({ do: 'advance', minutes: -5 })).toMatchObject({ ok: false });
    expect(await wish({ do: 'menu', caption: 'No such item', selection: null })).toMatchObject({ ok: false });
    expect(await wish({ do: 'delete-row', sheet: 4711, row: 1 })).toMatchObject({ ok: false });
  });

  it('answers as Zendesk below its own path, and shows the call', async () => {
    const { token } = await view('zendesk');
    const address = `${demo.url}/zendesk/api/v2/chat/account`;
    expect((await fetch(address)).status).toBe(401);
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    const [last] = (await view('zendesk')).calls;
    expect(last).toMatchObject({ method: 'GET', path: '/account', status: 200 });
  });

  it('breaks the connection when Zendesk loses an answer', async () => {
    const { token } = await view('zendesk');
    await wish({ do: 'switch', name: 'dropped', on: true });
    const posted = fetch(`${demo.url}/zendesk/api/v2/chat/departments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '{"name":"Nights"}',
    });
    await expect(posted).rejects.toThrow();
    expect((await view('zendesk')).switches.dropped).toBe(false);
  });

  it('finds another port when the wanted one is taken', async () => {
    const second = await startDemo({ empty: true }, Number(new URL(demo.url).port));
    expect(second.url).not.toBe(demo.url);
    await second.close();
  });
});
