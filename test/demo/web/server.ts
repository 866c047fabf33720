import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../../zendesk/serve';
import type { PageFiles } from './bundles';
import type { DeskThread } from './desk-thread';
import { refusalOf, ZENDESK_PREFIX } from './guards';
import { Listeners } from './listeners';
import { json, type Sent } from './pages';
import { routes } from './routes';
import { answerAsZendesk } from './zendesk-over-http';

const MOST_BYTES = 1_000_000;

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
    const { pathname: path, searchParams } = new URL(url, 'http://127.0.0.1');
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
    url: `http://127.0.0.1:${port}`,
    close: () => {
      listeners.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
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

/** `null`: more than anybody would send. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await listenOn(server, port);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}
