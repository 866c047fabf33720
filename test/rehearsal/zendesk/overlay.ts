import type { Answer, HttpRequest, Server } from '../../http';
import { OverlayMemory } from './overlay-memory';
import { type Body, goodValue, isObject, objectIn, refusal, reply, withBody } from './overlay-replies';

/** The writable fields of an agent besides `enabled`, which is documented as an integer but answered as a boolean. */
const WRITABLE = ['email', 'first_name', 'last_name', 'display_name', 'role_id'];

const NO_SEAT = 'all seats of the plan are taken';

/**
 * An overlay on a real account: reads go to the account, writes are simulated in memory and answered as Zendesk would, and
 * later reads show their effect.
 */
export function overlayServer(real: Server, now: () => number): Server {
  const memory = new OverlayMemory();
  const ask = (request: HttpRequest, path: string): Answer =>
    real({ ...request, method: 'GET', url: new URL(path, request.url).href, body: '' });
  const seats = seatReader(ask);

  return (request) => {
    const { pathname } = new URL(request.url);
    const path = pathname.replace(/^\/api\/v2(\/chat)?(?=\/)/, '');
    const base = pathname.slice(0, pathname.length - path.length);
    const [, kind = '', id = ''] = /^\/(agents|departments)\/(\d+)$/.exec(path) ?? [];
    if (request.method === 'GET') return read(request, path, real, memory);
    const isFull = () => memory.enabledCount() >= seats(request, `${base}/account`);
    if (request.method === 'POST' && path === '/agents') return createAgent(request, memory, now, isFull);
    if (request.method !== 'PUT' || kind === '')
      return refusal(501, 'the rehearsal does not simulate this write');
    const current = () => ask(request, pathname);
    return kind === 'agents'
      ? updateAgent(request, Number(id), memory, { current, isFull })
      : updateDepartment(request, Number(id), memory, current);
  };
}

function read(request: HttpRequest, path: string, real: Server, memory: OverlayMemory): Answer {
  const known = createdHere(path, memory);
  if (known) return reply(200, memory.withChanges(known));
  const answer = real(request);
  const value = goodValue(answer);
  if (path === '/agents' && Array.isArray(value)) return withBody(answer, page(request, value, memory));
  if (path.startsWith('/agents/') && isObject(value) && 'id' in value) {
    return withBody(answer, memory.withChanges(value));
  }
  if (!path.startsWith('/departments')) return answer;
  if (Array.isArray(value)) {
    return withBody(
      answer,
      value.map((department) => withMembers(department, memory)),
    );
  }
  return isObject(value) ? withBody(answer, withMembers(value, memory)) : answer;
}

/** An agent that was created by a simulated write. */
function createdHere(path: string, memory: OverlayMemory): Body | undefined {
  const [, id] = /^\/agents\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return memory.created.get(Number(id));
  const [, email] = /^\/agents\/email\/([^/]+)$/.exec(path) ?? [];
  const found = email === undefined ? undefined : memory.byEmail(decodeURIComponent(email));
  return found && memory.created.has(Number(found.id)) ? found : undefined;
}

/** New agents have the highest ids, so they follow on the last page and on further pages. */
function page(request: HttpRequest, agents: readonly unknown[], memory: OverlayMemory): unknown[] {
  const query = new URL(request.url).searchParams;
  const limit = Number(query.get('limit') ?? agents.length);
  const current = agents.map((agent) => (isObject(agent) ? memory.withChanges(agent) : agent));
  if (agents.length >= limit || query.has('max_id')) return current;
  return [...current, ...memory.createdFrom(Number(query.get('since_id') ?? 0))].slice(0, limit);
}

function createAgent(
  request: HttpRequest,
  memory: OverlayMemory,
  now: () => number,
  isFull: () => boolean,
): Answer {
  const fields = objectIn(request.body);
  if (!fields) return refusal(400, 'the body must be one JSON object');
  const missing = ['email', 'password', 'display_name'].filter((name) => !fields[name]);
  if (missing.length > 0) return refusal(400, `missing: ${missing.join(', ')}`);
  if (memory.byEmail(String(fields.email))) return refusal(422, 'an agent with this email exists');
  if (isFull()) return refusal(403, NO_SEAT);
  const agent = {
    first_name: '',
    last_name: '',
    ...writable(fields),
    enabled: true,
    create_date: new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    roles: { owner: false, administrator: false },
    departments: [],
    enabled_departments: [],
    skills: [],
    last_login: null,
    login_count: 0,
  };
  return reply(201, memory.add(agent));
}

interface UpdateContext {
  current: () => Answer;
  isFull: () => boolean;
}

function updateAgent(
  request: HttpRequest,
  id: number,
  memory: OverlayMemory,
  { current, isFull }: UpdateContext,
): Answer {
  const fields = objectIn(request.body);
  if (!fields) return refusal(400, 'the body must be one JSON object');
  const known = memory.seen.get(id);
  const answer = known ? reply(200, known) : current();
  const agent = goodValue(answer);
  if (!isObject(agent)) return answer;
  const change = writable(fields);
  if (change.enabled === true && agent.enabled !== true && agent.enabled !== 1 && isFull()) {
    return refusal(403, NO_SEAT);
  }
  memory.change(id, change);
  return reply(200, memory.withChanges(agent));
}

/** `members` replaces the whole list. */
function updateDepartment(
  request: HttpRequest,
  id: number,
  memory: OverlayMemory,
  ask: () => Answer,
): Answer {
  const members = objectIn(request.body)?.members;
  if (!Array.isArray(members))
    return refusal(501, 'the rehearsal simulates only the members of a department');
  const answer = ask();
  const department = goodValue(answer);
  if (!isObject(department)) return answer;
  memory.members.set(id, members.map(Number));
  return reply(200, withMembers(department, memory));
}

function withMembers(department: unknown, memory: OverlayMemory): unknown {
  const members = isObject(department) ? memory.members.get(Number(department.id)) : undefined;
  return isObject(department) && members ? { ...department, members } : department;
}

function writable(fields: Body): Body {
  const texts = Object.fromEntries(
    WRITABLE.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])),
  );
  return 'enabled' in fields ? { ...texts, enabled: fields.enabled === 1 || fields.enabled === true } : texts;
}

/** Reads the number of seats once, when it is first needed; unlimited if the account does not say. */
function seatReader(ask: (request: HttpRequest, path: string) => Answer) {
  let known: number | undefined;
  return (request: HttpRequest, path: string): number => {
    if (known !== undefined) return known;
    const account = goodValue(ask(request, path));
    const plan = isObject(account) ? account.plan : undefined;
    const seats = isObject(plan) ? plan.max_agents : undefined;
    known = typeof seats === 'number' ? seats : Number.POSITIVE_INFINITY;
    return known;
  };
}
