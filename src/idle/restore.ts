import type { Account, Result } from '../zendesk/accounts';
import type { AccountEvent } from './history';
import type { IdleDesk, IdleEvent } from './ports';

const CHUNK = 10;
const PROTECTED = /^\s*(owner|administrator)\s*$/i;

/** An undoing of disables that has been begun. */
export interface Restoring {
  id: string;
  agentIds: readonly string[];
  desk: IdleDesk;
  events: readonly AccountEvent[];
}

/** What came of it, by sentence. `isFinished: false`: the next execution goes on. */
export interface Restored {
  isFinished: boolean;
  restored: number;
  failures: string[];
}

/** An account with what was set before we disabled it. */
interface Case {
  account: Account;
  before: Pick<Account, 'role' | 'departments'> | null;
}

/**
 * Enables accounts again, with role and departments as they were. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that goes on what was ours.
 */
export function restoreAll(restoring: Restoring): Restored {
  const { agentIds, desk } = restoring;
  const sum: Restored = { isFinished: true, restored: 0, failures: [] };
  for (let done = 0; done < agentIds.length; done += CHUNK) {
    if (desk.mustStop()) return { ...sum, isFinished: false };
    const chunk = restoreChunk(agentIds.slice(done, done + CHUNK), restoring);
    sum.restored += chunk.restored;
    sum.failures.push(...chunk.failures);
    if (!chunk.isFinished) return { ...sum, isFinished: false };
    desk.onProgress(done + CHUNK, agentIds.length);
  }
  return sum;
}

function restoreChunk(ids: readonly string[], restoring: Restoring): Restored {
  const { desk } = restoring;
  const sum: Restored = { isFinished: true, restored: 0, failures: [] };
  const found = desk.accounts.byId(ids);
  const cases: Case[] = [];
  found.forEach((result, index) => {
    const id = ids[index] ?? '';
    if (result.kind !== 'ok') sum.isFinished = isSettled(result, id, sum, restoring) && sum.isFinished;
    else if (!result.value)
      sum.failures.push(`${nameOf(id, restoring)} was deleted: submit the form for a new account.`);
    else if (result.value.protected)
      sum.failures.push(`${result.value.email} may be an administrator: enable it in Zendesk.`);
    else if (isWanted(result.value, restoring))
      cases.push({ account: result.value, before: beforeOf(id, restoring) });
    else sum.failures.push(`${result.value.email} is enabled already.`);
  });
  if (!sum.isFinished) return sum;
  const enabled = enableAll(cases, sum, restoring);
  rejoin(enabled, sum, restoring);
  return sum;
}

/** Already enabled by this very restoring: its departments may still be missing. */
function isWanted(account: Account, restoring: Restoring): boolean {
  return !account.enabled || isLogged('Restored', account.id, restoring);
}

function isLogged(action: string, agentId: string, { events, id }: Restoring): boolean {
  return events.some((each) => each.reference === id && each.agentId === agentId && each.action === action);
}

function enableAll(cases: readonly Case[], sum: Restored, restoring: Restoring): Case[] {
  const { desk } = restoring;
  const off = cases.filter(({ account }) => !account.enabled);
  const unlogged = off.filter(({ account }) => !isLogged('Restored', account.id, restoring));
  desk.log.addEvents(
    unlogged.map(({ account }) => eventOf(account, 'Restored', 'Enabled again by hand.', restoring)),
  );
  const failed = new Set<Case>();
  for (const role of new Set(off.map(roleToGive))) {
    const alike = off.filter((each) => roleToGive(each) === role);
    const results = desk.accounts.enable(
      alike.map(({ account }) => account.id),
      role,
    );
    results.forEach((result, index) => {
      const each = alike[index];
      if (!each || result.kind === 'ok') return;
      failed.add(each);
      if (!isSettled(result, each.account.id, sum, restoring)) sum.isFinished = false;
    });
  }
  const enabled = cases.filter((each) => !failed.has(each));
  sum.restored += enabled.length;
  return enabled;
}

/** `null`: it still has its role. */
function roleToGive({ account, before }: Case): string | null {
  return before && before.role !== account.role ? before.role : null;
}

/** One look and one write a department, however many accounts. What could not be given back stays remembered. */
function rejoin(cases: readonly Case[], sum: Restored, restoring: Restoring): void {
  const { desk } = restoring;
  const missing = (each: Case) =>
    (each.before?.departments ?? []).filter((name) => !each.account.departments.includes(name));
  const lacking = new Set<Case>();
  for (const department of new Set(cases.flatMap(missing))) {
    const members = cases.filter((each) => missing(each).includes(department));
    if (joinOne(department, members, sum, restoring)) continue;
    for (const each of members) lacking.add(each);
  }
  const whole = cases.filter((each) => missing(each).length > 0 && !lacking.has(each));
  for (const { account } of whole) desk.noteLost(account.id, []);
}

function joinOne(name: string, members: readonly Case[], sum: Restored, { desk }: Restoring): boolean {
  const ids = members.map(({ account }) => account.id);
  const joined = desk.alone('departments', () => desk.accounts.join([name], ids));
  if (joined?.kind === 'ok') return true;
  if (joined?.kind === 'refused') {
    const who = members.map(({ account }) => account.email).join(', ');
    sum.failures.push(`${who}: not put back into the department ${name} (${joined.reason}).`);
    return false;
  }
  if (joined?.kind === 'denied') desk.pause(joined.reason);
  sum.isFinished = false;
  return false;
}

/** Whether there is no use in trying again. */
function isSettled(
  trouble: Exclude<Result<never>, { kind: 'ok' }>,
  agentId: string,
  sum: Restored,
  restoring: Restoring,
): boolean {
  const { desk } = restoring;
  if (trouble.kind === 'later') return false;
  const seats = trouble.kind === 'denied' ? desk.seatsWhenFull() : null;
  if (trouble.kind === 'denied' && seats === null) {
    desk.pause(trouble.reason);
    return false;
  }
  const why =
    seats === null
      ? `Zendesk refused it (${trouble.status} ${trouble.reason})`
      : `all ${seats} seats are taken`;
  const sentence = `${nameOf(agentId, restoring)} was not restored: ${why}.`;
  sum.failures.push(sentence);
  if (isLogged('Not restored', agentId, restoring)) return true;
  const event = eventOf(
    { id: agentId, email: nameOf(agentId, restoring) },
    'Not restored',
    sentence,
    restoring,
  );
  desk.log.addEvents([{ ...event, status: 'Needs attention' }]);
  return true;
}

function beforeOf(agentId: string, { events }: Restoring): Case['before'] {
  const disabled = events.filter((each) => each.agentId === agentId && each.action === 'Disabled');
  const last = disabled.sort((a, b) => a.at - b.at).pop();
  return last ? readBefore(last.before) : null;
}

/** People may have altered the cell: it makes nobody an administrator, and what cannot be read restores the account alone. */
function readBefore(text: string): Case['before'] {
  try {
    const { role, departments } = JSON.parse(text) as Partial<Account>;
    const isWhole = typeof role === 'string' && Array.isArray(departments) && !PROTECTED.test(role);
    return isWhole ? { role, departments: departments.map(String) } : null;
  } catch {
    return null;
  }
}

function nameOf(agentId: string, { events }: Restoring): string {
  return (
    events.find((each) => each.agentId === agentId && each.address !== '')?.address ?? `Agent ${agentId}`
  );
}

function eventOf(
  { id, email }: Pick<Account, 'id' | 'email'>,
  action: string,
  detail: string,
  { desk, id: reference }: Restoring,
): IdleEvent {
  return {
    at: desk.now(),
    reference,
    agentId: id,
    address: email,
    action,
    status: 'Done',
    detail,
    mail: '',
    before: '',
  };
}
