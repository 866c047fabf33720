import type { Answer, HttpRequest, Server } from '../../http';
import { type Body, goodValue, isObject, objectIn, refusal, reply, withBody } from './overlay-replies';
import { isOf, SuiteMemory } from './suite-memory';

const WRITABLE = ['role', 'custom_role_id', 'suspended', 'default_group_id', 'ticket_restriction'];

type Ask = (path: string) => Answer;

export interface SuiteOverlay {
  server: Server;
  /** A simulated admin ticks Chat. */
  giveChat(address: string): boolean;
}

/**
 * An overlay on a real account of Zendesk Suite, as `overlayServer` is for Chat: reads go to the account, writes are simulated.
 * Seats are not counted, because Zendesk does not tell how many there are.
 */
export function suiteOverlay(real: Server, now: () => number): SuiteOverlay {
  const memory = new SuiteMemory();
  return {
    giveChat: (address) => memory.giveChat(address),
    server: (request) => {
      const path = pathOf(request);
      const ask: Ask = (other) =>
        real({ ...request, method: 'GET', url: new URL(`/api/v2${other}`, request.url).href, body: '' });
      if (request.method === 'GET') return read(path, request, real, memory);
      if (request.method === 'POST' && path === '/users') return createUser(request, memory, ask, now);
      if (request.method === 'POST' && path === '/group_memberships') return joinGroup(request, memory, ask);
      const [, id] = /^\/users\/(\d+)$/.exec(path) ?? [];
      if (request.method === 'PUT' && id !== undefined) return updateUser(request, Number(id), memory, ask);
      // Zendesk's own call for Chat, and capacity rules: a rehearsal notes that they were refused.
      return refusal(404, 'the rehearsal does not simulate this write');
    },
  };
}

function pathOf({ url }: HttpRequest): string {
  return new URL(url).pathname.replace(/^\/api\/v2(?=\/)/, '');
}

function read(path: string, request: HttpRequest, real: Server, memory: SuiteMemory): Answer {
  const [, id = '', part = ''] = /^\/users\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  if (part === 'entitlements/full' && memory.canChat(Number(id))) return chatEntitlement(true);
  const created = memory.created.get(Number(id));
  if (created) return partOf(memory.withChanges(created), part, memory);
  const answer = real(request);
  const value = goodValue(answer);
  if (!isObject(value)) return answer;
  if (Array.isArray(value.users)) {
    const users = [
      ...value.users.map((user) => changed(user, memory)),
      ...createdFor(request, value, memory),
    ];
    return withBody(answer, { ...value, users });
  }
  if (isObject(value.user)) return withBody(answer, { ...value, user: memory.withChanges(value.user) });
  if (part !== 'group_memberships' || !Array.isArray(value.group_memberships)) return answer;
  const all = [...value.group_memberships, ...memory.joined(Number(id))];
  return withBody(answer, { ...value, group_memberships: all });
}

function changed(user: unknown, memory: SuiteMemory): unknown {
  return isObject(user) ? memory.withChanges(user) : user;
}

/** Whoever was created here, as search, a list of ids, and the last page of all people would show them. */
function createdFor(request: HttpRequest, { meta }: Body, memory: SuiteMemory): Body[] {
  const { searchParams } = new URL(request.url);
  const path = pathOf(request);
  if (path === '/users/search') {
    return memory.createdBy(/^email:"(.*)"$/.exec(searchParams.get('query') ?? '')?.[1] ?? '');
  }
  const all = [...memory.created.values()].map((user) => memory.withChanges(user));
  const ids = (searchParams.get('ids') ?? '').split(',').map(Number);
  if (path === '/users/show_many') return all.filter(({ id }) => ids.includes(Number(id)));
  return path === '/users' && isObject(meta) && meta.has_more === false ? all : [];
}

/** What Zendesk would answer about somebody who was created here. */
function partOf(user: Body, part: string, memory: SuiteMemory): Answer {
  const meta = { has_more: false, after_cursor: null, before_cursor: null };
  switch (part) {
    case '':
      return reply(200, { user });
    case 'entitlements/full':
      return chatEntitlement(false);
    case 'group_memberships':
      return reply(200, { group_memberships: memory.joined(Number(user.id)), meta });
    case 'identities':
      return reply(200, { identities: [{ type: 'email', value: user.email, primary: true }], meta });
    default:
      return refusal(404, 'the rehearsal does not know this');
  }
}

function chatEntitlement(isActive: boolean): Answer {
  return reply(200, { entitlements: { chat: { name: 'agent', is_active: isActive } } });
}

/** Zendesk refuses an address that anybody has, also where Chat Access has not looked for them. */
function createUser(request: HttpRequest, memory: SuiteMemory, ask: Ask, now: () => number): Answer {
  const fields = objectIn(request.body)?.user;
  if (!isObject(fields)) return refusal(400, 'the body must be one JSON object with a user');
  const email = String(fields.email);
  const answer = ask(`/users/search?query=${encodeURIComponent(`email:"${email}"`)}`);
  const found = goodValue(answer);
  if (!isObject(found)) return answer;
  const known = [...(Array.isArray(found.users) ? found.users : []), ...memory.createdBy(email)];
  if (known.some((user) => isOf(email, user) && user.active !== false)) return invalid('email');
  const created_at = new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const user = {
    role: 'end-user',
    ...fields,
    active: true,
    suspended: false,
    created_at,
    last_login_at: null,
  };
  return reply(201, { user: memory.create({ ...user, role_type: fields.custom_role_id ? 0 : null }) });
}

function updateUser(request: HttpRequest, id: number, memory: SuiteMemory, ask: Ask): Answer {
  const fields = objectIn(request.body)?.user;
  if (!isObject(fields)) return refusal(400, 'the body must be one JSON object with a user');
  const created = memory.created.get(id);
  const answer = created ? reply(200, { user: created }) : ask(`/users/${id}`);
  const value = goodValue(answer);
  if (!isObject(value) || !isObject(value.user)) return answer;
  const change = Object.fromEntries(Object.entries(fields).filter(([name]) => WRITABLE.includes(name)));
  // The kind of a role is known to Zendesk only; those that Chat Access gives are roles of the account's own.
  memory.change(id, 'custom_role_id' in change ? { ...change, role_type: 0 } : change);
  return reply(200, { user: memory.withChanges(value.user) });
}

function joinGroup(request: HttpRequest, memory: SuiteMemory, ask: Ask): Answer {
  const fields = objectIn(request.body)?.group_membership;
  if (!isObject(fields)) return refusal(400, 'the body must be one JSON object with a group_membership');
  const id = Number(fields.user_id);
  const answer = memory.created.has(id)
    ? reply(200, { group_memberships: [] })
    : ask(`/users/${id}/group_memberships?page%5Bsize%5D=100`);
  const value = goodValue(answer);
  if (!isObject(value) || !Array.isArray(value.group_memberships)) return answer;
  const all = [...value.group_memberships, ...memory.joined(id)];
  if (all.some((each) => isObject(each) && each.group_id === fields.group_id)) return invalid('user_id');
  return reply(201, { group_membership: memory.join(id, fields.group_id) });
}

function invalid(field: string): Answer {
  const details = { [field]: [{ description: '((is taken already))', error: 'DuplicateValue' }] };
  return reply(422, { error: 'RecordInvalid', description: 'Record validation errors', details });
}
