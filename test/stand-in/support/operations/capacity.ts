import { ApiError } from '../../common/api-error';
import { readObject } from '../../common/body';
import { json } from '../../common/replies';
import { checkAdministrator } from '../access';
import { forbidden, recordNotFound } from '../errors';
import { pageOf } from '../pages';
import { capacityRuleJson } from '../representation';
import type { CapacityRule, User } from '../state';
import type { Call, Operation, World } from '../world';

/** A bare array, according to the documentation. */
export const listCapacityRules: Operation = (world, { caller }) => {
  checkUsable(world, caller);
  const rules = [...world.state.capacityRules.values()].map((rule) => capacityRuleJson(world, rule));
  return json(200, world.choices.capacityList === 'data' ? { data: rules } : rules);
};

export const capacityRuleById: Operation = (world, call) => {
  checkUsable(world, call.caller);
  return json(200, capacityRuleJson(world, ruleWith(world, call.params)));
};

/** Moves agents into the rule: an agent has one at a time. */
export const assignCapacityRule: Operation = (world, { params, request, caller }) => {
  checkUsable(world, caller);
  const rule = ruleWith(world, params);
  for (const user of agentsIn(world, readObject(request))) user.capacityRuleId = rule.id;
  return json(200, capacityRuleJson(world, rule));
};

function agentsIn(world: World, body: Record<string, unknown>): User[] {
  const { capacityAgents } = world.choices;
  const ids = capacityAgents === 'either' ? (body.agents ?? body.agent_ids) : body[capacityAgents];
  if (!Array.isArray(ids)) throw badCapacity('agents are required');
  return ids.map((id) => {
    const user = world.state.user(Number(id));
    if (!user || user.role === 'end-user') throw badCapacity(`${id} is no agent`);
    return user;
  });
}

/** Of all rules; `filter[agent_ids]` chooses. */
export const listAssignees: Operation = (world, { query, caller }) => {
  checkUsable(world, caller);
  const wanted = query.get('filter[agent_ids]')?.split(',').map(Number);
  return assigneesPage(
    world,
    query,
    '/api/v2/capacity/rules/assignees',
    ({ id }) => wanted?.includes(id) ?? true,
  );
};

export const assigneesOfRule: Operation = (world, { params, query, caller }) => {
  checkUsable(world, caller);
  const rule = ruleWith(world, params);
  const path = `/api/v2/capacity/rules/${rule.id}/assignees`;
  return assigneesPage(world, query, path, ({ capacityRuleId }) => capacityRuleId === rule.id);
};

/** 20 on a page by default. */
function assigneesPage(
  world: World,
  query: URLSearchParams,
  path: string,
  isListed: (user: User) => boolean,
) {
  const paged = new URLSearchParams(query);
  if (!paged.has('page[size]')) paged.set('page[size]', '20');
  return pageOf(world, {
    name: 'assignees',
    path,
    query: paged,
    rows: world.state.teamMembers().filter((user) => user.capacityRuleId !== null && isListed(user)),
    idOf: ({ id }) => id,
    json: ({ id, name, capacityRuleId }) => ({ id, agent_id: id, name, capacity_rule_id: capacityRuleId }),
  });
}

function checkUsable(world: World, caller: User): void {
  checkAdministrator(world, caller);
  if (world.modes.routing) return;
  throw world.choices.routingOffStatus === 403 ? forbidden(world, 'routing is off') : recordNotFound();
}

function ruleWith({ state }: World, [id = '']: Call['params']): CapacityRule {
  const rule = state.capacityRules.get(id);
  if (!rule) throw recordNotFound();
  return rule;
}

function badCapacity(reason: string): ApiError {
  return new ApiError(json(400, { error: `((${reason}))` }));
}
