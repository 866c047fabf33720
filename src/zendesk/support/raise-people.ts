import { type Account, type EnableRequest, map, ok, type Result, zip } from '../accounts';
import { refused } from '../failures';
import { isSameName } from '../same-name';
import type { Person } from './account';
import { putUser, userAnswered } from './answers';
import { readDetails } from './details';
import { type GivenRole, givenRole, PLAIN, roleBefore, roleField } from './given-role';
import { GONE, readToChange } from './people';
import type { Raise } from './raise';
import { giveGroupsBack } from './restore-groups';
import { accountOf, forGood, type Team } from './team';
import { isProtected, kindOf, ROLE_TYPE, type User } from './user';

/**
 * Gives people the access of an agent, and never takes anything from anybody. The role first, with the role's number in the
 * same call; then the groups of before; the suspension ends last.
 */
export function raisePeople(requests: readonly EnableRequest[], team: Team): Result<Account>[] {
  const people = readToChange(
    requests.map(({ id }) => id),
    team,
  );
  const planned = zip(requests, people).map(([request, person]) =>
    person.kind === 'ok' ? planRaise(request, person.value, team) : person,
  );
  const inRole = changeWhere(planned, ({ role }) => role !== null, roleFields, team);
  const asBefore = changeWhere(inRole, isLacking, lostFields, team);
  const inGroups = forGood(asBefore, (raises) => giveGroupsBack(raises, team));
  const free = changeWhere(inGroups, isStillSuspended, () => ({ suspended: false }), team);
  return free.map((each) => map(each, ({ person }) => accountOf(person, team)));
}

function planRaise(request: EnableRequest, person: Person | 'absent', team: Team): Result<Raise> {
  if (person === 'absent') return GONE;
  const { user, chat } = person;
  const kind = kindOf(user);
  if (kind === 'shared') return refused({ code: 'failure.shared-agent' }); // guard: shared-agents-stay
  if (isProtected(user) && user.suspended) return refused({ code: 'failure.suspended-admin' });
  const plan = { request, person, role: null, wasEndUser: kind === 'end-user' };
  const isInTeam = kind === 'agent' || chat === 'on'; // guard: role-is-kept
  if (isInTeam && request.restoring) return planAsBefore(plan, request, team);
  if (isInTeam) return ok(plan);
  return map(roleFor(request, team), (role) => ({ ...plan, role: isMore(role, user) ? role : null }));
}

/** An earlier try has given the role, or another one in its place. */
function planAsBefore(plan: Raise, { before }: EnableRequest, { names, policy }: Team): Result<Raise> {
  const { user } = plan.person;
  if (before === null || !readDetails(before) || isProtected(user)) return ok(plan);
  return map(roleBefore(before, names, policy), (role) =>
    Object.keys(lostFields({ ...plan, role })).length > 0 ? { ...plan, role } : plan,
  );
}

/** A role that is asked for beats the one of before; the same one is known better by its number. */
function roleFor({ role, before }: EnableRequest, { names, policy }: Team): Result<GivenRole> {
  const isAsBefore = before !== null && (role === null || isSameName(role, before.role));
  return isAsBefore ? roleBefore(before, names, policy) : givenRole(role, names, policy);
}

/** A light agent stays one. */
function isMore({ type }: GivenRole, user: User): boolean {
  const isLight = user.role === 'agent' && user.roleType === ROLE_TYPE.LIGHT;
  return !isLight || type !== ROLE_TYPE.LIGHT;
}

function roleFields({ role, request }: Raise): Record<string, unknown> {
  return { role: 'agent', ...roleField(role ?? PLAIN), ...ticketsBefore(request) };
}

/**
 * The tickets that an agent sees are as before, too; a custom role says that itself, and beats the restriction.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408886939930
 */
function ticketsBefore({ before }: EnableRequest): { ticket_restriction?: string | null } {
  const details = before && readDetails(before);
  return details ? { ticket_restriction: details.ticketRestriction } : {}; // guard: tickets-as-before
}

/** What was to be given back and Zendesk still shows differently: it may take only one thing at a time. */
function lostFields({ role, person: { user }, request }: Raise): Record<string, unknown> {
  const isBefore = request.before !== null && readDetails(request.before) !== null;
  if (!role || !isBefore) return {};
  const { ticket_restriction = user.ticketRestriction } = ticketsBefore(request);
  return {
    ...(role.id !== user.roleId && roleField(role)),
    ...(ticket_restriction !== user.ticketRestriction && { ticket_restriction }),
  };
}

function isLacking(raise: Raise): boolean {
  return raise.person.user.role === 'agent' && Object.keys(lostFields(raise)).length > 0;
}

/** Not while the person has no access otherwise: Zendesk has not given the role. */
function isStillSuspended({ person: { user } }: Raise): boolean {
  return user.suspended && user.role !== 'end-user';
}

/** One change of each person for whom it is due; the others stay as they are. */
function changeWhere(
  raises: readonly Result<Raise>[],
  isDue: (raise: Raise) => boolean,
  fields: (raise: Raise) => Record<string, unknown>,
  { client }: Team,
): Result<Raise>[] {
  return forGood(raises, (all) => {
    const due = all.filter(isDue);
    const answers = client.callAll(due.map((raise) => putUser(raise.person.user.id, fields(raise))));
    return all.map((raise): Result<Raise> => {
      if (!due.includes(raise)) return ok(raise);
      const user = userAnswered(answers.shift() as (typeof answers)[number], raise.person.user.id);
      return map(user, (now) => ({ ...raise, person: { ...raise.person, user: now } }));
    });
  });
}
