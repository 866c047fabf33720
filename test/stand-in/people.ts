import type { ChatAgent, Department, State } from './state';

type Time = number | string | Date;

/** The description of an agent; by default an enabled agent who never signed in. */
export interface NewAgent {
  email: string;
  firstName?: string;
  lastName?: string;
  displayName?: string;
  enabled?: boolean;
  /** The name of the role; default `Agent`. */
  role?: string;
  lastLogin?: Time | null;
  loginCount?: number;
  createDate?: Time;
  /** By name; missing departments are created. */
  departments?: string[];
}

/**
 * Adds an agent without the checks of the API, such as seats and permissions. An account always has one owner, so describing
 * an owner changes the existing one.
 */
export function addAgent(state: State, described: NewAgent, now: number): ChatAgent {
  const fields = agentFields(state, described, now);
  const agent = Object.assign(presentOwner(state, fields) ?? { id: state.nextId('agent') }, fields);
  state.agents.set(agent.id, agent);
  for (const name of described.departments ?? []) {
    (state.departmentNamed(name) ?? state.addDepartment(name)).members.add(agent.id);
  }
  return agent;
}

function presentOwner(state: State, { roleId }: Omit<ChatAgent, 'id'>): ChatAgent | undefined {
  if (state.roles.get(roleId)?.name !== 'Owner') return undefined;
  return state.presentAgents().find((agent) => agent.roleId === roleId);
}

function agentFields(state: State, described: NewAgent, now: number): Omit<ChatAgent, 'id'> {
  return {
    ...named(described),
    email: described.email,
    enabled: described.enabled ?? true,
    roleId: roleId(state, described.role ?? 'Agent'),
    ...used(described, now),
    deletedAt: null,
    formerDepartments: new Set(),
    passwordStrength: null,
  };
}

export function addDepartment(
  state: State,
  name: string,
  { members = [], enabled = true }: { members?: (ChatAgent | number)[]; enabled?: boolean } = {},
): Department {
  const department = state.addDepartment(name);
  department.enabled = enabled;
  state.setMembers(
    department,
    members.map((member) => (typeof member === 'number' ? member : member.id)),
  );
  return department;
}

function named({ email, firstName = '', lastName = '', displayName }: NewAgent) {
  const fullName = `${firstName} ${lastName}`.trim();
  return { firstName, lastName, displayName: displayName || fullName || (email.split('@')[0] ?? email) };
}

function used({ lastLogin, loginCount, createDate }: NewAgent, now: number) {
  const signedIn = lastLogin === undefined || lastLogin === null ? null : milliseconds(lastLogin);
  return {
    createdAt: createDate === undefined ? now : milliseconds(createDate),
    lastLogin: signedIn,
    loginCount: loginCount ?? (signedIn === null ? 0 : 1),
  };
}

function roleId(state: State, name: string): number {
  const role = state.roleNamed(name);
  if (!role) throw new Error(`There is no role “${name}”; add it with addRole first.`);
  return role.id;
}

function milliseconds(time: Time): number {
  const value = new Date(time).getTime();
  if (Number.isNaN(value)) throw new Error(`“${String(time)}” is not a time.`);
  return value;
}
