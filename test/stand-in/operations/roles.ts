import { json } from '../common/replies';
import { absent } from '../errors';
import { roleJson } from '../representation';
import type { Operation } from '../world';

/** Ids differ between accounts; roles are identified by name. */
export const listRoles: Operation = (world) =>
  json(
    200,
    [...world.state.roles.values()].map((role) => roleJson(world, role)),
  );

export const roleById: Operation = (world, { params: [id] }) => {
  const role = world.state.roles.get(Number(id));
  return role ? json(200, roleJson(world, role)) : absent(world);
};
