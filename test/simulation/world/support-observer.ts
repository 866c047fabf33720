import { isDeepStrictEqual } from 'node:util';
import type { Answer, HttpRequest } from '../../http';
import type { ZendeskSupport } from '../../stand-in/support';
import { isUnsolved } from '../../stand-in/support/groups';
import type { AccountObservations, Ended } from './account-observer';

type Person = ReturnType<ZendeskSupport['snapshot']>['users'][number];

/** Role types of a system role that give less than an agent has: light agents and contributors. */
const LIMITED = [1, 3];
const BILLING_ADMIN = 5;

/** The role of the setup in simulated worlds. */
export const GIVEN_ROLE = 'Staff';

/** What is known of a change of people. */
interface Change {
  before: Person;
  now: Person;
  /** Their addresses, but for those that they never verified. */
  emails: readonly string[];
  groupIds: readonly number[];
  /** Why nobody may take access from this person; `null`: nothing speaks against it. */
  shield: string | null;
  isUntouchable: boolean;
  hasTickets: boolean;
  at: number;
  lastLogin: number | null;
}

/**
 * Passes a call on and notes what it has taken from people, what it has given, and what it has changed of those who may not be
 * touched.
 */
export function observePeople(
  { method }: HttpRequest,
  observed: AccountObservations,
  zendesk: ZendeskSupport,
  at: number,
  serve: () => Answer,
): Answer {
  if (method === 'GET') return serve();
  const { users } = zendesk.snapshot();
  const shields = new Map(users.map(({ id }) => [id, shieldOf(id, zendesk)]));
  const untouchable = untouchablePeople(zendesk);
  const holders = ticketHolders(zendesk);
  const addresses = new Map(users.map(({ id }) => [id, ownAddresses(id, zendesk)]));
  const groups = new Map(users.map(({ id }) => [id, groupIdsOf(id, zendesk)]));
  noteSessions(observed, zendesk);
  const answer = serve();
  const after = new Map(zendesk.snapshot().users.map((person) => [person.id, person]));
  for (const before of users) {
    const now = after.get(before.id);
    if (!now || isDeepStrictEqual(before, now)) continue;
    const shield = shields.get(before.id) ?? null;
    const lastLogin = lastUse(before.id, observed, zendesk);
    const isUntouchable = untouchable.has(before.id);
    const hasTickets = holders.has(before.id);
    const emails = addresses.get(before.id) ?? [];
    const groupIds = groups.get(before.id) ?? [];
    note({ before, now, emails, groupIds, shield, isUntouchable, hasTickets, at, lastLogin }, observed);
  }
  return answer;
}

function ownAddresses(id: number, { state }: ZendeskSupport): string[] {
  const user = state.users.get(id);
  const all = user ? state.emailsOf(user) : [];
  return all.filter(({ primary, verified }) => primary || verified).map(({ value }) => value.toLowerCase());
}

function groupIdsOf(id: number, { state }: ZendeskSupport): number[] {
  return state.memberships.of(id).map(({ groupId }) => groupId);
}

function untouchablePeople({ state, owner }: ZendeskSupport): Set<number> {
  const users = [...state.users.values()];
  return new Set(
    users
      .filter((user) => user.sharedAgent || (user.role === 'admin' && user.id !== owner.id))
      .map(({ id }) => id),
  );
}

/** A review ends the sessions before it does anything else; when they were used counts all the same. */
function noteSessions(observed: AccountObservations, { state }: ZendeskSupport): void {
  const seen: Record<number, number> = {};
  for (const { userId, lastSeenAt } of state.sessions.values()) {
    seen[userId] = Math.max(lastSeenAt, seen[userId] ?? 0);
  }
  Object.assign(observed.seenAt, seen);
}

function lastUse(id: number, observed: AccountObservations, { state }: ZendeskSupport): number | null {
  const times = [state.users.get(id)?.lastLoginAt ?? null, observed.seenAt[id] ?? null];
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function shieldOf(id: number, { state, owner }: ZendeskSupport): string | null {
  const user = state.users.get(id);
  const roleType = user && state.roleOf(user)?.roleType;
  if (!user || id === owner.id) return 'it is the account of the credential';
  if (user.role === 'admin' || roleType === BILLING_ADMIN) return 'it is an administrator';
  if (user.sharedAgent) return 'it belongs to another account';
  if (user.role !== 'agent' || !LIMITED.includes(roleType ?? 0)) return null;
  return user.entitlements.chat === undefined
    ? 'it has less than an agent anyway'
    : 'an admin lets it chat with less than an agent has';
}

function ticketHolders({ state }: ZendeskSupport): Set<number | null> {
  const unsolved = [...state.tickets.values()].filter(({ status }) => isUnsolved(status));
  return new Set(unsolved.map(({ assigneeId }) => assigneeId));
}

function note(change: Change, observed: AccountObservations): void {
  const { before, now, at, emails } = change;
  const wasOurs = observed.disabledAt[before.id] !== undefined;
  const isOff = isOn(before) && !isOn(now) && !isLowered(before, observed);
  if (isOff) observed.disabledAt[before.id] = at;
  const isEnd = isOff || (now.deleted && !before.deleted);
  if (isEnd) observed.ended.push(endedBy(change, observed));
  if (rank(now) > rank(before)) {
    observed.risen.push([...emails]);
    noteRaised(before, observed);
    noteGifts(change, wasOurs, observed);
  }
  observed.harms.push(...harmsTo(change, observed).map((harm) => `${before.email} ${harm}`));
}

/** What a downgrade takes people back to. Of an end-user that our disable has left, it is still what they were before that. */
function noteRaised(before: Person, { raisedFrom, disabledAt, enabledAt }: AccountObservations): void {
  const { id, customRole } = before;
  const isLeftByUs = (disabledAt[id] ?? 0) > (enabledAt[id] ?? 0);
  if (rank(before) === RANK.limited) raisedFrom[id] = customRole ?? '';
  if (before.role === 'end-user' && !isLeftByUs) delete raisedFrom[id];
}

/** A light agent that our disable has left, which is suspended as well. */
function isLowered(before: Person, { disabledAt, enabledAt }: AccountObservations): boolean {
  return rank(before) === RANK.limited && (disabledAt[before.id] ?? 0) > (enabledAt[before.id] ?? 0);
}

function noteGifts({ before, now, at }: Change, wasOurs: boolean, observed: AccountObservations): void {
  const email = before.emails[0]?.toLowerCase() ?? '';
  if (rank(before) < rank(now) && rank(now) === RANK.agent) {
    observed.enabledAt[before.id] = at;
    observed.enabled.push({ email, wasOurs, at });
  }
  const role = now.customRole ?? '';
  const isKnown = [before.customRole, GIVEN_ROLE, observed.raisedFrom[before.id]].includes(role);
  if (!isKnown) observed.roles.push({ email, role });
}

/** As the person was just before. What the first call of several has taken is what counts. */
function endedBy(
  { before, now, emails, groupIds, shield, hasTickets, at, lastLogin }: Change,
  { enabledAt, disabledAt }: AccountObservations,
): Ended {
  const { id, customRole, groups, defaultGroup, ticketRestriction } = before;
  return {
    how: now.deleted ? 'deleted' : 'disabled',
    at,
    id,
    email: before.email?.toLowerCase() ?? '',
    emails,
    role: customRole ?? '',
    shield,
    hasTickets,
    wasEnabled: isOn(before),
    lastLogin,
    createdAt: Date.parse(before.createdAt),
    enabledAt: enabledAt[id] ?? null,
    disabledAt: disabledAt[id] ?? null,
    had: { role: customRole ?? '', groups, defaultGroup, ticketRestriction, groupIds },
  };
}

function isOn({ role, suspended, deleted }: Person): boolean {
  return role !== 'end-user' && !suspended && !deleted;
}

const RANK = { suspended: 0, 'end-user': 1, limited: 2, agent: 3 };

/** How much of an agent somebody is. */
function rank({ role, roleType, suspended }: Person): number {
  if (suspended) return RANK.suspended;
  if (role === 'end-user') return RANK['end-user'];
  return LIMITED.includes(roleType ?? 0) ? RANK.limited : RANK.agent;
}

function isAgent(person: Person): boolean {
  return person.role === 'agent' && rank({ ...person, suspended: false }) === RANK.agent;
}

/** What is done to idle accounts is no harm here: other invariants say when it is one. */
function harmsTo({ before, now, isUntouchable }: Change, observed: AccountObservations): string[] {
  const isEnded = observed.disabledAt[before.id] !== undefined;
  const own = observed.ended.find(({ id }) => id === before.id)?.had?.groups ?? [];
  const isLost = (group: string) => !now.groups.includes(group) && (!isEnded || own.includes(group));
  const harms = [
    isUntouchable && 'was changed, and may not be touched',
    before.name !== now.name && `was called ${before.name} and is called ${now.name}`,
    !isEnded && rank(now) < rank(before) && 'was lowered',
    !isEnded && now.deleted && !before.deleted && 'was deleted',
    before.role !== 'end-user' &&
      now.role !== 'end-user' &&
      !now.deleted &&
      before.groups.some(isLost) &&
      'was taken out of a group',
    !isEnded && before.chat && !now.chat && 'lost access to chat',
    !isEnded &&
      isAgent(before) &&
      isAgent(now) &&
      before.customRole !== now.customRole &&
      'lost the own role',
  ];
  return harms.filter((harm) => harm !== false);
}
