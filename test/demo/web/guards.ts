import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ownHosts } from '../../loopback';

export interface IncomingRequest {
  method: string;
  /** Without the query. */
  path: string;
  headers: IncomingHttpHeaders;
  port: number;
}

/** Serves the Zendesk stand-in to other programs on this machine; its own bearer token protects it. */
export const ZENDESK_PREFIX = '/zendesk/';

export const TOKEN_HEADER = 'x-demo-token';

/**
 * Why a request is refused; `null` when it is not. Other sites that are open in the browser can reach this machine as
 * well, by DNS rebinding, forms or scripts. None of them may read or change anything.
 */
export function refusalOf(request: IncomingRequest, token: string): string | null {
  const { headers, method, port, path } = request;
  const own = ownHosts(port);
  if (!own.includes(headers.host ?? '')) return `Use the address ${own[0]} instead of another host.`;
  const origin = headers.origin;
  if (origin !== undefined && !own.includes(origin.replace(/^http:\/\//, ''))) return CROSS_SITE_REFUSAL;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return CROSS_SITE_REFUSAL;
  if (method === 'GET' || path.startsWith(ZENDESK_PREFIX)) return null;
  return isEqual(String(headers[TOKEN_HEADER] ?? ''), token)
    ? null
    : 'Reload the page: its token belongs to an earlier run.';
}

const CROSS_SITE_REFUSAL = 'The request came from another site. Open the address directly.';

function isEqual(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
