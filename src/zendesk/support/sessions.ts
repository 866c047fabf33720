import * as v from 'valibot';
import { type Failure, ok, type Result, type Sighting } from '../accounts';
import type { ZendeskClient } from '../client';
import { nothingChanged, unreadable } from '../failures';
import { WireId } from '../wire-id';
import { readTime } from '../wire-time';
import { userPath } from './endpoints';
import { readWholeList } from './pages';

const SessionSchema = v.object({
  user_id: WireId,
  authenticated_at: v.optional(v.unknown()),
  last_seen_at: v.optional(v.unknown()),
});

/** When the people of these sessions were seen. One that cannot be read may be that of anybody, so all fail. */
export function readUses(sessions: readonly unknown[]): Result<Sighting[]> {
  const uses: Sighting[] = [];
  for (const session of sessions) {
    const parsed = v.safeParse(SessionSchema, session);
    const at = parsed.success ? seenAt(parsed.output) : null;
    if (!parsed.success || at === null) return UNREADABLE; // guard: unreadable-session
    uses.push({ accountId: parsed.output.user_id, at });
  }
  return ok(uses);
}

const UNREADABLE: Failure = nothingChanged(unreadable('the list of sessions'));

/** The last call of a session is noted only now and then. */
function seenAt({ last_seen_at, authenticated_at }: v.InferOutput<typeof SessionSchema>): number | null {
  return readTime(last_seen_at) ?? readTime(authenticated_at);
}

/** Of the sessions that have not ended; `null`: there are none. */
export function lastSeen(userId: string, client: ZendeskClient): Result<number | null> {
  const listed = readWholeList(client, `${userPath(userId)}/sessions?`, 'sessions');
  if (listed.kind !== 'ok') return nothingChanged(listed);
  const uses = readUses(listed.value);
  if (uses.kind !== 'ok') return uses;
  if (uses.value.some(({ accountId }) => accountId !== userId)) return UNREADABLE;
  const times = uses.value.map(({ at }) => at);
  return ok(times.length > 0 ? Math.max(...times) : null);
}
