import { PREDEFINED_ROLES } from '../../zendesk/state';
import type { AccountShown, ZendeskShown } from '../shapes';
import type { Desk } from './desk';
import { switchesOf } from './switches';

const MOST_ACCOUNTS = 60;
const MOST_CALLS = 120;

/** Accounts that were changed last come first; `wanted` is looked for in names and addresses. */
export function zendeskShown(desk: Desk, wanted: string): ZendeskShown {
  const { zendesk } = desk;
  const present = zendesk.state.presentAgents();
  return {
    subdomain: zendesk.subdomain,
    token: zendesk.token,
    total: present.length,
    enabled: zendesk.state.enabledCount(),
    accounts: accountsOf(desk, wanted.trim().toLowerCase()),
    calls: callsOf(desk),
    switches: switchesOf(zendesk),
  };
}

function accountsOf(desk: Desk, wanted: string): AccountShown[] {
  const { state } = desk.zendesk;
  const found = [...state.agents.values()].filter(
    (agent) =>
      (agent.deletedAt === null || desk.changed.has(agent.id)) &&
      `${agent.displayName} ${agent.email}`.toLowerCase().includes(wanted),
  );
  found.sort((a, b) => latest(desk, b) - latest(desk, a) || b.id - a.id);
  return found.slice(0, MOST_ACCOUNTS).map((agent) => ({
    id: agent.id,
    name: agent.displayName,
    email: agent.email,
    enabled: agent.enabled,
    deleted: agent.deletedAt !== null,
    role: state.roles.get(agent.roleId)?.name ?? PREDEFINED_ROLES[2],
    departments: state.departmentsOf(agent).map(({ name }) => name),
    lastUse: agent.lastLogin,
    changed: desk.changed.get(agent.id) ?? null,
  }));
}

function latest({ changed }: Desk, { id, createdAt }: { id: number; createdAt: number }): number {
  return changed.get(id) ?? createdAt;
}

function callsOf({ zendesk: { calls } }: Desk): ZendeskShown['calls'] {
  const first = Math.max(0, calls.length - MOST_CALLS);
  const last = calls.slice(first).map(({ at, method, path, query, status }, index) => ({
    number: first + index + 1,
    at,
    method,
    path: readable(path.replace(/^\/api\/v2\/chat/, '')) + readable(query),
    status,
  }));
  return last.reverse();
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
