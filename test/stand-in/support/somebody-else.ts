import type { Reply } from '../common/replies';
import { userJson } from './representation';
import type { World } from './world';

/** Puts another person in the place of the one that an answer is about, in the mode for it. */
export function withSomebodyElse(world: World, reply: Reply): Reply {
  const { modes } = world;
  if (!modes.somebodyElse || modes.somebodyElse.times < 1 || !isAboutOne(reply.body)) return reply;
  modes.somebodyElse = modes.somebodyElse.times > 1 ? { times: modes.somebodyElse.times - 1 } : null;
  const answer = JSON.parse(reply.body) as { user?: { id: number }; users?: { id: number }[] };
  const asked = answer.user?.id ?? answer.users?.[0]?.id;
  const other = world.state.presentUsers().find(({ id }) => id !== asked);
  if (!other) return reply;
  const json = userJson(world, other);
  return {
    ...reply,
    body: JSON.stringify(answer.user ? { ...answer, user: json } : { ...answer, users: [json] }),
  };
}

function isAboutOne(body: string): boolean {
  return /^\{"user":\{"id":\d/.test(body) || /^\{"users":\[\{"id":\d/.test(body);
}
