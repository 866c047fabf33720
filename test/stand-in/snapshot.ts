import { wireTime } from './common/replies';
import type { ChatAgent, State } from './state';

/** The accounts and departments as plain data for comparisons, without passwords and tokens. */
export function snapshotOf(state: State) {
  return {
    agents: [...state.agents.values()].map((agent) => plainAgent(state, agent)),
    departments: [...state.departments.values()].map((department) => ({
      id: department.id,
      name: department.name,
      description: department.description,
      enabled: department.enabled,
      members: [...department.members].sort((a, b) => a - b),
      settings: structuredClone(department.settings),
    })),
  };
}

function plainAgent(state: State, agent: ChatAgent) {
  return {
    id: agent.id,
    email: agent.email,
    firstName: agent.firstName,
    lastName: agent.lastName,
    displayName: agent.displayName,
    enabled: agent.enabled,
    deleted: agent.deletedAt !== null,
    role: state.roles.get(agent.roleId)?.name ?? '',
    createDate: wireTime(agent.createdAt),
    lastLogin: agent.lastLogin === null ? null : wireTime(agent.lastLogin),
    loginCount: agent.loginCount,
    departments: state.departmentsOf(agent).map((department) => department.name),
  };
}
