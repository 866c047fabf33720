import { json, type Reply } from '../../common/replies';
import { checkAdministrator, checkManagesPeople } from '../access';
import { recordInvalid } from '../errors';
import { groupWith, makeDefault } from '../groups';
import { link, userJson } from '../representation';
import { joinTeam, standingAfter } from '../role-change';
import type { User } from '../state';
import { type UserFields, userFieldsIn, wrapped } from '../user-fields';
import { addEmail, checkEmailFree, checkUpdateLimit } from '../users';
import type { Call, Operation, World } from '../world';
import { change } from './update-user';

/** 201 with `Location`; an address that anybody has is refused. */
export const createUser: Operation = (world, call) => {
  checkManagesPeople(world, call.caller);
  const user = create(world, call, userFieldsIn(wrapped(call.request, 'user')));
  return created(world, user, true);
};

/** Finds the person by an address or by the external id, and changes role and name as told; otherwise creates one. */
export const createOrUpdateUser: Operation = (world, call) => {
  checkManagesPeople(world, call.caller);
  const fields = userFieldsIn(wrapped(call.request, 'user'));
  const existing = matching(world, fields);
  if (!existing) return created(world, create(world, call, fields), world.choices.upsertLocation);
  checkUpdateLimit(world, existing);
  change(world, existing, { ...fields, email: undefined }, call.caller);
  return json(200, { user: userJson(world, existing) });
};

/** "Mails the owner that more seats are needed." */
export const requestUser: Operation = (world, { request }) => {
  wrapped(request, 'user');
  const owner = world.state.users.get(world.state.ownerId);
  const to = owner && world.state.emailOf(owner);
  if (to) world.state.mails.push({ at: world.now, to, kind: 'seats-requested' });
  return { status: 200, headers: {}, body: '' };
};

function created(world: World, user: User, withLocation: boolean): Reply {
  const reply = json(201, { user: userJson(world, user) });
  if (!withLocation) return reply;
  const Location = link(world, `/api/v2/users/${user.id}.json`);
  return { ...reply, headers: { ...reply.headers, Location } };
}

function matching({ state }: World, { email, plain }: UserFields): User | undefined {
  const byEmail = email === undefined ? [] : state.usersOf(email);
  const found = byEmail.find(({ deletedAt }) => deletedAt === null);
  if (found || !plain.externalId) return found;
  return state.presentUsers().find(({ externalId }) => externalId === plain.externalId);
}

function create(world: World, call: Call, fields: UserFields): User {
  const { name, email, identities = [] } = fields;
  if (!name) throw recordInvalid('name', 'Name: is too short (minimum is 1 characters)', 'BlankValue');
  for (const address of [...(email === undefined ? [] : [email]), ...identities])
    checkEmailFree(world, address);
  if (fields.role === 'admin') checkAdministrator(world, call.caller);
  const standing = standingAfter(world, null, fields);
  for (const id of groupsNamed(fields)) groupWith(world, id);
  const user = { ...newUser(world, name), ...fields.plain, ...standing };
  user.suspended = fields.suspended ?? false;
  user.verified = fields.verified ?? false;
  world.state.users.set(user.id, user);
  if (email !== undefined) addEmail(world, user, email, user.verified);
  for (const address of identities) addEmail(world, user, address, false);
  if (user.role !== 'end-user') enterTeam(world, user, fields);
  mailNewUser(world, user, fields);
  return user;
}

function groupsNamed({ groupIds = [], defaultGroupId }: UserFields): number[] {
  return defaultGroupId ? [...groupIds, defaultGroupId] : groupIds;
}

function enterTeam(world: World, user: User, fields: UserFields): void {
  const honoured = world.choices.groupIdsOnCreate !== 'ignored';
  const wanted = honoured ? groupsNamed(fields) : fields.defaultGroupId ? [fields.defaultGroupId] : [];
  joinTeam(world, user, wanted);
  if (fields.plain.ticketRestriction) user.ticketRestriction = fields.plain.ticketRestriction;
  user.onlyPrivateComments = world.state.roleOf(user)?.roleType === 1;
  const chosen = world.state.memberships.of(user.id).find(({ groupId }) => groupId === fields.defaultGroupId);
  if (chosen) makeDefault(world.state, chosen, world.now);
}

/** A person as recorded for a new end-user. */
export function newUser({ state, modes, now }: World, name: string): User {
  return {
    id: state.nextId('user'),
    name,
    role: 'end-user',
    customRoleId: null,
    suspended: false,
    verified: false,
    ticketRestriction: 'requested',
    onlyPrivateComments: false,
    moderator: false,
    signature: null,
    alias: null,
    notes: null,
    phone: null,
    tags: [],
    externalId: null,
    organizationId: null,
    locale: 'en-US',
    timeZone: 'London',
    shared: false,
    sharedAgent: false,
    createdAt: now,
    updatedAt: now,
    lastLoginAt: null,
    deletedAt: null,
    purged: false,
    entitlements: {},
    capacityRuleId: null,
    former: null,
    indexedAt: now + modes.searchLag * 1000,
  };
}

/** Welcome: by the account option. Verification: unless it is skipped or the address counts as verified. */
function mailNewUser({ state, modes, now }: World, user: User, fields: UserFields): void {
  const to = state.emailOf(user);
  if (to === null) return;
  if (modes.welcomeMails) state.mails.push({ at: now, to, kind: 'welcome' });
  if (!fields.skipVerifyEmail && !fields.verified) state.mails.push({ at: now, to, kind: 'verification' });
}
