import type { AccessBefore, Account, Lack } from '../accounts';
import { type DetailsBefore, readDetails } from './details';
import { roleBefore } from './given-role';
import type { Team } from './team';

/** How somebody who was read in full differs from before a downgrade, apart from groups. */
export function lacking(now: Account, before: AccessBefore, team: Team): Lack[] {
  const [is, was] = [readDetails(now), readDetails(before)];
  if (!is || !was) return [];
  const lacks: [Lack, boolean][] = [
    ['role', isOtherRole(is, before, team)],
    ['default-group', isOtherDefault(is, was, team)],
    ['ticket-restriction', is.ticketRestriction !== was.ticketRestriction],
  ];
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []));
}

/** A role that was deleted and made again has another number. */
function isOtherRole({ roleId }: DetailsBefore, before: AccessBefore, { names, policy }: Team): boolean {
  const role = roleBefore(before, names, policy);
  return role.kind === 'ok' && role.value.id !== roleId;
}

/** A group that was deleted since is nothing to come back to. */
function isOtherDefault(is: DetailsBefore, was: DetailsBefore, { names }: Team): boolean {
  const group = names.find(({ groups }) => groups.find(({ id }) => id === was.defaultGroupId));
  return group.kind === 'ok' && group.value !== null && is.defaultGroupId !== was.defaultGroupId;
}
