import { isDeepStrictEqual } from 'node:util';
import type { Answer, HttpRequest } from '../../http';
import type { ZendeskSupport } from '../../stand-in/support';
import type { AccountObservations } from './account-observer';

type Person = ReturnType<ZendeskSupport['snapshot']>['users'][number];

/** Role types of a system role that give less than an agent has: light agents and contributors. */
const LIMITED = [1, 3];

/** Passes a call on and notes what it has taken from people, or changed of those who may not be touched. */
export function observePeople(
  { method }: HttpRequest,
  observed: AccountObservations,
  zendesk: ZendeskSupport,
  serve: () => Answer,
): Answer {
  if (method === 'GET') return serve();
  const before = zendesk.snapshot().users;
  const answer = serve();
  const after = new Map(zendesk.snapshot().users.map((person) => [person.id, person]));
  const untouchable = new Set(
    [...zendesk.state.users.values()]
      .filter((user) => user.sharedAgent || (user.role === 'admin' && user.id !== zendesk.owner.id))
      .map(({ id }) => id),
  );
  for (const person of before) {
    const now = after.get(person.id);
    if (!now || isDeepStrictEqual(person, now)) continue;
    observed.harms.push(
      ...harmsTo(person, now, untouchable.has(person.id)).map((harm) => `${person.email} ${harm}`),
    );
    if (rank(now) > rank(person)) observed.risen.push(person.emails.map((email) => email.toLowerCase()));
  }
  return answer;
}

/** How much of an agent somebody is. */
function rank({ role, roleType, suspended }: Person): number {
  if (suspended) return 0;
  if (role === 'end-user') return 1;
  return LIMITED.includes(roleType ?? 0) ? 2 : 3;
}

function harmsTo(before: Person, now: Person, isUntouchable: boolean): string[] {
  const harms = [
    isUntouchable && 'was changed, and may not be touched',
    before.name !== now.name && `was called ${before.name} and is called ${now.name}`,
    rank(now) < rank(before) && 'was lowered',
    now.deleted && !before.deleted && 'was deleted',
    before.role !== 'end-user' &&
      before.groups.some((group) => !now.groups.includes(group)) &&
      'was taken out of a group',
    before.chat && !now.chat && 'lost access to chat',
  ];
  return harms.filter((harm) => harm !== false);
}
