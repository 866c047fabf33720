import type { Google } from '../../emulator';
import type { Server } from '../../http';
import { loadAgentsCsv, ZendeskChat } from '../../zendesk';
import { AgentsCsvError } from '../../zendesk/agents-csv';
import { firstFew, InputError } from '../input-error';
import type { ZendeskAddress } from './address';
import { overlaid } from './overlay';
import { realZendesk } from './real';
import { type CallCount, tallied } from './tally';

/** `played`: a real account is asked, and what would change it is answered from memory. */
export type Effect = 'stand-in' | 'played' | 'real';

/** The Zendesk that a rehearsal works on. */
export interface Target {
  effect: Effect;
  subdomain: string;
  token: string;
  server: Server;
  /** What the program asked. */
  asked(): CallCount[];
  /** What really went out over the network. */
  sent(): CallCount[];
  /** Of the stand-in. */
  accounts(): { email: string; deleted: boolean }[];
  close(): void;
}

export function standInTarget(google: Google, agents: { text: string; name: string } | null): Target {
  const standIn = new ZendeskChat({ clock: () => google.clock.now() });
  if (agents) load(standIn, agents);
  const tally = tallied(standIn.handle);
  return {
    effect: 'stand-in',
    subdomain: standIn.subdomain,
    token: standIn.token,
    server: tally.server,
    asked: tally.counts,
    sent: () => [],
    accounts: () => standIn.snapshot().agents,
    close: () => {},
  };
}

export function realTarget(
  google: Google,
  { address, token, forReal }: { address: ZendeskAddress; token: string; forReal: boolean },
): Target {
  const real = realZendesk(address, forReal);
  const sent = tallied(real.server);
  const asked = tallied(forReal ? sent.server : overlaid(sent.server, () => google.clock.now()));
  return {
    effect: forReal ? 'real' : 'played',
    subdomain: address.subdomain ?? 'acme',
    token,
    server: asked.server,
    asked: asked.counts,
    sent: sent.counts,
    accounts: () => [],
    close: real.close,
  };
}

function load(standIn: ZendeskChat, { text, name }: { text: string; name: string }): void {
  try {
    loadAgentsCsv(standIn, text);
  } catch (error) {
    if (!(error instanceof AgentsCsvError)) throw error;
    throw new InputError([`${name} cannot be used.`, ...firstFew(error.sentences)]);
  }
}
