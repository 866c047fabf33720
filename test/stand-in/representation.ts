import { wireTime } from './common/replies';
import type { ChatAgent, Department, Role } from './state';
import type { World } from './world';

/** An agent as in answers of live accounts (recorded in 2017 and 2024); never contains the password. */
export function agentJson(world: World, agent: ChatAgent): object {
  const { state } = world;
  const departments = state.departmentsOf(agent);
  return {
    id: agent.id,
    email: agent.email,
    first_name: agent.firstName,
    last_name: agent.lastName,
    display_name: agent.displayName,
    enabled: enabledJson(world, agent.enabled),
    create_date: wireTime(agent.createdAt),
    role_id: agent.roleId,
    // Deprecated but still sent.
    roles: {
      administrator: state.hasRole(agent, 'Administrator') || isOwner(world, agent),
      owner: isOwner(world, agent),
    },
    departments: [...departments.map((it) => it.id), ...staleDepartments(world, agent)],
    enabled_departments: departments.filter((it) => it.enabled).map((it) => it.id),
    skills: [],
    // These two are undocumented but in every live record.
    last_login: agent.lastLogin === null ? null : wireTime(agent.lastLogin),
    login_count: agent.loginCount,
  };
}

export function departmentJson(world: World, department: Department): object {
  return {
    id: department.id,
    name: department.name,
    description: department.description,
    enabled: enabledJson(world, department.enabled),
    members: [...department.members],
    settings: world.modes.agentWorkspace ? workspaceSettings(department) : department.settings,
  };
}

export function roleJson(world: World, role: Role): object {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    enabled: enabledJson(world, true),
    members_count: world.state.presentAgents().filter((agent) => agent.roleId === role.id).length,
    // Twelve keys are documented; their values were not recorded.
    permissions: {},
  };
}

export function isOwner(world: World, agent: ChatAgent): boolean {
  return world.state.hasRole(agent, 'Owner');
}

// Documented as integer, answered as boolean in every captured record.
function enabledJson(world: World, enabled: boolean): boolean | 0 | 1 {
  if (!world.modes.enabledAsInt) return enabled;
  return enabled ? 1 : 0;
}

function staleDepartments(world: World, agent: ChatAgent): number[] {
  return world.choices.staleDepartmentsInAgent ? [...agent.formerDepartments] : [];
}

// Live records before and after the Agent Workspace migration (2023, 2024): the group id is that of the department.
function workspaceSettings(department: Department): object {
  return { chat_enabled: true, support_group_id: department.id, solved_ticket_reassignment_strategy: '' };
}
