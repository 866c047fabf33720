import { httpsServer } from '../../emulator';
import type { Server } from '../../http';
import type { ZendeskAddress } from './address';
import { pacedServer, sleepSync } from './pacing';

export interface RealZendesk {
  server: Server;
  close(): void;
}

/**
 * The real account over HTTP. All requests go to its address, whatever host the program calls, and without `mayWrite` only reads
 * are sent.
 */
export function realZendesk(address: ZendeskAddress, mayWrite: boolean): RealZendesk {
  const onThisMachine = address.subdomain === null;
  const http = httpsServer({
    allow: ({ method, url }) => new URL(url).origin === address.origin && (mayWrite || method === 'GET'),
  });
  const server = pacedServer(http, {
    now: Date.now,
    sleep: sleepSync,
    ...(onThisMachine && { betweenCallsMs: 0 }),
  });
  return {
    server: (request) => server({ ...request, url: atOrigin(request.url, address.origin) }),
    close: () => http.close(),
  };
}

function atOrigin(url: string, origin: string): string {
  const { pathname, search } = new URL(url);
  return `${origin}${pathname}${search}`;
}
