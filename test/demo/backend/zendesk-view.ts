import { PREDEFINED_ROLES } from '../../stand-in/state';
import type { AccountView, ZendeskView } from '../protocol';
import type { Installation } from './installation';
import { switchesOf } from './switches';

const MAX_ACCOUNTS_SHOWN = 60;
const MAX_CALLS_SHOWN = 120;

/** The most recently changed accounts come first; `search` is matched against names and addresses. */
export function zendeskView(installation: Installation, search: string): ZendeskView {
  const { zendesk } = installation;
  const present = zendesk.state.presentAgents();
  return {
    subdomain: zendesk.subdomain,
    token: zendesk.token,
    total: present.length,
    enabled: zendesk.state.enabledCount(),
    accounts: accountsOf(installation, search.trim().toLowerCase()),
    calls: callsOf(installation),
    switches: switchesOf(zendesk),
  };
}

function accountsOf(installation: Installation, search: string): AccountView[] {
  const { state } = installation.zendesk;
  const found = [...state.agents.values()].filter(
    (agent) =>
      (agent.deletedAt === null || installation.changed.has(agent.id)) &&
      `${agent.displayName} ${agent.email}`.toLowerCase().includes(search),
  );
  found.sort((a, b) => lastChange(installation, b) - lastChange(installation, a) || b.id - a.id);
  return found.slice(0, MAX_ACCOUNTS_SHOWN).map((agent) => ({
    id: agent.id,
    name: agent.displayName,
    email: agent.email,
    enabled: agent.enabled,
    deleted: agent.deletedAt !== null,
    role: state.roles.get(agent.roleId)?.name ?? PREDEFINED_ROLES[2],
    departments: state.departmentsOf(agent).map(({ name }) => name),
    lastUse: agent.lastLogin,
    changed: installation.changed.get(agent.id) ?? null,
  }));
}

function lastChange({ changed }: Installation, { id, createdAt }: { id: number; createdAt: number }): number {
  return changed.get(id) ?? createdAt;
}

function callsOf({ zendesk: { calls } }: Installation): ZendeskView['calls'] {
  const first = Math.max(0, calls.length - MAX_CALLS_SHOWN);
  const last = calls.slice(first).map(({ at, method, path, query, status }, index) => ({
    number: first + index + 1,
    at,
    method,
    path: decoded(path.replace(/^\/api\/v2\/chat/, '')) + decoded(query),
    status,
  }));
  return last.reverse();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
