import { plain, type Reply } from './replies';
import type { World } from './world';

const MINUTE = 60_000;
const RETRY_SECONDS_WHEN_FORCED = 30;

/** 429 when there were too many calls, or when told so; calls refused do not count. */
export function throttle(world: World): Reply | undefined {
  const { modes, now } = world;
  if (modes.forced429 > 0) {
    modes.forced429 -= 1;
    return tooMany(world, modes.throttled?.seconds ?? RETRY_SECONDS_WHEN_FORCED);
  }
  if (!modes.throttled) return undefined;
  const seconds = waitForRoom(world, modes.throttled.perMinute);
  if (seconds > 0) return tooMany(world, modes.throttled.seconds ?? seconds);
  world.state.arrivals.push(now);
  return undefined;
}

/** Seconds until another call fits into the sliding minute; 0 when it does now. */
function waitForRoom({ state, now }: World, perMinute: number): number {
  state.arrivals = state.arrivals.filter((at) => at > now - MINUTE);
  const freedBy = state.arrivals[state.arrivals.length - perMinute];
  if (freedBy === undefined) return perMinute < 1 ? MINUTE / 1000 : 0;
  return Math.ceil((freedBy + MINUTE - now) / 1000);
}

// Only Support's 429 text is known, and that it is not JSON; Chat's was never recorded.
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
