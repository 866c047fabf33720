import { loadAgents } from '../../../rehearsal/input/agents-file';
import type { RecordedCall } from '../../../stand-in';
import {
  loadSupport,
  type SavedSupport,
  saveSupport,
  type User,
  type ZendeskSupport,
} from '../../../stand-in/support';
import type { AccountView } from '../../protocol';
import { suiteSwitches } from './switches';
import type { Known, Zendesk } from './zendesk';

/** The role of Zendesk's own that new agents get; an account on Enterprise needs one. */
const ROLE = 'Staff';

/** The stand-in for Zendesk Suite. */
export function suiteZendesk(standIn: ZendeskSupport): Zendesk {
  const { state } = standIn;
  const present = (is: (user: User) => boolean) =>
    state
      .presentUsers()
      .filter((user) => user !== standIn.owner && is(user))
      .map((user) => known(standIn, user));
  return {
    product: 'support',
    subdomain: standIn.subdomain,
    get token() {
      return standIn.token;
    },
    get client() {
      const { id, secret } = standIn.client;
      return { id, secret };
    },
    calls: standIn.calls,
    handle: standIn.handle,
    switches: suiteSwitches(standIn),
    get setup() {
      return {
        connection: { product: 'support' },
        access: { departments: state.groupNamed('Chat') ? ['Chat'] : [], role: ROLE },
        // Nobody is warned, so that two nights are enough to see somebody downgraded.
        idle: { mode: 'act', warnDaysBefore: null },
      };
    },
    load: (file) => loadAgents(standIn, file),
    listed: () => [...state.users.values()].map((user) => listed(standIn, user)),
    view: (id) => viewOf(standIn, id),
    count: () => ({
      on: state.teamMembers().filter(({ suspended }) => !suspended).length,
      total: state.presentUsers().length,
      seats: { taken: standIn.seatsTaken, bought: standIn.modes.seats },
    }),
    inUse: () =>
      state
        .teamMembers()
        .filter(({ suspended }) => !suspended)
        .map(({ id, lastLoginAt, createdAt }) => ({ id, lastUse: lastLoginAt, createdAt })),
    signIn: (id, at) => void Object.assign(state.users.get(id) ?? {}, { lastLoginAt: at }),
    changedBy: (call) => changedBy(standIn, call),
    addresses: () => [...state.identities.values()].map(({ value }) => value),
    examples: (wasChanged) => {
      const isDowngraded = ({ id, role, former }: User) =>
        role === 'end-user' && former !== null && wasChanged(id);
      return [
        ['End-user', present((user) => user.role === 'end-user' && !isDowngraded(user))],
        ['Suspended agent', present(({ role, suspended }) => role === 'agent' && suspended)],
        ['Downgraded agent', present(isDowngraded)],
      ];
    },
    active: () =>
      present(
        ({ role, suspended, entitlements }) => role === 'agent' && !suspended && !!entitlements.chat,
      )[0],
    tickChat: (id, isTicked) => {
      const user = state.user(id);
      if (!user || user.role === 'end-user')
        throw new Error('Chat can be ticked for members of the team only.');
      standIn.tickChat(user, isTicked);
    },
    save: () => saveSupport(standIn),
    restore: (saved) => loadSupport(standIn, saved as SavedSupport),
  };
}

/** Zendesk Support knows one name; the form asks for two. */
function known({ state }: ZendeskSupport, user: User): Known {
  const [firstName = '', ...rest] = user.name.split(' ');
  return { firstName, lastName: rest.join(' '), email: state.emailOf(user) ?? '' };
}

function listed({ state }: ZendeskSupport, user: User) {
  const { id, name, createdAt, deletedAt } = user;
  return { id, name, email: state.emailOf(user) ?? '', createdAt, deleted: deletedAt !== null };
}

function viewOf({ state }: ZendeskSupport, id: number): ReturnType<Zendesk['view']> {
  const user = state.users.get(id);
  if (!user) throw new Error(`There is no person ${id}.`);
  const seen = [user.lastLoginAt, ...state.sessions.of(id).map(({ lastSeenAt }) => lastSeenAt)];
  return {
    id,
    name: user.name,
    email: state.emailOf(user) ?? '',
    state: stateOf(user),
    role: user.role === 'end-user' ? '' : (state.roleOf(user)?.name ?? user.role),
    departments: state.memberships.of(id).map(({ groupId }) => state.groups.get(groupId)?.name ?? ''),
    chat: user.role === 'end-user' ? null : user.entitlements.chat !== undefined,
    lastUse: seen.reduce((latest, time) => Math.max(latest ?? 0, time ?? 0) || null, null),
  };
}

function stateOf({ deletedAt, role, suspended }: User): AccountView['state'] {
  if (deletedAt !== null) return 'deleted';
  if (suspended) return 'suspended';
  return role === 'end-user' ? 'end-user' : 'enabled';
}

/** The person whom a create has made is the one with the highest id. */
function changedBy({ state }: ZendeskSupport, { method, path }: RecordedCall): number | undefined {
  if (method === 'POST' && path.endsWith('/users')) return [...state.users.keys()].at(-1);
  return method === 'GET' ? undefined : Number(/\/users\/(\d+)/.exec(path)?.[1]) || undefined;
}
