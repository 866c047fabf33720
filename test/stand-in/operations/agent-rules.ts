import { ApiError, refused } from '../common/api-error';
import { type Fields, idField, switchField, textField } from '../common/body';
import { notFound } from '../errors';
import { isOwner } from '../representation';
import type { ChatAgent } from '../state';
import type { World } from '../world';

/** The writable fields of an agent. All others (dates, departments, skills, `roles`) are read-only and ignored. */
export interface AgentFields {
  email?: string;
  password?: string;
  firstName?: string;
  lastName?: string;
  displayName?: string;
  enabled?: boolean;
  roleId?: number;
}

export function readAgentFields(world: World, fields: Fields): AgentFields {
  const status = world.choices.missingFieldStatus;
  return {
    email: textField(fields, 'email', status),
    password: textField(fields, 'password', status),
    firstName: textField(fields, 'first_name', status),
    lastName: textField(fields, 'last_name', status),
    displayName: textField(fields, 'display_name', status),
    enabled: switchField(fields, 'enabled', status),
    roleId: idField(fields, 'role_id', world.choices.unknownRoleStatus),
  };
}

/** "If the account was created in Support, Accounts and Agents accept GET only." The refusal is not documented. */
export function refuseWhenIntegrated(world: World): void {
  if (world.modes.kind === 'standalone') return;
  const status = world.choices.refusedWriteStatus;
  if (status === 404) throw notFound(world);
  const refusal = refused(status, 'agents of an account made in Zendesk Support are read-only here');
  throw status === 405
    ? new ApiError({ ...refusal.reply, headers: { ...refusal.reply.headers, Allow: 'GET' } })
    : refusal;
}

export function checkEmail(world: World, email: string): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw refused(world.choices.missingFieldStatus, 'email must be an e-mail address');
  }
}

export function checkEmailFree(world: World, email: string, except?: ChatAgent): void {
  const { duplicateIgnoresCase, reuseDeletedEmail, duplicateStatus } = world.choices;
  if (duplicateStatus === 'allowed') return;
  const taken = world.state
    .agentsOf(email, duplicateIgnoresCase)
    .some((agent) => agent !== except && (agent.deletedAt === null || !reuseDeletedEmail));
  if (taken) throw refused(duplicateStatus, 'an agent with this email exists');
}

export function checkSeatFree(world: World): void {
  const { seatLimit } = world.modes;
  if (seatLimit !== null && world.state.enabledCount() >= seatLimit) {
    throw refused(world.choices.seatStatus, `all ${seatLimit} seats of the plan are taken`);
  }
}

/** Ownership cannot be changed through this API. */
export function checkRole(world: World, roleId: number, current?: number): void {
  const role = world.state.roles.get(roleId);
  if (!role) throw refused(world.choices.unknownRoleStatus, `no role has the id ${roleId}`);
  if (roleId !== current && role.name === 'Owner') {
    throw refused(world.choices.unknownRoleStatus, 'ownership cannot be changed here');
  }
}

export function checkNotOwner(world: World, agent: ChatAgent, what: string): void {
  const status = world.choices.ownerDisableStatus;
  if (status !== 'allowed' && isOwner(world, agent)) throw refused(status, `the owner cannot be ${what}`);
}
