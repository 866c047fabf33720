import type { AccountEvent } from '../accounts/history';
import type { Account } from '../zendesk/accounts';

/** What was set before we disabled an account. */
export type PreviousAccess = Pick<Account, 'role' | 'departments'>;

const PROTECTED = /^\s*(owner|administrator)\s*$/i;

/** By our log; `null`: it does not say. */
export function previousAccessOf(agentId: string, events: readonly AccountEvent[]): PreviousAccess | null {
  const disabled = events.filter((each) => each.agentId === agentId && each.action === 'Disabled');
  const last = disabled.sort((a, b) => a.at - b.at).pop();
  return last ? readBefore(last.before) : null;
}

/** People may have altered the cell: it makes nobody an administrator, and what cannot be read restores the account alone. */
function readBefore(text: string): PreviousAccess | null {
  try {
    const { role, departments } = JSON.parse(text) as Partial<Account>;
    const isWhole = typeof role === 'string' && Array.isArray(departments) && !PROTECTED.test(role);
    return isWhole ? { role, departments: departments.map(String) } : null;
  } catch {
    return null;
  }
}
