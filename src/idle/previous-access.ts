import type { AccountEvent } from '../accounts/history';
import { readJson } from '../state/key-values';
import type { Account } from '../zendesk/accounts';
import { isProtectedRole } from '../zendesk/roles';

/** What was set before we disabled an account. */
export type PreviousAccess = Pick<Account, 'role' | 'departments'>;

/** By our log; `null`: it does not say. */
export function previousAccessOf(agentId: string, events: readonly AccountEvent[]): PreviousAccess | null {
  const disabled = events.filter((each) => each.agentId === agentId && each.action === 'Disabled');
  const last = disabled.sort((a, b) => a.at - b.at).pop();
  return last ? readBefore(last.before) : null;
}

/**
 * Editors may have altered the cell: it makes no one an administrator, and what cannot be read restores the
 * account alone.
 */
function readBefore(text: string): PreviousAccess | null {
  const before = readJson<unknown>(text);
  if (typeof before !== 'object' || before === null) return null;
  if (!('role' in before && 'departments' in before)) return null;
  const { role, departments } = before;
  if (typeof role !== 'string' || isProtectedRole(role) || !Array.isArray(departments)) return null;
  return { role, departments: departments.map(String) };
}
