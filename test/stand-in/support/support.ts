import type { HttpRequest } from '../../http';
import { ApiError } from '../common/api-error';
import { html, type Reply } from '../common/replies';
import { StandIn } from '../common/stand-in';
import { changeByHand } from './by-hand';
import { type Choices, DEFAULT_CHOICES } from './choices';
import { addCapacityRule, addCustomRole, found } from './founding';
import { withRateHeaders } from './headers';
import { CALLS_A_MINUTE, DEFAULT_MODES, type Modes } from './modes';
import { remove } from './operations/delete-users';
import { addGroup, addUser, milliseconds, type NewUser, type Time } from './people';
import { changeStanding, standingAfter } from './role-change';
import { dispatch } from './routes';
import { seatsTaken } from './seats';
import { choicesFromJson, modesFromJson } from './settings-from-json';
import { snapshotOf } from './snapshot';
import { withSomebodyElse } from './somebody-else';
import {
  type CapacityRule,
  type CustomRole,
  type Group,
  type OAuthClient,
  State,
  type Ticket,
  type User,
} from './state';
import type { World } from './world';

export interface SupportOptions {
  subdomain?: string;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Determines ids and tokens. */
  seed?: number;
  modes?: Partial<Modes>;
  choices?: Partial<Choices>;
  /** How many seconds an answer normally takes. */
  latency?: number;
}

/**
 * A Zendesk Suite account that lives in memory, as its Support API shows it: an owner, one group, the predefined roles, one
 * capacity rule, one OAuth client.
 */
export class ZendeskSupport extends StandIn<World> {
  readonly state: State;
  modes: Modes;
  choices: Choices;
  /** An OAuth token of the owner, with the scopes read and write. */
  token: string;
  readonly client: OAuthClient;
  readonly owner: User;
  readonly fromJson = { modes: modesFromJson, choices: choicesFromJson };

  constructor(options: SupportOptions) {
    super(options);
    this.modes = { ...DEFAULT_MODES, ...options.modes };
    this.choices = { ...DEFAULT_CHOICES, ...options.choices };
    this.state = new State(options.seed ?? 1);
    found(this.#world());
    this.owner = this.addUser(founder(this.subdomain, this.clock()));
    this.state.ownerId = this.owner.id;
    this.token = this.issueToken();
    this.client = this.addClient();
  }

  addUser(described: NewUser): User {
    return addUser(this.#world(), described);
  }

  /** An agent, who can chat unless it is said otherwise. */
  addAgent(described: NewUser): User {
    return this.addUser({ role: 'agent', chat: true, ...described });
  }

  addGroup(name: string, more: Partial<Group> = {}): Group {
    return addGroup(this.#world(), name, more);
  }

  addCustomRole(name: string, more: Partial<CustomRole> = {}): CustomRole {
    return addCustomRole(this.#world(), { name, ...more });
  }

  addCapacityRule(name: string, messaging: number): CapacityRule {
    return addCapacityRule(this.#world(), { name, messaging });
  }

  /** A ticket that is assigned to an agent, in the agent's default group. */
  addTicket(assignee: User, more: Partial<Ticket> = {}): Ticket {
    const membership = this.state.memberships.of(assignee.id).find(({ default: isDefault }) => isDefault);
    const ticket: Ticket = {
      id: this.state.nextId('ticket'),
      subject: 'Help',
      status: 'open',
      assigneeId: assignee.id,
      groupId: membership?.groupId ?? null,
      requesterId: this.owner.id,
      createdAt: this.clock(),
      ...more,
    };
    this.state.tickets.set(ticket.id, ticket);
    return ticket;
  }

  /** The person signs in, which begins a session. */
  signIn(user: User, at: Time = this.clock()): void {
    const time = milliseconds(at);
    user.lastLoginAt = Math.max(time, user.lastLoginAt ?? 0);
    this.state.sessions.add({
      id: this.state.nextId('session'),
      userId: user.id,
      authenticatedAt: time,
      lastSeenAt: time,
    });
  }

  /** The person works in a session that has begun before, which `lastLoginAt` does not show. */
  work(user: User, at: Time = this.clock()): void {
    const [session] = this.state.sessions.of(user.id);
    if (!session) throw new Error('Only somebody who is signed in can work; call signIn first.');
    session.lastSeenAt = milliseconds(at);
  }

  /** An admin ticks Chat in Admin Center, or removes the tick. */
  tickChat(user: User, isTicked = true): void {
    if (isTicked) user.entitlements.chat = this.clock();
    else delete user.entitlements.chat;
  }

  /** An admin, or a directory, makes an end-user of an agent in Admin Center. */
  downgrade(user: User): void {
    const world = this.#world();
    changeStanding(world, user, standingAfter(world, user, { role: 'end-user' }), this.owner);
  }

  /** An admin deletes a person in Admin Center. */
  deleteUser(user: User): void {
    remove(this.#world(), user, this.owner);
  }

  /** Merges an end-user into another: the first is deleted, and the other has all addresses. */
  merge(from: User, into: User): void {
    if (from.role !== 'end-user' || into.role !== 'end-user')
      throw new Error('Only end-users can be merged.');
    const identities = [...this.state.identities.of(from.id)];
    for (const identity of identities) {
      this.state.identities.delete(identity);
      this.state.addIdentity({ ...identity, userId: into.id, primary: false });
    }
    this.deleteUser(from);
  }

  changePerson(fields: Record<string, unknown>): object {
    return changeByHand(this, fields);
  }

  get seatsTaken(): number {
    return seatsTaken(this.state);
  }

  /** Issues another token, as by an OAuth flow. */
  issueToken(user: User = this.owner, scope = 'read write', expiresAt: number | null = null): string {
    const value = this.state.secret(64);
    this.state.tokens.set(value, { value, userId: user.id, scope, expiresAt, revoked: false });
    return value;
  }

  revokeToken(token: string = this.token): void {
    const known = this.state.tokens.get(token);
    if (!known) throw new Error('There is no such token to revoke.');
    known.revoked = true;
  }

  /** An API token of the account, for basic authentication. */
  issueApiToken(): string {
    const token = this.state.secret(40);
    this.state.apiTokens.add(token);
    return token;
  }

  /** An OAuth client that this person has created. */
  addClient(user: User = this.owner, kind: OAuthClient['kind'] = 'confidential'): OAuthClient {
    const id = `chat_access_${this.state.secret(6).toLowerCase()}`;
    const client: OAuthClient = { id, secret: this.state.secret(64), kind, userId: user.id };
    this.state.clients.set(id, client);
    return client;
  }

  snapshot() {
    return snapshotOf(this.state);
  }

  protected answersFor(hostname: string): boolean {
    if (hostname === `${this.subdomain}.zendesk.com`) return true;
    return this.choices.unknownSubdomain === 404 && /^[a-z0-9-]+\.zendesk\.com$/.test(hostname);
  }

  protected worldAt(now: number): World {
    const { state, modes, choices } = this;
    const perMinute = CALLS_A_MINUTE[modes.plan];
    const usualThrottling = modes.planLimit ? { perMinute, retryAfter: 'seconds' as const } : null;
    return { state, modes, choices, now, usualThrottling, host: `${this.subdomain}.zendesk.com` };
  }

  protected dispatch(world: World, request: HttpRequest): Reply {
    if (new URL(request.url).hostname !== world.host) throw new ApiError(html(404, 'Help Center Closed'));
    this.#undo(world);
    return withSomebodyElse(world, request, dispatch(world, request));
  }

  protected override finished(world: World, request: HttpRequest, reply: Reply): Reply {
    return withRateHeaders(world, request, reply);
  }

  /** A directory puts people back to what they were for it. */
  #undo(world: World): void {
    const { state } = this;
    const due = state.pendingReverts.filter(({ at }) => at <= world.now);
    if (due.length === 0) return;
    state.pendingReverts = state.pendingReverts.filter(({ at }) => at > world.now);
    for (const { userId, role, customRoleId, suspended } of due) {
      const user = state.user(userId);
      if (!user) continue;
      changeStanding(
        world,
        user,
        { role, customRoleId, entitlements: role === 'end-user' ? {} : user.entitlements },
        this.owner,
      );
      user.suspended = suspended;
    }
  }

  #world(): World {
    return this.worldAt(this.clock());
  }
}

function founder(subdomain: string, now: number): NewUser {
  return { email: `owner@${subdomain}.example`, name: 'Olive Owner', role: 'admin', lastLoginAt: now };
}
