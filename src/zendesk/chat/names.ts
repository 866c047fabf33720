import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import type { NameStore } from '../connection';
import { noSuchName, protectedRole } from '../failures';
import { isProtectedRole } from '../roles';
import { isSameName } from '../same-name';
import type { Names } from './agent';
import { type Department, listDepartments } from './departments';
import { listRoles, type Role } from './roles';

/** The names of roles and departments, which change so seldom that they are kept. */
export interface KnownNames {
  roles: Role[];
  departments: Department[];
}

/** Roles and departments: people name them, Zendesk numbers them. Each list is read at most once in an execution. */
export class ChatNames {
  private readonly client: ZendeskClient;
  private readonly store: NameStore;
  private listedRoles: Role[] | null = null;
  private listedDepartments: Department[] | null = null;
  private storedNames: KnownNames | null = null;

  constructor(client: ZendeskClient, store: NameStore) {
    this.client = client;
    this.store = store;
  }

  /** Reads both lists and stores them. */
  learn(): Result<void> {
    const roles = this.roles();
    if (roles.kind !== 'ok') return roles;
    const departments = this.departments();
    if (departments.kind !== 'ok') return departments;
    this.store.save({ roles: roles.value, departments: departments.value });
    return ok(undefined);
  }

  /** As far as they are known without asking Zendesk. */
  known(): Names {
    // What another product has stored has no departments.
    this.storedNames ??= { roles: [], departments: [], ...(this.store.load() as Partial<KnownNames> | null) };
    const roles = this.listedRoles ?? this.storedNames.roles;
    const departments = this.listedDepartments ?? this.storedNames.departments;
    return {
      role: (id) => roles.find((role) => role.id === id)?.name ?? null,
      department: (id) => departments.find((department) => department.id === id)?.name ?? null,
    };
  }

  /** `null`: no role is to be given. */
  roleId(name: string | null): Result<string | null> {
    if (name === null) return ok(null);
    if (isProtectedRole(name)) return protectedRole(name);
    const roles = this.roles();
    if (roles.kind !== 'ok') return roles;
    const role = roles.value.find((each) => isSameName(each.name, name));
    return role ? ok(role.id) : noSuchName('role', name);
  }

  departmentNamed(name: string): Result<Department> {
    const departments = this.departments();
    if (departments.kind !== 'ok') return departments;
    const department = departments.value.find((each) => isSameName(each.name, name));
    return department ? ok(department) : noSuchName('department', name);
  }

  roles(): Result<Role[]> {
    const roles = this.listedRoles ? ok(this.listedRoles) : listRoles(this.client);
    if (roles.kind === 'ok') this.listedRoles = roles.value;
    return roles;
  }

  departments(): Result<Department[]> {
    const departments = this.listedDepartments ? ok(this.listedDepartments) : listDepartments(this.client);
    if (departments.kind === 'ok') this.listedDepartments = departments.value;
    return departments;
  }
}
