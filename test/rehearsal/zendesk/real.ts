import { httpsServer } from '../../emulator';
import type { Server } from '../../http';
import type { ZendeskAddress } from './address';
import { paced, sleepHere } from './pacing';

export interface RealZendesk {
  server: Server;
  close(): void;
}

/**
 * The real account over HTTP. Whatever host the program asks, only this one is reached, and while nothing may be
 * changed only questions go out, whoever asks them.
 */
export function realZendesk(address: ZendeskAddress, mayWrite: boolean): RealZendesk {
  const onThisMachine = address.subdomain === null;
  const wire = httpsServer({
    allow: ({ method, url }) => new URL(url).origin === address.origin && (mayWrite || method === 'GET'),
  });
  const server = paced(wire, {
    now: Date.now,
    sleep: sleepHere,
    ...(onThisMachine && { between: 0 }),
  });
  return {
    server: (request) => server({ ...request, url: atOrigin(request.url, address.origin) }),
    close: () => wire.close(),
  };
}

function atOrigin(url: string, origin: string): string {
  const { pathname, search } = new URL(url);
  return `${origin}${pathname}${search}`;
}
