import type { Google } from '../../emulator';
import type { Server } from '../../http';
import type { Product } from '../../product';
import type { ZendeskAddress } from './address';
import { type CallCount, countCalls } from './call-counter';
import { overlayServer } from './overlay';
import { realZendesk } from './real-zendesk';
import { suiteOverlay } from './suite-overlay';

/** `played`: reads go to the real account, writes are only simulated in memory. */
export type Effect = 'stand-in' | 'played' | 'real';

/** The Zendesk account that a rehearsal uses. */
export interface Target {
  effect: Effect;
  subdomain: string;
  token: string;
  server: Server;
  /** The calls that the program made. */
  requestedCalls(): CallCount[];
  /** The calls that were sent over the network. */
  sentCalls(): CallCount[];
  /** The accounts of the stand-in; empty for a real account. */
  accounts(): { email: string; deleted: boolean }[];
  /** An admin ticks Chat for this person; `false` if there is no need to. Left out where no admin is played. */
  giveChat?(address: string): boolean;
  close(): void;
}

export interface RealAccount {
  product: Product;
  address: ZendeskAddress;
  token: string;
  forReal: boolean;
}

export function realTarget(google: Google, { product, address, token, forReal }: RealAccount): Target {
  const real = realZendesk(address, forReal);
  const sent = countCalls(real.server);
  const overlay = overlayFor(product, sent.server, () => google.clock.now());
  const requested = countCalls(forReal ? sent.server : overlay.server);
  return {
    effect: forReal ? 'real' : 'played',
    subdomain: address.subdomain ?? 'acme',
    token,
    server: requested.server,
    requestedCalls: requested.counts,
    sentCalls: sent.counts,
    accounts: () => [],
    close: real.close,
    ...(!forReal && overlay.giveChat && { giveChat: overlay.giveChat }),
  };
}

function overlayFor(product: Product, real: Server, now: () => number): Pick<Target, 'server' | 'giveChat'> {
  return product === 'support' ? suiteOverlay(real, now) : { server: overlayServer(real, now) };
}
