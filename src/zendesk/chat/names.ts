import { type Failure, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import type { Names } from './agent';
import { type Department, listDepartments } from './departments';
import { listRoles, type Role } from './roles';

/** The names of roles and departments, which change so seldom that they are kept. */
export interface KnownNames {
  roles: Role[];
  departments: Department[];
}

export interface NameStore {
  load(): KnownNames | null;
  save(names: KnownNames): void;
}

/** Roles and departments: people name them, Zendesk numbers them. Each list is asked for at most once in an execution. */
export class ChatNames {
  private readonly api: ZendeskClient;
  private readonly kept: NameStore;
  private listedRoles: Role[] | null = null;
  private listedDepartments: Department[] | null = null;
  private keptNames: KnownNames | null = null;

  constructor(api: ZendeskClient, kept: NameStore) {
    this.api = api;
    this.kept = kept;
  }

  /** Asks for both lists and keeps them. */
  learn(): Result<void> {
    const roles = this.roles();
    const departments = roles.kind === 'ok' ? this.departments() : roles;
    if (roles.kind !== 'ok') return roles;
    if (departments.kind !== 'ok') return departments;
    this.kept.save({ roles: roles.value, departments: departments.value });
    return ok(undefined);
  }

  /** As they are known without asking. */
  known(): Names {
    this.keptNames ??= this.kept.load() ?? { roles: [], departments: [] };
    const roles = this.listedRoles ?? this.keptNames.roles;
    const departments = this.listedDepartments ?? this.keptNames.departments;
    return {
      role: (id) => roles.find((role) => role.id === id)?.name ?? null,
      department: (id) => departments.find((department) => department.id === id)?.name ?? null,
    };
  }

  roleId(name: string | null): Result<string | null> {
    if (name === null) return ok(null);
    const roles = this.roles();
    if (roles.kind !== 'ok') return roles;
    const role = roles.value.find((each) => sameName(each.name, name));
    return role ? ok(role.id) : unknown(`role "${name}"`);
  }

  departmentNamed(name: string): Result<Department> {
    const departments = this.departments();
    if (departments.kind !== 'ok') return departments;
    const department = departments.value.find((each) => sameName(each.name, name));
    return department ? ok(department) : unknown(`department "${name}"`);
  }

  roles(): Result<Role[]> {
    const roles = this.listedRoles ? ok(this.listedRoles) : listRoles(this.api);
    if (roles.kind === 'ok') this.listedRoles = roles.value;
    return roles;
  }

  departments(): Result<Department[]> {
    const departments = this.listedDepartments ? ok(this.listedDepartments) : listDepartments(this.api);
    if (departments.kind === 'ok') this.listedDepartments = departments.value;
    return departments;
  }
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function unknown(what: string): Failure {
  return { kind: 'refused', status: 404, reason: `Zendesk Chat has no ${what}; correct it in the setup` };
}
