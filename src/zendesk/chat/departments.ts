import * as v from 'valibot';
import { type Failure, type Membership, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import { WireId } from '../wire-id';

const DepartmentSchema = v.object({ id: WireId, name: v.string() });

/** A list of members that is missing must not be taken for an empty one: it is written back as a whole. */
const MembersSchema = v.object({ members: v.array(WireId) });

export type Department = v.InferOutput<typeof DepartmentSchema>;

/** How often a list of members that was changed by someone else at the same time is written again. */
const MAX_WRITES = 3;

export function listDepartments(client: ZendeskClient): Result<Department[]> {
  const response = client.call({ method: 'get', path: '/departments' });
  if (response.kind !== 'ok') return toFailure(response, 'the list of departments');
  const parsed = v.safeParse(v.array(DepartmentSchema), response.body);
  return parsed.success ? ok(parsed.output) : unreadable('the list of departments');
}

/** The memberships turned round: department by department, with all who are to join it. */
export function byDepartment(memberships: readonly Membership[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { accountId, departments } of memberships) {
    for (const name of departments) members.set(name, [...(members.get(name) ?? []), accountId]);
  }
  return members;
}

/**
 * Adds agents to a department. The API takes the whole list of members and nothing smaller, so it is read
 * just before it is written, and read once more to see whether someone else wrote in between.
 * Source: https://developer.zendesk.com/api-reference/live-chat/chat-api/departments/#update-department-by-id
 */
export function addMembers(
  client: ZendeskClient,
  department: Department,
  agentIds: readonly string[],
): Result<void> {
  for (let writes = 0; writes < MAX_WRITES; writes++) {
    const members = readMembers(client, department);
    if (members.kind !== 'ok') return members;
    const missing = agentIds.filter((id) => !members.value.includes(id));
    if (missing.length === 0) return ok(undefined);
    const written = writeMembers(client, department, [...members.value, ...missing]);
    if (written.kind !== 'ok') return written;
  }
  const check = readMembers(client, department);
  if (check.kind !== 'ok') return check;
  return agentIds.every((id) => check.value.includes(id)) ? ok(undefined) : contended(department);
}

function contended({ name }: Department): Failure {
  return { kind: 'transient', notBefore: null, reason: { code: 'failure.department-contended', name } };
}

function readMembers(client: ZendeskClient, { id, name }: Department): Result<string[]> {
  const response = client.call({ method: 'get', path: `/departments/${id}` });
  if (response.kind !== 'ok') return toFailure(response, `the department ${name}`);
  const parsed = v.safeParse(MembersSchema, response.body);
  return parsed.success ? ok(parsed.output.members) : unreadable(`the department ${name}`);
}

function writeMembers(client: ZendeskClient, { id, name }: Department, members: string[]): Result<void> {
  const body = { members: members.map(Number) };
  const response = client.call({ method: 'put', path: `/departments/${id}`, body });
  return response.kind === 'ok' ? ok(undefined) : toFailure(response, `the department ${name}`);
}
