import { refused } from '../common/api-error';
import { readObject } from '../common/body';
import { empty, json } from '../common/replies';
import { notFound } from '../errors';
import { agentJson } from '../representation';
import { type ChatAgent, strengthOf } from '../state';
import type { Operation, World } from '../world';
import {
  type AgentFields,
  checkEmail,
  checkEmailFree,
  checkNotOwner,
  checkRole,
  checkSeatFree,
  readAgentFields,
  refuseWhenIntegrated,
} from './agent-rules';

/** Accepts only the changed fields; returns the whole object. */
export const updateAgent: Operation = (world, { params: [id], request }) => {
  refuseWhenIntegrated(world);
  const agent = world.state.agent(Number(id));
  if (!agent) throw notFound(world);
  const body = readObject(request);
  // zenpy removes the id from the body because the API rejects it; with which error is unknown.
  if ('id' in body) throw refused(400, 'id must not be in the body');
  const fields = readAgentFields(world, body);
  checkChange(world, agent, fields);
  change(agent, fields);
  if (!agent.enabled && world.choices.disabledLeaveDepartments) leaveDepartments(world, agent);
  return json(200, agentJson(world, agent));
};

/** Soft deletion: removes the agent from lists and look-ups but keeps the record. */
export const deleteAgent: Operation = (world, { params: [id] }) => {
  refuseWhenIntegrated(world);
  const agent = world.state.agent(Number(id));
  if (!agent) throw notFound(world);
  checkNotOwner(world, agent, 'deleted');
  agent.deletedAt = world.now;
  if (!world.choices.deletedStayMembers) leaveDepartments(world, agent);
  return world.choices.deletedStatus === 204 ? empty(204) : json(200, {});
};

function checkChange(world: World, agent: ChatAgent, fields: AgentFields): void {
  if (fields.email !== undefined) {
    checkEmail(world, fields.email);
    checkEmailFree(world, fields.email, agent);
  }
  if (fields.displayName === '') throw refused(world.choices.missingFieldStatus, 'display_name is empty');
  if (fields.roleId !== undefined) {
    checkRole(world, fields.roleId, agent.roleId);
    if (fields.roleId !== agent.roleId) checkNotOwner(world, agent, 'given another role');
  }
  if (fields.enabled === true && !agent.enabled) checkSeatFree(world);
  if (fields.enabled === false && agent.enabled) checkNotOwner(world, agent, 'disabled');
}

function change(agent: ChatAgent, fields: AgentFields): void {
  agent.email = fields.email ?? agent.email;
  agent.firstName = fields.firstName ?? agent.firstName;
  agent.lastName = fields.lastName ?? agent.lastName;
  agent.displayName = fields.displayName ?? agent.displayName;
  agent.enabled = fields.enabled ?? agent.enabled;
  agent.roleId = fields.roleId ?? agent.roleId;
  // Documented for creation; assumed for updates.
  if (fields.password) agent.passwordStrength = strengthOf(fields.password);
}

function leaveDepartments(world: World, agent: ChatAgent): void {
  for (const department of world.state.departmentsOf(agent)) {
    world.state.setMembers(
      department,
      [...department.members].filter((id) => id !== agent.id),
    );
  }
}
