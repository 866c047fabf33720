import * as v from 'valibot';
import { type CapacityRequest, type Failure, map, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { isForbidden, noSuchName, refused, toFailure, unreadable } from '../failures';
import { type ApiResponse, field } from '../response';
import { isSameName } from '../same-name';
import { API } from './endpoints';
import { pageQuery } from './pages';

const RuleSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  name: v.string(),
  /** Whether every new agent gets it. */
  default: v.optional(v.unknown()),
});
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
  return response.kind === 'absent' || response.kind === 'rejected' || isForbidden(response);
}

const CAPACITY_REFUSED: Failure = refused({ code: 'failure.capacity-refused' });

/** Moves agents into a rule: each has one. Only what Zendesk shows afterwards counts. One who is refused keeps nobody else out. */
export function assignCapacityRule(
  requests: readonly CapacityRequest[],
  name: string,
  client: ZendeskClient,
): Result<void>[] {
  const forAll = (failure: Failure) => requests.map(() => failure);
  const rules = listCapacityRules(client);
  if (rules.kind !== 'ok') return forAll(rules);
  const rule = rules.value.find((each) => isSameName(each.name, name));
  if (!rule) return forAll(noSuchName('capacity rule', name));
  const due = withoutOwnRule(requests, rules.value, client);
  if (due.kind !== 'ok') return forAll(due);
  const moved = moveEach(due.value, rule, client);
  return requests.map(({ accountId }) => moved.get(accountId) ?? ok(undefined));
}

/** All at once; where Zendesk refuses that, in halves, until it is known whom it refuses. */
function moveEach(
  ids: readonly string[],
  rule: CapacityRule,
  client: ZendeskClient,
): Map<string, Result<void>> {
  const together = moveAll(ids, rule, client);
  if (ids.length < 2 || !isAboutSome(together)) return new Map(ids.map((id) => [id, together]));
  const half = Math.ceil(ids.length / 2);
  return new Map([...moveEach(ids.slice(0, half), rule, client), ...moveEach(ids.slice(half), rule, client)]);
}

function isAboutSome(result: Result<void>): boolean {
  return result.kind === 'rejected' && result.reason.code === 'failure.capacity-not-assigned';
}

/** Those who keep a rule of their own are left out. */
function withoutOwnRule(
  requests: readonly CapacityRequest[],
  rules: readonly CapacityRule[],
  client: ZendeskClient,
): Result<string[]> {
  const keeping = requests.filter(({ keepsOwn }) => keepsOwn).map(({ accountId }) => accountId);
  const ids = requests.map(({ accountId }) => accountId);
  if (keeping.length === 0) return ok(ids);
  const [first] = rules.filter((rule) => rule.default === true);
  return map(readAssignees(keeping, client), (assignees) => {
    const isOwn = (id: string) =>
      assignees.some((each) => each.agent === id && each.rule !== undefined && each.rule !== first?.id);
    return ids.filter((id) => !(keeping.includes(id) && isOwn(id)));
  });
}

function moveAll(ids: readonly string[], rule: CapacityRule, client: ZendeskClient): Result<void> {
  if (ids.length === 0) return ok(undefined);
  for (const names of FIELDS) {
    const moved = move(ids, rule, names, client);
    if (moved.kind !== 'ok' || moved.value) return moved.kind === 'ok' ? ok(undefined) : moved;
  }
  return refused({ code: 'failure.capacity-not-assigned', name: rule.name });
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
  if (isForbidden(response)) return CAPACITY_REFUSED;
  if (response.kind === 'rejected' || response.kind === 'absent') return ok(false);
  return response.kind === 'ok' ? areAssigned(ids, id, client) : response; // guard: rule-is-seen
}

function areAssigned(ids: readonly string[], ruleId: string, client: ZendeskClient): Result<boolean> {
  return map(readAssignees(ids, client), (assignees) =>
    ids.every((id) => assignees.some(({ agent, rule }) => agent === id && rule === ruleId)),
  );
}

interface Assignee {
  agent: string;
  rule: unknown;
}

/**
 * None where Zendesk does not let them be read.
 * Source: https://developer.zendesk.com/api-reference/agent-availability/capacity-rules/assignees_api
 */
function readAssignees(ids: readonly string[], client: ZendeskClient): Result<Assignee[]> {
  const query = `filter%5Bagent_ids%5D=${ids.join(',')}&${pageQuery(null)}`;
  const response = client.call({ method: 'get', path: `${PATH}/assignees?${query}` });
  if (response.kind !== 'ok') return isRefused(response) ? ok([]) : toFailure(response, 'the capacity rule');
  const assignees = field(response.body, 'assignees');
  const all: unknown[] = Array.isArray(assignees) ? assignees : [];
  return ok(
    all.map((each) => ({ agent: String(field(each, 'agent_id') ?? field(each, 'id')), rule: ruleOf(each) })),
  );
}

function ruleOf(assignee: unknown): unknown {
  const nested = field(field(assignee, 'capacity_rule'), 'id');
  return field(assignee, 'capacity_rule_id') ?? field(assignee, 'rule_id') ?? nested;
}
