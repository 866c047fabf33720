import { type Membership, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { isRefusedForAll } from '../failures';
import { addMembers } from './departments';
import type { ChatNames } from './names';

/** The agents who are to join a department, by its name. */
export type Joiners = [department: string, agentIds: readonly string[]];

export interface JoinParts {
  client: ZendeskClient;
  names: ChatNames;
  /** Finds out whether a refusal is about one department alone. */
  explain(results: readonly Result<void>[]): Result<void>[];
}

/** One read and one write a department, however many join it; a failure concerns those who were to join it. */
export function joinDepartments(
  memberships: readonly Membership[],
  joiners: readonly Joiners[],
  parts: JoinParts,
): Result<void>[] {
  const joined = parts.explain(joinInTurn(joiners, parts));
  return memberships.map(({ accountId }) => {
    const own = joined.filter((_, index) => joiners[index]?.[1].includes(accountId));
    return own.find(({ kind }) => kind !== 'ok') ?? ok(undefined);
  });
}

/** Once the credential is refused, the departments that are left are not tried. */
function joinInTurn(joiners: readonly Joiners[], { client, names }: JoinParts): Result<void>[] {
  const results: Result<void>[] = [];
  for (const [name, agentIds] of joiners) {
    const department = results.find(isRefusedForAll) ?? names.departmentNamed(name);
    results.push(department.kind === 'ok' ? addMembers(client, department.value, agentIds) : department);
  }
  return results;
}
