import type { Google } from '../../emulator';
import type { Server } from '../../http';
import type { Product } from '../../product';
import { ZendeskChat } from '../../stand-in';
import { ZendeskSupport } from '../../stand-in/support';
import { loadAgents } from '../input/agents-file';
import { countCalls } from './call-counter';
import type { Target } from './target';

export interface StandInOptions {
  product: Product;
  agents: { text: string; name: string } | null;
  /** The names of the roles in the setup. */
  roles: readonly string[];
}

/** A rehearsal without a real account. */
export function standInTarget(google: Google, options: StandInOptions): Target {
  return options.product === 'support' ? suiteTarget(google, options) : chatTarget(google, options);
}

function chatTarget(google: Google, { agents }: StandInOptions): Target {
  const standIn = new ZendeskChat({ clock: () => google.clock.now() });
  if (agents) loadAgents(standIn, agents);
  return { ...targetOf(standIn), accounts: () => standIn.snapshot().agents };
}

/** An account without custom roles, unless the setup names some. */
function suiteTarget(google: Google, { agents, roles }: StandInOptions): Target {
  const plan = roles.length > 0 ? 'enterprise' : 'professional';
  const standIn = new ZendeskSupport({ clock: () => google.clock.now(), modes: { plan } });
  for (const role of roles) if (!standIn.state.roleNamed(role)) standIn.addCustomRole(role);
  if (agents) loadAgents(standIn, agents);
  return {
    ...targetOf(standIn),
    accounts: () =>
      standIn.snapshot().users.flatMap(({ emails, deleted }) => emails.map((email) => ({ email, deleted }))),
    giveChat: (address) => giveChat(standIn, address),
  };
}

function targetOf(standIn: { subdomain: string; token: string; handle: Server }) {
  const counter = countCalls(standIn.handle);
  return {
    effect: 'stand-in' as const,
    subdomain: standIn.subdomain,
    token: standIn.token,
    server: counter.server,
    requestedCalls: counter.counts,
    sentCalls: () => [],
    close: () => {},
  };
}

function giveChat(standIn: ZendeskSupport, address: string): boolean {
  const waiting = standIn.state
    .usersOf(address)
    .filter(
      ({ role, deletedAt, entitlements }) => role === 'agent' && deletedAt === null && !entitlements.chat,
    );
  for (const user of waiting) standIn.tickChat(user);
  return waiting.length > 0;
}
