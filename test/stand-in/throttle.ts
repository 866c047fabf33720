import { plain, type Reply } from './replies';
import type { World } from './world';

const MINUTE_MS = 60_000;
const FORCED_RETRY_AFTER_SECONDS = 30;

/** 429 when there were too many calls or it is forced; refused calls do not count. */
export function throttle(world: World): Reply | undefined {
  const { modes, now } = world;
  if (modes.forced429 > 0) {
    modes.forced429 -= 1;
    return tooMany(world, modes.throttled?.seconds ?? FORCED_RETRY_AFTER_SECONDS);
  }
  if (!modes.throttled) return undefined;
  const seconds = waitForRoom(world, modes.throttled.perMinute);
  if (seconds > 0) return tooMany(world, modes.throttled.seconds ?? seconds);
  world.state.arrivals.push(now);
  return undefined;
}

/** The seconds until another call is allowed in the sliding minute; 0 when one is allowed now. */
function waitForRoom({ state, now }: World, perMinute: number): number {
  state.arrivals = state.arrivals.filter((at) => at > now - MINUTE_MS);
  const freedBy = state.arrivals[state.arrivals.length - perMinute];
  if (freedBy === undefined) return perMinute < 1 ? MINUTE_MS / 1000 : 0;
  return Math.ceil((freedBy + MINUTE_MS - now) / 1000);
}

// Only the 429 text of Support is known, which is not JSON; that of Chat was never recorded.
function tooMany(world: World, seconds: number): Reply {
  return plain(429, 'Number of allowed API requests per minute exceeded', retryAfter(world, seconds));
}

function retryAfter({ modes, now }: World, seconds: number): Record<string, string> {
  switch (modes.throttled?.retryAfter ?? 'seconds') {
    case 'seconds':
      return { 'Retry-After': String(seconds) };
    case 'date':
      return { 'Retry-After': new Date(Math.ceil(now / 1000 + seconds) * 1000).toUTCString() };
    case 'none':
      return {};
  }
}
