import { isRecord } from '../shared/records';
import { readJson } from '../state/key-values';
import type { AccessBefore, Account } from '../zendesk/accounts';
import { isProtectedRole } from '../zendesk/roles';
import type { AccountEvent } from './history';

/** What a disable of ours has taken, and how it has left the account. */
export interface Disabling {
  before: AccessBefore;
  left: LeftAs;
  /** The plan has not come to its end, so that perhaps only some of it was done. */
  isUnfinished: boolean;
}

export interface LeftAs {
  by: 'downgrade' | 'suspend' | 'both';
  /** What they went back to; left out: they are no longer in the team. */
  to?: AccessBefore;
}

/**
 * The accounts that a disable of ours was the last to change. A line that anybody may have typed can only say that something else
 * came after it. That a request is about to raise somebody, or has failed to, changes nothing: its next try, or another
 * request, gives all back.
 */
export function lastDisablings(events: readonly AccountEvent[]): Map<string, Disabling> {
  const found = new Map<string, Disabling>();
  const ended = new Set(events.filter(({ action }) => action === 'Carried out').map(referenceOf));
  for (const [agentId, event] of lastChanges(events)) {
    const disabling = event.action === 'Disabled' ? readDisabling(event.before) : null;
    const isUnfinished = !ended.has(event.reference);
    if (disabling) found.set(agentId, { ...disabling, isUnfinished });
  }
  return found;
}

function referenceOf({ reference }: AccountEvent): string {
  return reference;
}

/** The accounts that a disable of ours was the last to switch off; a downgrade leaves them on. */
export function switchedOffByUs(events: readonly AccountEvent[]): Set<string> {
  const isOff = ({ action, before }: AccountEvent) =>
    action === 'Disabled' && readJson<{ by?: unknown }>(before)?.by !== 'downgrade';
  return new Set([...lastChanges(events)].filter(([, event]) => isOff(event)).map(([agentId]) => agentId));
}

/** The last change of each account, by its id. */
function lastChanges(events: readonly AccountEvent[]): Map<string, AccountEvent> {
  const last = new Map<string, AccountEvent>();
  const disabled = new Map<string, AccountEvent>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const { agentId, action, isProved } = event;
    if (action === 'Disabled' && isProved) disabled.set(agentId, event);
    // A restore that was refused has changed nothing.
    const isRefused = action === 'Not restored' && isProved && last.get(agentId)?.action === 'Restored';
    const change = isRefused ? disabled.get(agentId) : event;
    if (change && isChange(change)) last.set(agentId, change);
  }
  return last;
}

function isChange({ action, before, isProved, isUnfinished }: AccountEvent): boolean {
  if (action === 'Disabled') return isProved;
  const hasFailed = isProved && isUnfinished === true; // guard: failed-request-takes-nothing
  const isRaised = action === 'Updated' && before === '' && !hasFailed;
  return ['Created', 'Restored', 'Not disabled'].includes(action) || isRaised;
}

/** Whether a disable with this line in the log takes access to chat away: a suspension alone leaves it. */
export function takesChat(before: string): boolean {
  return readJson<{ by?: unknown }>(before)?.by !== 'suspend';
}

/** `null`: it does not say how the account was left, as no line about Zendesk Chat does. */
function readDisabling(text: string): Pick<Disabling, 'before' | 'left'> | null {
  const before = readAccess(text);
  const line = readJson<{ by?: unknown; to?: unknown }>(text);
  const by = (['downgrade', 'suspend', 'both'] as const).find((each) => each === line?.by);
  if (!before || !by) return null;
  const to = readAccess(JSON.stringify(line?.to ?? null));
  return { before, left: { by, ...(to && { to }) } };
}

/** Nobody has changed role or suspension since. */
export function isAsLeft({ kind, role, details }: Account, { by, to }: LeftAs): boolean {
  if (by === 'suspend') return false;
  const isInRole = to ? kind === 'limited' && role === to.role : kind === 'end-user';
  return isInRole && details?.suspended === (by === 'both');
}

/** Nobody but the plan has changed them, be it through with them or somewhere on the way. */
export function isAsDisabled(account: Account, { left, isUnfinished }: Disabling): boolean {
  return isAsLeft(account, left) || (isUnfinished && isOnTheWay(account, left));
}

/** Out of the team, or what they were before we raised them; the suspension comes last. */
function isOnTheWay({ kind, role, details }: Account, { to }: LeftAs): boolean {
  const isLowered = kind === 'end-user' || (kind === 'limited' && role === to?.role);
  return isLowered && details?.suspended === false;
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
