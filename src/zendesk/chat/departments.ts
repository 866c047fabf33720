import * as v from 'valibot';
import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';

const Id = v.pipe(v.union([v.number(), v.string()]), v.transform(String));

const DepartmentSchema = v.object({ id: Id, name: v.string() });

/** A list of members that is not there must not be taken for an empty one: it is written back as a whole. */
const MembersSchema = v.object({ members: v.array(Id) });

export type Department = v.InferOutput<typeof DepartmentSchema>;

/** How often a list of members that somebody else changed at the same time is written again. */
const TRIES = 3;

export function listDepartments(api: ZendeskClient): Result<Department[]> {
  const reading = api.call({ method: 'get', path: '/departments' });
  if (reading.kind !== 'ok') return toFailure(reading, 'the list of departments');
  const parsed = v.safeParse(v.array(DepartmentSchema), reading.body);
  return parsed.success ? ok(parsed.output) : unreadable('the list of departments');
}

/**
 * Adds agents to a department. The API takes the whole list of members and nothing smaller, so it is read
 * just before it is written, and read once more to see whether somebody else wrote in between.
 */
export function addMembers(
  api: ZendeskClient,
  department: Department,
  agentIds: readonly string[],
): Result<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const members = readMembers(api, department);
    if (members.kind !== 'ok') return members;
    const missing = agentIds.filter((id) => !members.value.includes(id));
    if (missing.length === 0) return ok(undefined);
    const written = writeMembers(api, department, [...members.value, ...missing]);
    if (written.kind !== 'ok') return written;
  }
  const check = readMembers(api, department);
  if (check.kind !== 'ok') return check;
  if (agentIds.every((id) => check.value.includes(id))) return ok(undefined);
  const reason = `the members of the department ${department.name} were changed by somebody else at the same time`;
  return { kind: 'later', doubtful: false, notBefore: null, reason };
}

function readMembers(api: ZendeskClient, { id, name }: Department): Result<string[]> {
  const reading = api.call({ method: 'get', path: `/departments/${id}` });
  if (reading.kind !== 'ok') return toFailure(reading, `the department ${name}`);
  const parsed = v.safeParse(MembersSchema, reading.body);
  return parsed.success ? ok(parsed.output.members) : unreadable(`the department ${name}`);
}

function writeMembers(api: ZendeskClient, { id, name }: Department, members: string[]): Result<void> {
  const reading = api.call({
    method: 'put',
    path: `/departments/${id}`,
    body: { members: members.map(Number) },
  });
  return reading.kind === 'ok' ? ok(undefined) : toFailure(reading, `the department ${name}`);
}
