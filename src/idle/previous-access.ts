import type { AccountEvent } from '../accounts/history';
import { readJson } from '../state/key-values';
import type { Account } from '../zendesk/accounts';
import { isProtectedRole } from '../zendesk/roles';

/** What was set before we disabled an account. */
export type PreviousAccess = Pick<Account, 'role' | 'departments'>;

/** The last line that says that we have disabled the account, and that may be acted on. */
export function disablingOf(agentId: string, events: readonly AccountEvent[]): AccountEvent | null {
  const disabled = events.filter(
    (each) => each.agentId === agentId && each.action === 'Disabled' && each.isProved, // guard: proved-restore
  );
  return disabled.sort((a, b) => a.at - b.at).pop() ?? null;
}

/** By our log; `null`: it does not say. */
export function previousAccessOf(agentId: string, events: readonly AccountEvent[]): PreviousAccess | null {
  const last = disablingOf(agentId, events);
  return last ? readBefore(last.before) : null;
}

/** It makes no one an administrator, and what cannot be read restores the account alone. */
function readBefore(text: string): PreviousAccess | null {
  const before = readJson<unknown>(text);
  if (typeof before !== 'object' || before === null) return null;
  if (!('role' in before && 'departments' in before)) return null;
  const { role, departments } = before;
  if (typeof role !== 'string' || isProtectedRole(role) || !Array.isArray(departments)) return null;
  return { role, departments: departments.map(String) };
}
