import * as v from 'valibot';
import type { Account } from '../accounts';
import { WireId } from '../wire-id';
import { readTime } from '../wire-time';

/**
 * What the Chat API says of an agent, read tolerantly: `enabled` is documented as an integer and answered as
 * a boolean, ids exceed 32 bits, and any of the optional fields may be missing or null.
 */
const AgentSchema = v.object({
  id: WireId,
  email: v.nullish(v.string(), ''),
  first_name: v.nullish(v.string(), ''),
  last_name: v.nullish(v.string(), ''),
  display_name: v.nullish(v.string(), ''),
  enabled: v.pipe(
    v.union([v.boolean(), v.number()]),
    v.transform((enabled) => enabled === true || enabled === 1),
  ),
  role_id: v.nullish(WireId, null),
  roles: v.nullish(v.object({ owner: v.nullish(v.boolean()), administrator: v.nullish(v.boolean()) })),
  enabled_departments: v.nullish(v.array(v.union([v.number(), v.string()]))),
  departments: v.nullish(v.array(v.union([v.number(), v.string()]))),
  create_date: v.optional(v.unknown()),
  last_login: v.optional(v.unknown()),
  login_count: v.optional(v.unknown()),
});

type Agent = v.InferOutput<typeof AgentSchema>;

/** The names behind the numbers that an agent carries, as far as they are known. */
export interface Names {
  role(id: string): string | null;
  department(id: string): string | null;
}

function departmentsOf({ enabled_departments, departments }: Agent): string[] {
  return (enabled_departments ?? departments ?? []).map(String);
}

/** An agent as an account, or `null` when it is not one (an absent person may also be answered as 200). */
export function readAgent(body: unknown, names: Names): Account | null {
  const parsed = v.safeParse(AgentSchema, body);
  return parsed.success ? toAccount(parsed.output, names) : null;
}

function toAccount(agent: Agent, names: Names): Account {
  const isOwner = agent.roles?.owner === true;
  const isAdministrator = agent.roles?.administrator === true;
  return {
    id: agent.id,
    email: agent.email,
    name: agent.display_name || `${agent.first_name} ${agent.last_name}`.trim(),
    enabled: agent.enabled,
    role: roleName(agent, names, isOwner, isAdministrator),
    departments: departmentsOf(agent).map((id) => names.department(id) ?? id),
    kind: 'agent',
    chat: null,
    // The field is deprecated. Without it, no account is known not to be an administrator, so each is taken for one.
    protected: agent.roles?.owner !== false || agent.roles.administrator !== false,
    createdAt: readTime(agent.create_date),
    lastUsedAt: lastUse(agent),
  };
}

function roleName(agent: Agent, names: Names, isOwner: boolean, isAdministrator: boolean): string {
  if (isOwner) return 'Owner';
  if (isAdministrator) return 'Administrator';
  return agent.role_id === null ? 'Agent' : (names.role(agent.role_id) ?? 'Agent');
}

/**
 * The fields are not documented. Who never came has `null` and a count of 0; one of them is enough when the other
 * does not say otherwise. Absent, unreadable or contradictory means unknown.
 */
function lastUse({ last_login, login_count }: Agent): number | 'never' | 'unknown' {
  if (last_login !== null && last_login !== undefined) return readTime(last_login) ?? 'unknown';
  const isCounted = typeof login_count === 'number' && login_count !== 0;
  return !isCounted && (last_login === null || login_count === 0) ? 'never' : 'unknown';
}
