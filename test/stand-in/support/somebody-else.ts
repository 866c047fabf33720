import type { HttpRequest } from '../../http';
import type { Reply } from '../common/replies';
import { userJson } from './representation';
import type { User } from './state';
import type { World } from './world';

/** Puts another person in the place of the one that an answer is about, in the mode for it. */
export function withSomebodyElse(world: World, request: HttpRequest, reply: Reply): Reply {
  const { modes } = world;
  const place = reply.status < 300 ? placeIn(request, reply) : undefined;
  if (!place || !modes.somebodyElse || modes.somebodyElse.times < 1) return reply;
  const answer = JSON.parse(reply.body);
  const other = otherThan(world, place === 'user' ? answer.user.id : answer.users[0]?.id);
  if (!other) return reply;
  modes.somebodyElse = modes.somebodyElse.times > 1 ? { times: modes.somebodyElse.times - 1 } : null;
  const json = userJson(world, other);
  return { ...reply, body: JSON.stringify({ ...answer, [place]: place === 'user' ? json : [json] }) };
}

/** Where the person stands in the answer; lists of people are about nobody in particular. */
function placeIn({ url }: HttpRequest, { body }: Reply): 'user' | 'users' | undefined {
  if (body.startsWith('{"user":{"id":')) return 'user';
  return /\/users\/(search|show_many)/.test(new URL(url).pathname) ? 'users' : undefined;
}

function otherThan({ state }: World, id: number | undefined): User | undefined {
  return state.presentUsers().find((user) => user.id !== id);
}
