import { addMembership, makeDefault } from './groups';
import { isEnterprise } from './modes';
import { newUser } from './operations/create-user';
import type { Group, Product, TicketRestriction, User, UserRole } from './state';
import { addEmail } from './users';
import type { World } from './world';

export type Time = number | string | Date;

/** The description of a person; by default an end-user who never signed in. */
export interface NewUser {
  email: string | null;
  name?: string;
  role?: UserRole;
  /** The name of a custom role, also of a system role such as `Light agent`. Default on Enterprise: `Staff` for agents. */
  customRole?: string | null;
  suspended?: boolean;
  verified?: boolean;
  /** Whether an admin has ticked Chat; default for admins: yes. */
  chat?: boolean;
  entitlements?: readonly Product[];
  /** By name; missing groups are made. The first one is the default one. Default for team members: the account's. */
  groups?: readonly string[];
  ticketRestriction?: TicketRestriction;
  lastLoginAt?: Time | null;
  createdAt?: Time;
  /** Addresses besides the primary one. */
  otherEmails?: readonly string[];
  /** Such as anybody can add to their own profile. */
  unverifiedEmails?: readonly string[];
  externalId?: string | null;
  tags?: readonly string[];
  shared?: boolean;
  sharedAgent?: boolean;
  /** The name of a capacity rule. */
  capacityRule?: string;
}

/** Adds a person without the checks of the API, such as seats and permissions; search knows of the person at once. */
export function addUser(world: World, described: NewUser): User {
  const { state, now } = world;
  const role = described.role ?? 'end-user';
  const user: User = {
    ...newUser(world, described.name ?? nameOf(described.email)),
    role,
    customRoleId: customRoleId(world, described, role),
    suspended: described.suspended ?? false,
    verified: described.verified ?? true,
    moderator: role === 'admin',
    ticketRestriction: described.ticketRestriction ?? (role === 'end-user' ? 'requested' : null),
    tags: [...(described.tags ?? [])],
    externalId: described.externalId ?? null,
    shared: described.shared ?? false,
    sharedAgent: described.sharedAgent ?? false,
    createdAt: milliseconds(described.createdAt ?? now),
    updatedAt: milliseconds(described.createdAt ?? now),
    lastLoginAt: described.lastLoginAt == null ? null : milliseconds(described.lastLoginAt),
    indexedAt: now,
  };
  state.users.set(user.id, user);
  addAddresses(world, user, described);
  if (role !== 'end-user') enterTeam(world, user, described);
  return user;
}

function nameOf(email: string | null): string {
  return email?.split('@')[0] ?? 'Unknown';
}

function addAddresses(
  world: World,
  user: User,
  { email, otherEmails = [], unverifiedEmails = [] }: NewUser,
): void {
  for (const address of [...(email === null ? [] : [email]), ...otherEmails, ...unverifiedEmails]) {
    addEmail(world, user, address, !unverifiedEmails.includes(address)).indexedAt = world.now;
  }
}

function customRoleId(
  { state, modes, choices }: World,
  { customRole }: NewUser,
  role: UserRole,
): number | null {
  if (role === 'end-user') return null;
  if (role === 'admin' && customRole === undefined) {
    return choices.adminsHaveCustomRole && isEnterprise(modes) ? (state.systemRole(4)?.id ?? null) : null;
  }
  if (customRole === null) return null;
  if (customRole === undefined) return isEnterprise(modes) ? (state.roleNamed('Staff')?.id ?? null) : null;
  const found = state.roleNamed(customRole);
  if (!found) throw new Error(`There is no custom role “${customRole}”; add it with addCustomRole first.`);
  return found.id;
}

function enterTeam(world: World, user: User, described: NewUser): void {
  const { state, now } = world;
  const names = described.groups ?? [state.defaultGroup()?.name ?? 'Support'];
  for (const name of names) addMembership(world, user, state.groupNamed(name) ?? addGroup(world, name));
  const [first] = state.memberships.of(user.id);
  if (first) makeDefault(state, first, now);
  const products = new Set(described.entitlements);
  if (described.chat ?? user.role === 'admin') products.add('chat');
  for (const product of products) user.entitlements[product] = now;
  user.onlyPrivateComments = state.roleOf(user)?.roleType === 1;
  user.capacityRuleId = capacityRuleId(world, described);
}

function capacityRuleId({ state }: World, { capacityRule }: NewUser): string | null {
  const rules = [...state.capacityRules.values()];
  const rule = rules.find((other) =>
    capacityRule === undefined ? other.default : other.name === capacityRule,
  );
  if (!rule && capacityRule !== undefined) throw new Error(`There is no capacity rule “${capacityRule}”.`);
  return rule?.id ?? null;
}

export function addGroup({ state, now }: World, name: string, more: Partial<Group> = {}): Group {
  const group: Group = {
    id: state.nextId('group'),
    name,
    description: '',
    default: false,
    isPublic: true,
    deleted: false,
    createdAt: now,
    ...more,
  };
  state.groups.set(group.id, group);
  return group;
}

export function milliseconds(time: Time): number {
  const value = new Date(time).getTime();
  if (Number.isNaN(value)) throw new Error(`“${String(time)}” is not a time.`);
  return value;
}
