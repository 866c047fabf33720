import { json } from '../../common/replies';
import { badRequest } from '../errors';
import { offsetPage, pageOf } from '../pages';
import { ticketJson } from '../representation';
import type { Ticket } from '../state';
import { userWith } from '../users';
import type { Operation, World } from '../world';

/** All tickets of an agent, solved ones included. */
export const ticketsAssignedTo: Operation = (world, { params: [id], query }) => {
  const user = userWith(world, id);
  return pageOf(world, {
    name: 'tickets',
    path: `/api/v2/users/${user.id}/tickets/assigned`,
    query,
    rows: [...world.state.tickets.values()].filter(({ assigneeId }) => assigneeId === user.id),
    idOf: (ticket) => ticket.id,
    json: (ticket) => ticketJson(world, ticket),
  });
};

/** `type:ticket assignee:{id} status<solved` and the like; at most 1,000 results in production. */
export const search: Operation = (world, { query }) =>
  offsetPage(world, {
    name: 'results',
    path: '/api/v2/search',
    query,
    rows: found(world, query),
    idOf: ({ id }) => id,
    json: (ticket) => ({ ...ticketJson(world, ticket), result_type: 'ticket' }),
  });

export const countSearch: Operation = (world, { query }) => json(200, { count: found(world, query).length });

function found(world: World, query: URLSearchParams): Ticket[] {
  const text = query.get('query')?.trim();
  if (!text) throw badRequest('query is required');
  const tests = text.split(/\s+/).map((term) => testFor(world, term));
  return [...world.state.tickets.values()].filter((ticket) => tests.every((test) => test(ticket)));
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

function testFor(world: World, term: string): (ticket: Ticket) => boolean {
  const [, name, operator, quoted] = /^(\w+)(:|<=|>=|<|>)(.+)$/.exec(term) ?? [];
  const value = quoted?.replaceAll('"', '').toLowerCase() ?? '';
  if (name === 'type' && operator === ':') return () => value === 'ticket';
  if (name === 'status')
    return ({ status }) => isBy(operator, STATUSES.indexOf(status), STATUSES.indexOf(value));
  const person = peopleNamed(world, value);
  if (name === 'assignee') return ({ assigneeId }) => assigneeId !== null && person.includes(assigneeId);
  if (name === 'requester') return ({ requesterId }) => person.includes(requesterId);
  throw badRequest(`the stand-in does not search for ${term}`);
}

/** By id or address. */
function peopleNamed({ state }: World, value: string): number[] {
  return /^\d+$/.test(value) ? [Number(value)] : state.usersOf(value).map(({ id }) => id);
}

function isBy(operator: string | undefined, left: number, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return left === right;
  }
}
