import { Random } from '../random';
import { ByUser } from './by-user';
import type {
  CapacityRule,
  CustomRole,
  Group,
  Identity,
  Membership,
  OAuthClient,
  Revert,
  RoleType,
  SentMail,
  Session,
  Ticket,
  Token,
  User,
} from './records';

export type * from './records';

export type Kind = 'user' | 'identity' | 'group' | 'membership' | 'role' | 'session' | 'ticket';

/** The whole state of the stand-in. */
export class State {
  /** Sorted by id, because ids only increase. Includes deleted people. */
  readonly users = new Map<number, User>();
  readonly identities = new ByUser<Identity>();
  readonly groups = new Map<number, Group>();
  readonly memberships = new ByUser<Membership>();
  readonly customRoles = new Map<number, CustomRole>();
  readonly sessions = new ByUser<Session>();
  readonly tickets = new Map<number, Ticket>();
  readonly capacityRules = new Map<string, CapacityRule>();
  readonly tokens = new Map<string, Token>();
  readonly clients = new Map<string, OAuthClient>();
  /** Refresh tokens that were not used, with the person for whom they work. */
  readonly refreshTokens = new Map<string, { userId: number; scope: string }>();
  /** API tokens, which are sent by basic authentication. */
  readonly apiTokens = new Set<string>();
  readonly mails: SentMail[] = [];
  /** When the calls of the last minute arrived. */
  arrivals: number[] = [];
  /** When a person was changed in the last minute. */
  readonly updates = new Map<number, number[]>();
  /** What search still shows of people while it lags. */
  readonly oldRecords = new Map<number, { until: number; json: object }>();
  /** What a directory is going to undo. */
  pendingReverts: Revert[] = [];
  ownerId = 0;

  #sorted: User[] = [];
  readonly #random: Random;
  // Ids are large and arbitrary, as in recorded answers.
  readonly #lastId: Record<Kind, number> = {
    user: 13_009_441_500_000,
    identity: 13_009_441_700_000,
    group: 360_004_077_000,
    membership: 13_009_442_000_000,
    role: 360_003_128_000,
    session: 3_432_000,
    ticket: 100,
  };
  /** People by the addresses that they have or had, in lower case. */
  readonly #byEmail = new Map<string, Set<number>>();

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  nextId(kind: Kind): number {
    this.#lastId[kind] += 1 + this.#random.below(kind === 'ticket' ? 1 : 90);
    return this.#lastId[kind];
  }

  /** Determines the next ids and secrets. */
  get sequence(): Sequence {
    return { random: this.#random.state, lastId: { ...this.#lastId } };
  }

  set sequence({ random, lastId }: Sequence) {
    this.#random.state = random;
    Object.assign(this.#lastId, lastId);
  }

  secret(length: number): string {
    return this.#random.text(length);
  }

  /** The person with that id, unless deleted. */
  user(id: number): User | undefined {
    const user = this.users.get(id);
    return user?.deletedAt === null ? user : undefined;
  }

  presentUsers(): User[] {
    return this.#inOrder().filter((user) => user.deletedAt === null);
  }

  teamMembers(): User[] {
    return this.#inOrder().filter(({ role, deletedAt }) => role !== 'end-user' && deletedAt === null);
  }

  /** People with a higher id, deleted ones included; without looking at all others, because there can be many. */
  *usersAfter(id: number): Generator<User> {
    const all = this.#inOrder();
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.id ?? 0) > id) high = middle;
      else low = middle + 1;
    }
    for (let index = low; index < all.length; index += 1) yield all[index] as User;
  }

  /** Replaces everybody. */
  loadUsers(users: readonly User[]): void {
    this.users.clear();
    for (const user of users) this.users.set(user.id, user);
    this.#sorted = [];
  }

  /** Nobody is taken out otherwise, so the number tells whether somebody was added. */
  #inOrder(): readonly User[] {
    if (this.#sorted.length !== this.users.size) this.#sorted = [...this.users.values()];
    return this.#sorted;
  }

  addIdentity(identity: Identity): Identity {
    this.identities.add(identity);
    const email = identity.value.toLowerCase();
    this.#byEmail.set(email, (this.#byEmail.get(email) ?? new Set()).add(identity.userId));
    return identity;
  }

  setAddress(identity: Identity, value: string): void {
    identity.value = value;
    const email = value.toLowerCase();
    this.#byEmail.set(email, (this.#byEmail.get(email) ?? new Set()).add(identity.userId));
  }

  emailsOf({ id }: User): Identity[] {
    return this.identities.of(id).filter(({ type }) => type === 'email');
  }

  emailOf(user: User): string | null {
    return this.emailsOf(user).find(({ primary }) => primary)?.value ?? null;
  }

  /** Everybody who has that address, as primary one or another, including deleted people. */
  usersOf(email: string): User[] {
    const wanted = email.toLowerCase();
    const found = [...(this.#byEmail.get(wanted) ?? [])].flatMap((id) => this.users.get(id) ?? []);
    return found.filter((user) => this.emailsOf(user).some(({ value }) => value.toLowerCase() === wanted));
  }

  /** Everybody who has or had an address that contains these letters, by id. */
  usersLike(part: string): User[] {
    const ids = new Set<number>();
    for (const [email, owners] of this.#byEmail) {
      if (email.includes(part)) for (const id of owners) ids.add(id);
    }
    return [...ids].sort((a, b) => a - b).flatMap((id) => this.users.get(id) ?? []);
  }

  groupNamed(name: string): Group | undefined {
    return [...this.groups.values()].find(
      (group) => !group.deleted && group.name.toLowerCase() === name.toLowerCase(),
    );
  }

  roleNamed(name: string): CustomRole | undefined {
    return [...this.customRoles.values()].find((role) => role.name.toLowerCase() === name.toLowerCase());
  }

  roleOf({ customRoleId }: User): CustomRole | undefined {
    return customRoleId === null ? undefined : this.customRoles.get(customRoleId);
  }

  systemRole(roleType: RoleType): CustomRole | undefined {
    return [...this.customRoles.values()].find((role) => role.roleType === roleType);
  }

  defaultGroup(): Group | undefined {
    return [...this.groups.values()].find((group) => group.default && !group.deleted);
  }
}

export interface Sequence {
  random: number;
  lastId: Record<Kind, number>;
}
