import type { PlainModes } from '../common/settings';
import type { RecordedCall } from '../common/stand-in';
import type { Choices } from './choices';
import type { Modes } from './modes';
import type {
  CapacityRule,
  CustomRole,
  Group,
  Identity,
  Membership,
  OAuthClient,
  Revert,
  SentMail,
  Sequence,
  Session,
  State,
  Ticket,
  Token,
  User,
} from './state';
import type { ZendeskSupport } from './support';

/** A stand-in as JSON, without the functions among its modes. */
export interface SavedSupport {
  users: User[];
  identities: Identity[];
  groups: Group[];
  memberships: Membership[];
  customRoles: CustomRole[];
  sessions: Session[];
  tickets: Ticket[];
  capacityRules: CapacityRule[];
  tokens: Token[];
  clients: OAuthClient[];
  refreshTokens: Entries<State['refreshTokens']>;
  apiTokens: string[];
  mails: SentMail[];
  arrivals: number[];
  updates: Entries<State['updates']>;
  oldRecords: Entries<State['oldRecords']>;
  pendingReverts: Revert[];
  sequence: Sequence;
  token: string;
  ownerId: number;
  clientId: string;
  modes: PlainModes<Modes>;
  choices: Choices;
  calls: RecordedCall[];
}

type Entries<M> = M extends Map<infer K, infer V> ? [K, V][] : never;

export function saveSupport(account: ZendeskSupport): SavedSupport {
  const { state, token, owner, client, modes, choices, calls } = account;
  const { intercept: _, afterwards: __, ...plainModes } = modes;
  return structuredClone({
    users: [...state.users.values()],
    identities: [...state.identities.values()],
    groups: [...state.groups.values()],
    memberships: [...state.memberships.values()],
    customRoles: [...state.customRoles.values()],
    sessions: [...state.sessions.values()],
    tickets: [...state.tickets.values()],
    capacityRules: [...state.capacityRules.values()],
    tokens: [...state.tokens.values()],
    clients: [...state.clients.values()],
    refreshTokens: [...state.refreshTokens],
    apiTokens: [...state.apiTokens],
    mails: state.mails,
    arrivals: state.arrivals,
    updates: [...state.updates],
    oldRecords: [...state.oldRecords],
    pendingReverts: state.pendingReverts,
    sequence: state.sequence,
    token,
    ownerId: owner.id,
    clientId: client.id,
    modes: plainModes,
    choices,
    calls,
  });
}

/** Restores the saved state in a stand-in. */
export function loadSupport(account: ZendeskSupport, given: SavedSupport): void {
  const saved = structuredClone(given);
  const { state } = account;
  loadPeople(account, saved);
  refill(state.groups, saved.groups, ({ id }) => id);
  refill(state.customRoles, saved.customRoles, ({ id }) => id);
  refill(state.tickets, saved.tickets, ({ id }) => id);
  refill(state.capacityRules, saved.capacityRules, ({ id }) => id);
  refill(state.tokens, saved.tokens, ({ value }) => value);
  refill(state.clients, saved.clients, ({ id }) => id);
  loadHistory(state, saved);
  account.token = saved.token;
  account.modes = saved.modes;
  account.choices = saved.choices;
  account.calls.splice(0, account.calls.length, ...saved.calls);
  keep(state.clients, saved.clientId, account.client);
}

function loadPeople({ state, owner }: ZendeskSupport, saved: SavedSupport): void {
  // Tests hold on to the owner, so only the properties are replaced.
  state.loadUsers(saved.users.map((user) => (user.id === saved.ownerId ? Object.assign(owner, user) : user)));
  state.ownerId = saved.ownerId;
  state.identities.clear();
  for (const identity of saved.identities) state.addIdentity(identity);
  state.memberships.clear();
  for (const membership of saved.memberships) state.memberships.add(membership);
  state.sessions.clear();
  for (const session of saved.sessions) state.sessions.add(session);
}

function loadHistory(state: State, saved: SavedSupport): void {
  refillEntries(state.refreshTokens, saved.refreshTokens);
  refillEntries(state.updates, saved.updates);
  refillEntries(state.oldRecords, saved.oldRecords);
  state.apiTokens.clear();
  for (const token of saved.apiTokens) state.apiTokens.add(token);
  state.mails.splice(0, state.mails.length, ...saved.mails);
  state.arrivals = saved.arrivals;
  state.pendingReverts = saved.pendingReverts;
  state.sequence = saved.sequence;
}

/** Tests hold on to the client, so only its properties are replaced. */
function keep<K, T extends object>(map: Map<K, T>, key: K, object: T): void {
  map.set(key, Object.assign(object, map.get(key)));
}

function refill<K, V>(map: Map<K, V>, items: readonly V[], keyOf: (item: V) => K): void {
  map.clear();
  for (const item of items) map.set(keyOf(item), item);
}

function refillEntries<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
