import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Answer, HttpRequest } from '../../http';
import type { BackendThread } from './backend-thread';
import { ZENDESK_PREFIX } from './guards';

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

interface Incoming {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Passes a request of another program on this machine to the stand-in. A lost answer breaks the connection. */
export async function answerAsZendesk(
  backend: BackendThread,
  incoming: Incoming,
  outgoing: ServerResponse,
): Promise<void> {
  const { method, url, headers, body } = incoming;
  if (!METHODS.includes(method)) return void outgoing.writeHead(501).end();
  const reply = await backend.request({
    kind: 'zendesk',
    request: {
      method: method as HttpRequest['method'],
      path: url.slice(ZENDESK_PREFIX.length - 1),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body,
    },
  });
  const answer = reply.ok ? (reply.value as Answer) : null;
  if (!answer || 'lost' in answer) return void outgoing.destroy();
  outgoing.writeHead(answer.status, answer.headers).end(answer.body);
}
