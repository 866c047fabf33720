import { json } from '../../common/replies';
import { forbidden, recordNotFound } from '../errors';
import { isEnterprise } from '../modes';
import { customRoleJson } from '../representation';
import type { CustomRole } from '../state';
import type { Operation, World } from '../world';

/** Not paged. Documented for Enterprise; what other plans answer is unknown. */
export const listCustomRoles: Operation = (world) =>
  json(200, { custom_roles: visibleRoles(world).map((role) => customRoleJson(world, role)) });

export const customRoleById: Operation = (world, { params: [id] }) => {
  const role = visibleRoles(world).find((visible) => visible.id === Number(id));
  if (!role) throw recordNotFound();
  return json(200, { custom_role: customRoleJson(world, role) });
};

function visibleRoles(world: World): CustomRole[] {
  const roles = [...world.state.customRoles.values()];
  if (isEnterprise(world.modes)) return roles;
  switch (world.choices.customRolesElsewhere) {
    case 'system-roles':
      return roles.filter(({ roleType }) => roleType !== 0);
    case 403:
      throw forbidden(world, 'custom roles need Enterprise');
    case 404:
      throw recordNotFound();
  }
}
