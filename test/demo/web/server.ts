import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addressOf, close, listen, readBody } from '../../loopback';
import type { BackendThread } from './backend-thread';
import type { PageFiles } from './bundles';
import { EventStreams } from './event-streams';
import { refusalOf, ZENDESK_PREFIX } from './guards';
import { type Content, json } from './pages';
import { routes } from './routes';
import { answerAsZendesk } from './zendesk-over-http';

export interface Web {
  url: string;
  close(): Promise<void>;
}

/** Serves the page on this machine only. Uses another free port when the preferred one is taken. */
export async function serve(backend: BackendThread, files: PageFiles, preferredPort: number): Promise<Web> {
  const token = randomBytes(24).toString('base64url');
  const streams = new EventStreams();
  backend.onChange = () => streams.notify();
  const find = routes({ backend, files, token });
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await listen(server, preferredPort);

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const { pathname: path, searchParams } = new URL(url, addressOf(port));
    const refusal = refusalOf({ method, path, headers, port }, token);
    if (refusal) return send(outgoing, 403, json({ ok: false, message: refusal }));
    if (path === '/events') return streams.add(outgoing);
    const body = await readBody(incoming);
    if (body === null) return send(outgoing, 413, json({ ok: false, message: 'The request is too large.' }));
    if (path.startsWith(ZENDESK_PREFIX))
      return answerAsZendesk(backend, { method, url, headers, body }, outgoing);
    const route = find(method, path);
    if (!route) return send(outgoing, 404, json({ ok: false, message: 'There is no such page.' }));
    send(outgoing, 200, await route({ path, query: searchParams, body }));
  }

  return {
    url: addressOf(port),
    close: () => {
      streams.close();
      return close(server);
    },
  };
}

function send(outgoing: ServerResponse, status: number, { type, body, policy }: Content): void {
  outgoing.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  outgoing.end(body);
}
