import * as v from 'valibot';
import { type Failure, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import { type ApiResponse, field } from '../response';
import { HTTP_STATUS } from '../status';
import { API } from './endpoints';
import { refused } from './given-role';
import { isSameName } from './names';
import { pageQuery } from './pages';

const RuleSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]+$/)), name: v.string() });
type CapacityRule = v.InferOutput<typeof RuleSchema>;

const PATH = `${API}/capacity/rules`;

/** Which of the two names the agents is not documented. */
const FIELDS = ['agents', 'agent_ids'] as const;

/** Source: https://developer.zendesk.com/api-reference/agent-availability/capacity-rules/capacity_rules_api */
export function listCapacityRules(client: ZendeskClient): Result<CapacityRule[]> {
  const response = client.call({ method: 'get', path: PATH });
  if (isRefused(response)) return CAPACITY_REFUSED;
  if (response.kind !== 'ok') return toFailure(response, 'the list of capacity rules');
  const list = Array.isArray(response.body) ? response.body : field(response.body, 'data');
  const parsed = v.safeParse(v.array(RuleSchema), list);
  return parsed.success ? ok(parsed.output) : unreadable('the list of capacity rules');
}

/** Without omnichannel routing, and for anybody but admins. */
function isRefused(response: ApiResponse): boolean {
  const isForbidden = response.kind === 'unauthorized' && response.status === HTTP_STATUS.FORBIDDEN;
  return response.kind === 'absent' || response.kind === 'rejected' || isForbidden;
}

const CAPACITY_REFUSED: Failure = refused({ code: 'failure.capacity-refused' });

/** Moves agents into a rule: each has one. Only what Zendesk shows afterwards counts. */
export function assignCapacityRule(
  ids: readonly string[],
  name: string,
  client: ZendeskClient,
): Result<void> {
  const rules = listCapacityRules(client);
  if (rules.kind !== 'ok') return rules;
  const rule = rules.value.find((each) => isSameName(each.name, name));
  if (!rule) return noSuchRule(name);
  for (const names of FIELDS) {
    const moved = move(ids, rule, names, client);
    if (moved.kind !== 'ok' || moved.value) return moved.kind === 'ok' ? ok(undefined) : moved;
  }
  return refused({ code: 'failure.capacity-not-assigned', name });
}

function noSuchRule(name: string): Failure {
  const reason = { code: 'failure.no-such-name', what: 'capacity rule', name } as const;
  return { kind: 'rejected', status: HTTP_STATUS.NOT_FOUND, reason };
}

/** `false`: Zendesk does not show it. */
function move(
  ids: readonly string[],
  { id }: CapacityRule,
  names: (typeof FIELDS)[number],
  client: ZendeskClient,
): Result<boolean> {
  const body = { [names]: ids.map(Number) };
  const response = client.call({ method: 'patch', path: `${PATH}/${id}/agents`, body });
  if (response.kind === 'unauthorized' && isRefused(response)) return CAPACITY_REFUSED;
  if (response.kind === 'rejected' || response.kind === 'absent') return ok(false);
  return response.kind === 'ok' ? areAssigned(ids, id, client) : response;
}

/** Source: https://developer.zendesk.com/api-reference/agent-availability/capacity-rules/assignees_api */
function areAssigned(ids: readonly string[], ruleId: string, client: ZendeskClient): Result<boolean> {
  const query = `filter%5Bagent_ids%5D=${ids.join(',')}&${pageQuery(null)}`;
  const response = client.call({ method: 'get', path: `${PATH}/assignees?${query}` });
  if (response.kind !== 'ok')
    return isRefused(response) ? ok(false) : toFailure(response, 'the capacity rule');
  const assignees = field(response.body, 'assignees');
  const shown = Array.isArray(assignees) ? assignees.filter((each) => ruleOf(each) === ruleId) : [];
  const agents = shown.map((each) => String(field(each, 'agent_id') ?? field(each, 'id')));
  return ok(ids.every((id) => agents.includes(id)));
}

function ruleOf(assignee: unknown): unknown {
  const nested = field(field(assignee, 'capacity_rule'), 'id');
  return field(assignee, 'capacity_rule_id') ?? field(assignee, 'rule_id') ?? nested;
}
