import { Random } from './random';

export interface ChatAgent {
  readonly id: number;
  email: string;
  firstName: string;
  lastName: string;
  displayName: string;
  enabled: boolean;
  roleId: number;
  /** In milliseconds, as all times here. */
  createdAt: number;
  /** `null` when the agent never signed in. */
  lastLogin: number | null;
  loginCount: number;
  /** Deletion is soft: the record stays (support.zendesk.com article 4409155522330). `null` when not deleted. */
  deletedAt: number | null;
  /** Departments that the agent was removed from; see the choice `staleDepartmentsInAgent`. */
  formerDepartments: Set<number>;
  /** `null` when the agent was not created through the API. */
  passwordStrength: PasswordStrength | null;
}

/** What is stored of a password, instead of the password itself. */
export interface PasswordStrength {
  length: number;
  lower: boolean;
  upper: boolean;
  digit: boolean;
  symbol: boolean;
}

export interface Department {
  readonly id: number;
  name: string;
  description: string;
  enabled: boolean;
  members: Set<number>;
  settings: Record<string, unknown>;
}

export interface Role {
  readonly id: number;
  name: string;
  description: string;
}

export interface Token {
  readonly value: string;
  readonly agentId: number;
  scope: string;
  expiresAt: number | null;
  revoked: boolean;
}

export interface OAuthClient {
  readonly id: string;
  secret: string;
  /** `public` by default in production; only confidential clients can use client_credentials. */
  type: 'public' | 'confidential';
  readonly agentId: number;
}

export interface Sequence {
  random: number;
  lastId: Record<'agent' | 'department' | 'role', number>;
}

/** The whole state of the stand-in. */
export class State {
  /** Sorted by id, because ids only increase. Includes deleted agents. */
  readonly agents = new Map<number, ChatAgent>();
  readonly departments = new Map<number, Department>();
  readonly roles = new Map<number, Role>();
  readonly tokens = new Map<string, Token>();
  readonly clients = new Map<string, OAuthClient>();
  /** Unused authorisation codes and refresh tokens, with the agent who granted them. */
  readonly grants = new Map<string, { kind: 'code' | 'refresh'; agentId: number; redirectUri?: string }>();
  /** When the calls of the last minute arrived, while throttled. */
  arrivals: number[] = [];

  readonly #random: Random;
  // Ids are large, arbitrary and differ between accounts: live accounts show 360786799676, 7282618889231, 360002848996.
  readonly #lastId = { agent: 360_786_799_676, department: 7_282_618_889_231, role: 360_002_848_970 };

  constructor(seed: number) {
    this.#random = new Random(seed);
    for (const name of PREDEFINED_ROLES) this.addRole(name);
  }

  nextId(kind: 'agent' | 'department' | 'role'): number {
    this.#lastId[kind] += 1 + this.#random.below(9_000);
    return this.#lastId[kind];
  }

  /** Determines the next ids and secrets. */
  get sequence(): Sequence {
    return { random: this.#random.state, lastId: { ...this.#lastId } };
  }

  set sequence({ random, lastId }: Sequence) {
    this.#random.state = random;
    Object.assign(this.#lastId, lastId);
  }

  secret(length: number): string {
    return this.#random.text(length);
  }

  addRole(name: string): Role {
    const role = { id: this.nextId('role'), name, description: '' };
    this.roles.set(role.id, role);
    return role;
  }

  addDepartment(name: string): Department {
    const department: Department = {
      id: this.nextId('department'),
      name,
      description: '',
      enabled: true,
      members: new Set(),
      settings: {},
    };
    this.departments.set(department.id, department);
    return department;
  }

  addToken(agentId: number, scope: string, expiresAt: number | null): Token {
    const token = { value: this.secret(48), agentId, scope, expiresAt, revoked: false };
    this.tokens.set(token.value, token);
    return token;
  }

  /** The agent with that id, unless deleted. */
  agent(id: number): ChatAgent | undefined {
    const agent = this.agents.get(id);
    return agent?.deletedAt === null ? agent : undefined;
  }

  presentAgents(): ChatAgent[] {
    return [...this.agents.values()].filter((agent) => agent.deletedAt === null);
  }

  /** All agents with that address, including deleted ones. */
  agentsOf(email: string, ignoreCase: boolean): ChatAgent[] {
    const wanted = email.toLowerCase();
    const found: ChatAgent[] = [];
    for (const agent of this.agents.values()) {
      if (agent.email.length !== email.length) continue;
      if (ignoreCase ? agent.email.toLowerCase() === wanted : agent.email === email) found.push(agent);
    }
    return found;
  }

  roleNamed(name: string): Role | undefined {
    return [...this.roles.values()].find((role) => role.name.toLowerCase() === name.toLowerCase());
  }

  departmentNamed(name: string): Department | undefined {
    return [...this.departments.values()].find((it) => it.name.toLowerCase() === name.toLowerCase());
  }

  departmentsOf(agent: ChatAgent): Department[] {
    return [...this.departments.values()].filter((department) => department.members.has(agent.id));
  }

  hasRole(agent: ChatAgent, name: 'Owner' | 'Administrator'): boolean {
    return this.roles.get(agent.roleId)?.name === name;
  }

  enabledCount(): number {
    return this.presentAgents().filter((agent) => agent.enabled).length;
  }

  /** Replaces the members; adds the department to the former departments of removed members. */
  setMembers(department: Department, members: Iterable<number>): void {
    const next = new Set(members);
    for (const id of department.members) {
      if (!next.has(id)) this.agents.get(id)?.formerDepartments.add(department.id);
    }
    for (const id of next) this.agents.get(id)?.formerDepartments.delete(department.id);
    department.members = next;
  }
}

// support.zendesk.com article 4408893917338
export const PREDEFINED_ROLES = ['Owner', 'Administrator', 'Agent', 'Agent (limited)'] as const;

export function strengthOf(password: string): PasswordStrength {
  return {
    length: password.length,
    lower: /[a-z]/.test(password),
    upper: /[A-Z]/.test(password),
    digit: /[0-9]/.test(password),
    symbol: /[^A-Za-z0-9]/.test(password),
  };
}
