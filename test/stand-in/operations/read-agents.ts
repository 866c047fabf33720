import { refused } from '../common/api-error';
import { json } from '../common/replies';
import { absent } from '../errors';
import { agentJson } from '../representation';
import type { ChatAgent } from '../state';
import type { Operation, World } from '../world';

const MAX_LIMIT = 100;
// Documented for bans; undocumented for agents.
const DEFAULT_LIMIT = 10;

/** A bare array sorted by id; `since_id` and `max_id` are inclusive. */
export const listAgents: Operation = (world, { query }) => {
  const limit = numberIn(query, 'limit') ?? DEFAULT_LIMIT;
  if (limit > MAX_LIMIT) throw refused(world.choices.maxLimitStatus, `limit is at most ${MAX_LIMIT}`);
  if (limit < 1) throw refused(400, 'limit must be at least 1');
  const sinceId = numberIn(query, 'since_id');
  const maxId = numberIn(query, 'max_id');
  // "Previous page: max_id = first id - 1" only makes sense if max_id alone returns the nearest agents below it.
  const backwards = maxId !== undefined && sinceId === undefined;
  const between = { from: sinceId ?? 0, to: maxId ?? Number.MAX_SAFE_INTEGER };
  const size = Math.min(limit, world.choices.longestPage ?? limit);
  const page = firstAgents(world, { ...between, max: backwards ? Number.POSITIVE_INFINITY : size }).slice(
    -size,
  );
  return json(
    200,
    page.map((agent) => agentJson(world, agent)),
  );
};

/** Stops as early as possible, because an account can have many thousands of agents. */
function firstAgents({ state }: World, { from, to, max }: { from: number; to: number; max: number }) {
  const found: ChatAgent[] = [];
  for (const agent of state.agents.values()) {
    if (found.length === max || agent.id > to) break;
    if (agent.id >= from && agent.deletedAt === null) found.push(agent);
  }
  return found;
}

export const ownAgent: Operation = (world, { caller }) => json(200, agentJson(world, caller));

export const agentById: Operation = (world, { params: [id] }) => one(world, world.state.agent(Number(id)));

export const agentByEmail: Operation = (world, { params: [email = ''] }) => {
  const found = world.state.agentsOf(email, world.choices.emailLookupIgnoresCase);
  return one(
    world,
    found.find((agent) => agent.deletedAt === null),
  );
};

function one(world: World, agent: ChatAgent | undefined) {
  return agent ? json(200, agentJson(world, agent)) : absent(world);
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw refused(400, `${name} must be a whole number`);
  return Number(text);
}
