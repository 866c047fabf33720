import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ownHosts } from '../../loopback';

export interface Visit {
  method: string;
  /** Without the query. */
  path: string;
  headers: IncomingHttpHeaders;
  port: number;
}

/** The stand-in's own address, for programs rather than for the page; a bearer token guards its accounts. */
export const ZENDESK_PREFIX = '/zendesk/';

export const TOKEN_HEADER = 'x-demo-token';

/**
 * Why a request is turned away, or `null`. Other sites that a person has open reach this machine too: by a name of
 * theirs that points here, by a form, by a script. None of them may see or move anything.
 */
export function refusalOf(visit: Visit, token: string): string | null {
  const { headers, method, port, path } = visit;
  const own = ownHosts(port);
  if (!own.includes(headers.host ?? '')) return `Ask for ${own[0]}, not for another host.`;
  const origin = headers.origin;
  if (origin !== undefined && !own.includes(origin.replace(/^http:\/\//, ''))) return ELSEWHERE;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return ELSEWHERE;
  if (method === 'GET' || path.startsWith(ZENDESK_PREFIX)) return null;
  return isSame(String(headers[TOKEN_HEADER] ?? ''), token)
    ? null
    : 'Reload the page: its token is not the one of this run.';
}

const ELSEWHERE = 'This was asked by another site. Open the address by itself.';

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
