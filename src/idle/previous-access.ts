import type { AccountEvent } from '../accounts/history';
import { readJson } from '../state/key-values';
import type { AccessBefore } from '../zendesk/accounts';
import { isProtectedRole } from '../zendesk/roles';

/** The last line that says that we have disabled the account, and that may be acted on. */
export function disablingOf(agentId: string, events: readonly AccountEvent[]): AccountEvent | null {
  const disabled = events.filter(
    (each) => each.agentId === agentId && each.action === 'Disabled' && each.isProved, // guard: proved-restore
  );
  return disabled.sort((a, b) => a.at - b.at).pop() ?? null;
}

/** By our log; `null`: it does not say. */
export function previousAccessOf(agentId: string, events: readonly AccountEvent[]): AccessBefore | null {
  const last = disablingOf(agentId, events);
  return last ? readAccess(last.before) : null;
}

/**
 * What somebody was before we raised them: of the request that did so last, the line that was written before. `null`: no
 * member of the team, or the log does not say.
 */
export function raisedFrom(agentId: string, events: readonly AccountEvent[]): AccessBefore | null {
  const raised = events.filter(
    (each) => each.agentId === agentId && each.action === 'Updated' && each.isProved,
  );
  const [last] = raised.sort((a, b) => b.at - a.at);
  const line = raised.find(({ reference, before }) => reference === last?.reference && before !== '');
  return line ? readAccess(line.before) : null;
}

/**
 * What the cell of a proved line says. It makes no one an administrator, and what cannot be read restores the account alone.
 * What the product adds it also checks itself.
 */
export function readAccess(text: string): AccessBefore | null {
  const before = readJson<unknown>(text);
  if (!isRecord(before)) return null;
  const { role, departments, details, chat } = before;
  if (typeof role !== 'string' || isProtectedRole(role) || !Array.isArray(departments)) return null;
  const more = { ...(isRecord(details) && { details }), ...(chat === 'on' && { chat: 'on' as const }) };
  return { role, departments: departments.map(String), ...more };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
