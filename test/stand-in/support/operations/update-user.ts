import { json } from '../../common/replies';
import { checkAdministrator, checkManagesPeople } from '../access';
import { recordInvalid, refusedWith } from '../errors';
import { addMembership, groupWith, makeDefault } from '../groups';
import { userJson } from '../representation';
import { changeStanding, standingAfter } from '../role-change';
import type { User } from '../state';
import { type UserFields, userFieldsIn, wrapped } from '../user-fields';
import {
  addEmail,
  changing,
  checkEmailFree,
  checkUpdateLimit,
  countUpdate,
  noteForDirectory,
  userWith,
} from '../users';
import type { Operation, World } from '../world';

/** Accepts only the changed fields; returns the whole object. Five times a minute for one person. */
export const updateUser: Operation = (world, { params: [id], request, caller }) => {
  const user = userWith(world, id);
  checkUpdateLimit(world, user);
  checkManagesPeople(world, caller);
  change(world, user, userFieldsIn(wrapped(request, 'user')), caller);
  countUpdate(world, user);
  return json(200, { user: userJson(world, user) });
};

/** Checks everything first, then changes the person. */
export function change(world: World, user: User, given: UserFields, doneBy: User): void {
  const fields = asCarriedOut(world, user, given);
  if (fields.name === '')
    throw recordInvalid('name', 'Name: is too short (minimum is 1 characters)', 'BlankValue');
  checkAllowed(world, user, fields, doneBy);
  if (fields.email !== undefined) checkEmailFree(world, fields.email, user);
  const namesRole = fields.role !== undefined || fields.customRoleId !== undefined;
  const standing = namesRole ? standingAfter(world, user, fields) : null;
  if (fields.defaultGroupId) groupWith(world, fields.defaultGroupId);
  const changesAccess = namesRole || (fields.suspended ?? user.suspended) !== user.suspended;
  if (changesAccess) noteForDirectory(world, user);
  changing(world, user, () => {
    if (standing) changeStanding(world, user, standing, doneBy);
    apply(world, user, fields);
  });
}

function checkAllowed(world: World, user: User, fields: UserFields, doneBy: User): void {
  const { ownerRefusal } = world.choices;
  const changesRole = fields.role !== undefined && fields.role !== user.role;
  const isProtected = user.id === world.state.ownerId;
  if (isProtected && (changesRole || fields.suspended))
    throw refusedWith(world, ownerRefusal, 'role', 'the owner');
  if (user === doneBy && (changesRole || fields.suspended)) {
    throw refusedWith(world, ownerRefusal, 'role', 'nobody changes the own role');
  }
  if (changesRole && (fields.role === 'admin' || user.role === 'admin')) checkAdministrator(world, doneBy);
}

/** Whether one change can name both role and suspension is unknown. */
function asCarriedOut({ choices }: World, user: User, fields: UserFields): UserFields {
  const changesRole = fields.role !== undefined && fields.role !== user.role;
  const changesSuspension = fields.suspended !== undefined && fields.suspended !== user.suspended;
  if (!changesRole || !changesSuspension) return fields;
  if (choices.roleAndSuspension === 'role') return { ...fields, suspended: undefined };
  if (choices.roleAndSuspension === 'suspension')
    return { ...fields, role: undefined, customRoleId: undefined };
  return fields;
}

function apply(world: World, user: User, fields: UserFields): void {
  Object.assign(user, fields.plain);
  user.name = fields.name ?? user.name;
  user.verified = fields.verified ?? user.verified;
  setSuspended(world, user, fields.suspended ?? user.suspended);
  // An address that is sent becomes a further one of the person.
  if (fields.email !== undefined && !hasEmail(world, user, fields.email)) {
    addEmail(world, user, fields.email, Boolean(fields.skipVerifyEmail));
  }
  if (fields.defaultGroupId && world.choices.defaultGroupOnUpdate && user.role !== 'end-user') {
    setDefaultGroup(world, user, fields.defaultGroupId);
  }
}

function setSuspended({ state, choices }: World, user: User, suspended: boolean): void {
  if (suspended && !user.suspended && choices.suspensionEndsSessions) {
    for (const session of [...state.sessions.of(user.id)]) state.sessions.delete(session);
  }
  user.suspended = suspended;
}

function hasEmail({ state }: World, user: User, email: string): boolean {
  return state.emailsOf(user).some(({ value }) => value.toLowerCase() === email.toLowerCase());
}

function setDefaultGroup(world: World, user: User, groupId: number): void {
  const member = world.state.memberships.of(user.id).find((membership) => membership.groupId === groupId);
  if (member) makeDefault(world.state, member, world.now);
  else addMembership(world, user, groupWith(world, groupId), true);
}
