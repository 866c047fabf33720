import { refused } from '../common/api-error';
import { readObject } from '../common/body';
import { json } from '../common/replies';
import { agentJson } from '../representation';
import { type ChatAgent, strengthOf } from '../state';
import type { Operation, World } from '../world';
import {
  type AgentFields,
  checkEmail,
  checkEmailFree,
  checkRole,
  checkSeatFree,
  readAgentFields,
  refuseWhenIntegrated,
} from './agent-rules';

/** Returns 201 and the object, as documented for departments. Not idempotent. */
export const createAgent: Operation = (world, { request }) => {
  refuseWhenIntegrated(world);
  const fields = readAgentFields(world, readObject(request));
  const { email, password, displayName } = required(world, fields);
  checkEmail(world, email);
  const roleId = fields.roleId ?? plainAgentRole(world);
  checkRole(world, roleId);
  checkEmailFree(world, email);
  const enabled = fields.enabled ?? true;
  if (enabled) checkSeatFree(world);
  const agent: ChatAgent = {
    id: world.state.nextId('agent'),
    email,
    firstName: fields.firstName ?? '',
    lastName: fields.lastName ?? '',
    displayName,
    enabled,
    roleId,
    createdAt: world.now,
    lastLogin: null,
    loginCount: 0,
    deletedAt: null,
    formerDepartments: new Set(),
    passwordStrength: strengthOf(password),
  };
  world.state.agents.set(agent.id, agent);
  return json(world.choices.createdStatus, agentJson(world, agent));
};

// Only `password` is documented as required, but every example has the other two.
function required(world: World, fields: AgentFields) {
  const { email, password, displayName } = fields;
  if (email && password && displayName) return { email, password, displayName };
  const missing = Object.entries({ email, password, display_name: displayName }).flatMap(([name, value]) =>
    value ? [] : [name],
  );
  throw refused(world.choices.missingFieldStatus, `missing: ${missing.join(', ')}`);
}

function plainAgentRole(world: World): number {
  const role = world.state.roleNamed('Agent');
  if (!role) throw refused(501, 'the account has no role Agent');
  return role.id;
}
