import type { Answer, HttpRequest } from '../../http';
import { type SupportOptions, ZendeskSupport } from '../../stand-in/support';
import { loadSupport, type SavedSupport, saveSupport } from '../../stand-in/support/saved-state';
import type { User } from '../../stand-in/support/state';
import type { AccountObservations } from './account-observer';
import type { SimPerson, SimZendesk, Standing, ZendeskEnd } from './sim-zendesk';
import { observePeople } from './support-observer';

/** The tag tells people apart whom the simulation has added from those whom the API has made. */
const ADDED = 'added';

/** Zendesk Support, as in a Suite, in a simulated world. */
export class SupportZendesk implements SimZendesk {
  readonly standIn: ZendeskSupport;
  readonly handle: ZendeskSupport['handle'];
  /** Whether an agent without a tick at Chat can chat. */
  readonly #mindsChat: boolean;

  constructor(options: SupportOptions, mindsChat: boolean) {
    this.standIn = new ZendeskSupport(options);
    this.handle = this.standIn.handle;
    this.#mindsChat = mindsChat;
    this.standIn.owner.tags.push(ADDED);
  }

  get modes() {
    return this.standIn.modes;
  }

  get calls() {
    return this.standIn.calls;
  }

  get token() {
    return this.standIn.token;
  }

  get ownerId() {
    return this.standIn.owner.id;
  }

  get client() {
    return this.standIn.client;
  }

  save(): SavedSupport {
    return saveSupport(this.standIn);
  }

  load(saved: SavedSupport): void {
    loadSupport(this.standIn, saved);
  }

  people(): SimPerson[] {
    const { state } = this.standIn;
    return [...state.users.values()].map((user) => ({
      id: user.id,
      emails: state.emailsOf(user).map(({ value }) => value.toLowerCase()),
      isOn: user.role !== 'end-user' && !user.suspended && this.#chats(user),
      isDeleted: user.deletedAt !== null,
      isMadeByApi: !user.tags.includes(ADDED),
      isProtected: user.role === 'admin' || user.sharedAgent,
    }));
  }

  add(email: string, standing: Standing): void {
    const suspended = standing.endsWith('off');
    const role = standing.startsWith('admin') ? 'admin' : 'agent';
    this.addUser({ email, role, suspended, chat: true });
  }

  addUser(described: Parameters<ZendeskSupport['addUser']>[0]): User {
    return this.standIn.addUser({ ...described, tags: [ADDED] });
  }

  turn(id: number, on: boolean): void {
    this.#user(id).suspended = !on;
  }

  downgrade(id: number): void {
    this.standIn.downgrade(this.#user(id));
  }

  remove(id: number): void {
    this.standIn.deleteUser(this.#user(id));
  }

  addDepartment(name: string): void {
    this.standIn.addGroup(name);
  }

  addCapacityRule(name: string): void {
    this.standIn.addCapacityRule(name, 3);
  }

  takeAllSeats(areTaken: boolean): void {
    this.modes.seats = areTaken ? this.standIn.seatsTaken : null;
  }

  recover(): void {
    const own = { searchLag: 0, entitlementsLag: 0, entitlementsDown: 0, somebodyElse: null };
    Object.assign(this.modes, own);
  }

  revokeCredential(): void {
    for (const token of this.standIn.state.tokens.values()) token.revoked = true;
  }

  acceptCredential(): void {
    for (const token of this.standIn.state.tokens.values()) token.revoked = false;
  }

  giveChat(): void {
    const { state } = this.standIn;
    for (const user of state.teamMembers()) {
      if (user.role === 'agent' && state.roleOf(user)?.roleType === 0 && !user.entitlements.chat)
        this.standIn.tickChat(user);
    }
  }

  secrets(): string[] {
    return [...this.standIn.state.tokens.keys(), this.client.secret];
  }

  end(): ZendeskEnd {
    const { users, groups } = this.standIn.snapshot();
    const hasRules = this.standIn.state.capacityRules.size > 1;
    const team = users.filter(({ role }) => role !== 'end-user');
    return {
      accounts: users.map(
        ({ id: _, capacityRule, sessions: ___, lastLoginAt: ____, createdAt: _____, ...user }) => ({
          ...user,
          ...(hasRules && { capacityRule }),
          email: user.email ?? '',
        }),
      ),
      departments: groups.map(({ name }) => ({
        name,
        members: team.filter((user) => user.groups.includes(name)).length,
      })),
    };
  }

  addressCreated({ method, url, body }: HttpRequest): string | null {
    if (method !== 'POST' || !url.endsWith('/api/v2/users')) return null;
    return (JSON.parse(body) as { user: { email: string } }).user.email;
  }

  isAboutItself(url: string): boolean {
    return url.endsWith(`/users/${this.standIn.owner.id}`);
  }

  observe(request: HttpRequest, observed: AccountObservations): Answer {
    return observePeople(request, observed, this.standIn, () => this.handle(request));
  }

  #chats(user: User): boolean {
    return !this.#mindsChat || user.role === 'admin' || user.entitlements.chat !== undefined;
  }

  #user(id: number): User {
    const user = this.standIn.state.user(id);
    if (!user) throw new Error(`There is no person ${id}.`);
    return user;
  }
}
