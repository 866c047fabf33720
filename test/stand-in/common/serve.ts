import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer, HttpReply, HttpRequest, Server } from '../../http';
import { addressOf, close, listen, MAX_BODY_BYTES, ownHosts, readBody } from '../../loopback';
import { refused } from './api-error';
import { CONTROL_PREFIX, type Controlled, control } from './control';

export interface ServeOptions {
  /** Another free port is used when this one is in use; 0 for any. */
  port?: number;
  /** Whether answers take real time; otherwise they are sent immediately. */
  realTime?: boolean;
}

export interface Servable extends Controlled {
  readonly subdomain: string;
  readonly handle: Server;
}

export interface Serving {
  /** Without a trailing slash; the API is under `/api/v2`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const METHODS: readonly string[] = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
] satisfies HttpRequest['method'][];

/** Serves the stand-in over HTTP, on this machine only. */
export async function serve(standIn: Servable, options: ServeOptions = {}): Promise<Serving> {
  const server = createServer((incoming, outgoing) => {
    respond(standIn, options, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  return { url: addressOf(port), port, close: () => close(server) };
}

async function respond(
  standIn: Servable,
  options: ServeOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const refusal = refusalOf(incoming);
  if (refusal) return send(outgoing, refusal);
  const body = await readBody(incoming);
  if (body === null) return send(outgoing, ours(413, `a body has at most ${MAX_BODY_BYTES} bytes here`));
  const request = requestOf(standIn, incoming, body);
  const { pathname } = new URL(request.url);
  const controlled = pathname.startsWith(CONTROL_PREFIX) ? control(standIn, request, pathname) : undefined;
  if (controlled) return send(outgoing, { ...controlled, seconds: 0 });
  const answer = standIn.handle(request);
  if (options.realTime) await new Promise((resume) => setTimeout(resume, answer.seconds * 1000));
  send(outgoing, answer);
}

function refusalOf({ headers, socket, method = '' }: IncomingMessage): HttpReply | undefined {
  const own = ownHosts(socket.localPort);
  if (!own.includes(headers.host ?? '')) return ours(403, `ask for ${own[0]}, not for another host`);
  return METHODS.includes(method) ? undefined : ours(501, `the method ${method} is not understood`);
}

function requestOf(standIn: Servable, { method, url, headers }: IncomingMessage, body: string): HttpRequest {
  return {
    method: method as HttpRequest['method'],
    url: `https://${standIn.subdomain}.zendesk.com${url}`,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

/** For a lost answer, breaks the connection. */
function send(outgoing: ServerResponse, answer: Answer): void {
  if ('lost' in answer) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(answer.status, answer.headers);
  outgoing.end(answer.body);
}

function ours(status: number, reason: string): HttpReply {
  return { ...refused(status, reason).reply, seconds: 0 };
}
