import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addressOf, close, listen, readBody } from '../../loopback';
import type { PageFiles } from './bundles';
import type { DeskThread } from './desk-thread';
import { refusalOf, ZENDESK_PREFIX } from './guards';
import { Listeners } from './listeners';
import { json, type Sent } from './pages';
import { routes } from './routes';
import { answerAsZendesk } from './zendesk-over-http';

export interface Web {
  url: string;
  close(): Promise<void>;
}

/** Serves the page on this machine only; on another free port when the wanted one is taken. */
export async function serve(desk: DeskThread, files: PageFiles, wantedPort: number): Promise<Web> {
  const token = randomBytes(24).toString('base64url');
  const listeners = new Listeners();
  desk.onChange = () => listeners.tell();
  const find = routes({ desk, files, token });
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await listen(server, wantedPort);

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const { pathname: path, searchParams } = new URL(url, addressOf(port));
    const refusal = refusalOf({ method, path, headers, port }, token);
    if (refusal) return send(outgoing, 403, json({ ok: false, message: refusal }));
    if (path === '/events') return listeners.add(outgoing);
    const body = await readBody(incoming);
    if (body === null) return send(outgoing, 413, json({ ok: false, message: 'That is too much.' }));
    if (path.startsWith(ZENDESK_PREFIX))
      return answerAsZendesk(desk, { method, url, headers, body }, outgoing);
    const route = find(method, path);
    if (!route) return send(outgoing, 404, json({ ok: false, message: 'There is nothing here.' }));
    send(outgoing, 200, await route({ path, query: searchParams, body }));
  }

  return {
    url: addressOf(port),
    close: () => {
      listeners.close();
      return close(server);
    },
  };
}

function send(outgoing: ServerResponse, status: number, { type, body, policy }: Sent): void {
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
