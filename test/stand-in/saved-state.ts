import type { Choices } from './choices';
import type { Modes } from './modes';
import type { RecordedCall, ZendeskChat } from './stand-in';
import type { ChatAgent, Department, OAuthClient, Role, Sequence, State, Token } from './state';

type SavedAgent = Omit<ChatAgent, 'formerDepartments'> & { formerDepartments: number[] };
type SavedDepartment = Omit<Department, 'members'> & { members: number[] };
type Grant = State['grants'] extends Map<string, infer G> ? G : never;

/** A stand-in as JSON, without the functions among its modes. */
export interface SavedStandIn {
  agents: SavedAgent[];
  departments: SavedDepartment[];
  roles: Role[];
  tokens: Token[];
  clients: OAuthClient[];
  grants: [code: string, grant: Grant][];
  arrivals: number[];
  sequence: Sequence;
  token: string;
  ownerId: number;
  clientId: string;
  modes: Omit<Modes, 'intercept' | 'afterwards'>;
  choices: Choices;
  calls: RecordedCall[];
}

export function saveStandIn(standIn: ZendeskChat): SavedStandIn {
  const { state, token, owner, client, modes, choices, calls } = standIn;
  const { intercept: _, afterwards: __, ...plainModes } = modes;
  return structuredClone({
    agents: [...state.agents.values()].map((agent) => ({
      ...agent,
      formerDepartments: [...agent.formerDepartments],
    })),
    departments: [...state.departments.values()].map((department) => ({
      ...department,
      members: [...department.members],
    })),
    roles: [...state.roles.values()],
    tokens: [...state.tokens.values()],
    clients: [...state.clients.values()],
    grants: [...state.grants],
    arrivals: state.arrivals,
    sequence: state.sequence,
    token,
    ownerId: owner.id,
    clientId: client.id,
    modes: plainModes,
    choices,
    calls,
  });
}

/** Restores the saved state in a stand-in. */
export function loadStandIn(standIn: ZendeskChat, given: SavedStandIn): void {
  const saved = structuredClone(given);
  const { state } = standIn;
  refill(state.agents, saved.agents.map(revivedAgent), ({ id }) => id);
  refill(state.departments, saved.departments.map(revivedDepartment), ({ id }) => id);
  refill(state.roles, saved.roles, ({ id }) => id);
  refill(state.tokens, saved.tokens, ({ value }) => value);
  refill(state.clients, saved.clients, ({ id }) => id);
  state.grants.clear();
  for (const [code, grant] of saved.grants) state.grants.set(code, grant);
  state.arrivals = saved.arrivals;
  state.sequence = saved.sequence;
  standIn.token = saved.token;
  standIn.modes = saved.modes;
  standIn.choices = saved.choices;
  standIn.calls.splice(0, standIn.calls.length, ...saved.calls);
  keep(state.agents, saved.ownerId, standIn.owner);
  keep(state.clients, saved.clientId, standIn.client);
}

/** Other objects refer to the owner and the client, so only their properties are replaced. */
function keep<K, T extends object>(map: Map<K, T>, key: K, object: T): void {
  map.set(key, Object.assign(object, map.get(key)));
}

function refill<K, T>(map: Map<K, T>, items: readonly T[], keyOf: (item: T) => K): void {
  map.clear();
  for (const item of items) map.set(keyOf(item), item);
}

function revivedAgent(agent: SavedAgent): ChatAgent {
  return { ...agent, formerDepartments: new Set(agent.formerDepartments) };
}

function revivedDepartment(department: SavedDepartment): Department {
  return { ...department, members: new Set(department.members) };
}
