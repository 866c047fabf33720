import type { HttpRequest } from '../../http';
import type { Reply } from '../common/replies';
import { lastMinute } from '../common/throttle';
import { CALLS_A_MINUTE } from './modes';
import type { World } from './world';

/** The headers about the rate, which recorded answers have whatever their status. */
export function withRateHeaders(world: World, request: HttpRequest, reply: Reply): Reply {
  if (!new URL(request.url).pathname.startsWith('/api/')) return reply;
  const { modes, choices, state, now } = world;
  const limit = modes.throttled?.perMinute ?? CALLS_A_MINUTE[modes.plan];
  const remaining = String(Math.max(0, limit - lastMinute(state.arrivals, now).length));
  const prefix = choices.rateHeaders;
  // Recorded: JSON always comes with a charset.
  const isJson = reply.headers['Content-Type'] === 'application/json';
  const type: Record<string, string> = isJson ? { 'Content-Type': 'application/json; charset=utf-8' } : {};
  return {
    ...reply,
    headers: {
      'X-Rate-Limit': String(limit),
      'X-Rate-Limit-Remaining': remaining,
      [prefix === 'ratelimit' ? 'ratelimit-limit' : 'rate-limit']: String(limit),
      [`${prefix}-remaining`]: remaining,
      [`${prefix}-reset`]: String(60 - (Math.floor(now / 1000) % 60)),
      ...reply.headers,
      ...type,
    },
  };
}
