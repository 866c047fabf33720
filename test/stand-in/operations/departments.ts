import { refused } from '../common/api-error';
import { type Fields, readObject, switchField, textField } from '../common/body';
import { empty, json } from '../common/replies';
import { absent, notFound } from '../errors';
import { departmentJson } from '../representation';
import type { Department } from '../state';
import type { Operation, World } from '../world';

/** A bare array without pages. */
export const listDepartments: Operation = (world) =>
  json(
    200,
    [...world.state.departments.values()].map((department) => departmentJson(world, department)),
  );

export const departmentById: Operation = (world, { params: [id] }) =>
  one(world, world.state.departments.get(Number(id)));

export const departmentByName: Operation = (world, { params: [name = ''] }) =>
  one(world, world.state.departmentNamed(name));

/** Documented: 201 and the object. */
export const createDepartment: Operation = (world, { request }) => {
  const fields = readDepartment(world, readObject(request));
  if (!fields.name) throw refused(world.choices.missingFieldStatus, 'missing: name');
  checkNameFree(world, fields.name);
  const department = world.state.addDepartment(fields.name);
  change(world, department, fields);
  return json(201, departmentJson(world, department));
};

/** `members` replaces the whole list; there is no call to add or remove a single agent. */
export const updateDepartment: Operation = (world, { params: [id], request }) => {
  const department = world.state.departments.get(Number(id));
  if (!department) throw notFound(world);
  const fields = readDepartment(world, readObject(request));
  if (fields.name === '') throw refused(world.choices.missingFieldStatus, 'name is empty');
  if (fields.name !== undefined) checkNameFree(world, fields.name, department);
  change(world, department, fields);
  return json(200, departmentJson(world, department));
};

export const deleteDepartment: Operation = (world, { params: [id] }) => {
  const department = world.state.departments.get(Number(id));
  if (!department) throw notFound(world);
  world.state.setMembers(department, []);
  world.state.departments.delete(department.id);
  return world.choices.deletedStatus === 204 ? empty(204) : json(200, {});
};

interface DepartmentFields {
  name?: string;
  description?: string;
  enabled?: boolean;
  members?: number[];
  settings?: Record<string, unknown>;
}

function readDepartment(world: World, fields: Fields): DepartmentFields {
  const status = world.choices.missingFieldStatus;
  return {
    name: textField(fields, 'name', status),
    description: textField(fields, 'description', status),
    enabled: switchField(fields, 'enabled', status),
    members: membersIn(world, fields.members),
    settings: settingsIn(fields.settings, status),
  };
}

function membersIn(world: World, value: unknown): number[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every((id): id is number => Number.isSafeInteger(id))) {
    throw refused(400, 'members must be an array of agent ids');
  }
  const unknown = value.filter((id) => !world.state.agent(id));
  if (unknown.length > 0 && world.choices.unknownMember === 400) {
    throw refused(400, `no agent has the id ${unknown.join(', ')}`);
  }
  return value.filter((id) => !unknown.includes(id));
}

function settingsIn(value: unknown, status: number): Record<string, unknown> | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused(status, 'settings must be an object');
  }
  return { ...value };
}

function checkNameFree(world: World, name: string, except?: Department): void {
  const other = world.state.departmentNamed(name);
  if (!other || other === except) return;
  const { duplicateStatus } = world.choices;
  throw refused(duplicateStatus === 'allowed' ? 422 : duplicateStatus, 'a department of this name exists');
}

function change(world: World, department: Department, fields: DepartmentFields): void {
  department.name = fields.name ?? department.name;
  department.description = fields.description ?? department.description;
  department.enabled = fields.enabled ?? department.enabled;
  department.settings = fields.settings ?? department.settings;
  if (fields.members) world.state.setMembers(department, fields.members);
}

function one(world: World, department: Department | undefined) {
  return department ? json(200, departmentJson(world, department)) : absent(world);
}
