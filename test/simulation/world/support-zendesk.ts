import type { Answer, HttpRequest } from '../../http';
import { type SupportOptions, ZendeskSupport } from '../../stand-in/support';
import { loadSupport, type SavedSupport, saveSupport } from '../../stand-in/support/saved-state';
import type { User } from '../../stand-in/support/state';
import type { AccountObservations } from './account-observer';
import type { SimPerson, SimZendesk, Standing, UsedPerson, ZendeskEnd } from './sim-zendesk';
import { StandInZendesk } from './stand-in-zendesk';
import { GIVEN_ROLE, observePeople } from './support-observer';

/** The tag tells people apart whom the simulation has added from those whom the API has made. */
const ADDED = 'added';

/** Zendesk Support, as in a Suite, in a simulated world. */
export class SupportZendesk extends StandInZendesk<ZendeskSupport> implements SimZendesk {
  /** Whether an agent without a tick at Chat can chat. */
  readonly #mindsChat: boolean;

  constructor(options: SupportOptions, mindsChat: boolean) {
    super(new ZendeskSupport(options));
    this.#mindsChat = mindsChat;
    this.standIn.owner.tags.push(ADDED);
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

  /** Whoever was downgraded becomes an agent again, but not with all as before. */
  turn(id: number, on: boolean): void {
    const user = this.#user(id);
    user.suspended = !on;
    if (!on || user.role !== 'end-user') return;
    const customRoleId = this.standIn.state.roleNamed(GIVEN_ROLE)?.id ?? null;
    Object.assign(user, { role: 'agent', customRoleId, ticketRestriction: null });
    this.standIn.tickChat(user);
  }

  downgrade(id: number): void {
    this.standIn.downgrade(this.#user(id));
  }

  remove(id: number): void {
    this.standIn.deleteUser(this.#user(id));
  }

  addUsed({ email, createdAt, lastUsedAt, as, departments = [], isOff = false }: UsedPerson): void {
    const isRich = as === 'agent with another role';
    const user = this.addUser({
      ...{ email, createdAt, lastLoginAt: lastUsedAt, suspended: isOff, chat: true },
      role: as === 'admin' ? 'admin' : 'agent',
      // The first is the default one, and not that of the account.
      groups: departments.length > 0 ? [...departments, 'Press'] : ['Support'],
      ...(isRich && { customRole: 'Team lead', ticketRestriction: 'groups' }),
    });
    if (lastUsedAt !== null) this.standIn.signIn(user, lastUsedAt);
  }

  /** The only session that there is then. */
  use(id: number, at: number): void {
    const user = this.#user(id);
    const { sessions } = this.standIn.state;
    for (const session of sessions.of(id)) sessions.delete(session);
    user.lastLoginAt = null;
    this.standIn.signIn(user, at);
  }

  /** A disable takes everything, or leaves everything. */
  takeWhatIsLeft(): void {}

  /** There are a list of people and one of sessions, and to begin with roles and groups. */
  listSlowly(): void {
    this.modes.slow = { seconds: 290, limit: 300 };
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

  rights(): string[] {
    return this.standIn.snapshot().users.map((user) => {
      const { email, role, customRole, suspended, deleted, groups, defaultGroup, ticketRestriction } = user;
      const standing = [role, customRole, suspended ? 'suspended' : '', deleted ? 'deleted' : ''];
      return [email, ...standing, ...groups, `by default ${defaultGroup}`, ticketRestriction, user.chat].join(
        ' ',
      );
    });
  }

  /** Each once: role and suspension are two changes, and whoever continues them repeats both. */
  carriedOut(): string[] {
    const { users } = this.standIn.snapshot();
    const changes = this.calls
      .filter(({ done, method }) => done && method !== 'GET')
      .flatMap(({ method, path }) => {
        const user = users.find(({ id }) => path.endsWith(`/users/${id}`));
        return user && user.id !== this.ownerId ? [`${method} ${user.email}`] : [];
      });
    return [...new Set(changes)].sort();
  }

  addressCreated({ method, url, body }: HttpRequest): string | null {
    if (method !== 'POST' || !url.endsWith('/api/v2/users')) return null;
    return (JSON.parse(body) as { user: { email: string } }).user.email;
  }

  isAboutItself(url: string): boolean {
    return url.endsWith(`/users/${this.standIn.owner.id}`);
  }

  observe(request: HttpRequest, observed: AccountObservations, now: number): Answer {
    return observePeople(request, observed, this.standIn, now, () => this.handle(request));
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
