import type { FaultyWorld } from './faults';
import { plain, type Reply } from './replies';

const MINUTE_MS = 60_000;
const FORCED_RETRY_AFTER_SECONDS = 30;

/** 429 when there were too many calls or it is forced; refused calls do not count. */
export function throttle(world: FaultyWorld): Reply | undefined {
  const { modes, now, state } = world;
  const limit = modes.throttled ?? world.usualThrottling;
  if (modes.forced429 > 0) {
    modes.forced429 -= 1;
    return tooMany(world, modes.throttled?.seconds ?? FORCED_RETRY_AFTER_SECONDS);
  }
  if (!limit) return undefined;
  state.arrivals = lastMinute(state.arrivals, now);
  const seconds = secondsUntilRoom(state.arrivals, limit.perMinute, now);
  if (seconds > 0) return tooMany(world, limit.seconds ?? seconds);
  state.arrivals.push(now);
  return undefined;
}

export function lastMinute(arrivals: readonly number[], now: number): number[] {
  return arrivals.filter((at) => at > now - MINUTE_MS);
}

/** The seconds until another call is allowed in the sliding minute; 0 when one is allowed now. */
export function secondsUntilRoom(arrivals: readonly number[], perMinute: number, now: number): number {
  const freedBy = arrivals[arrivals.length - perMinute];
  if (freedBy === undefined) return perMinute < 1 ? MINUTE_MS / 1000 : 0;
  return (freedBy + MINUTE_MS - now) / 1000;
}

/** Only the 429 text of Support is known, which is not JSON; that of Chat was never recorded. */
export function tooMany(world: FaultyWorld, seconds: number): Reply {
  return plain(429, 'Number of allowed API requests per minute exceeded', retryAfter(world, seconds));
}

function retryAfter({ modes, now }: FaultyWorld, seconds: number): Record<string, string> {
  const whole = Math.ceil(seconds);
  switch (modes.throttled?.retryAfter ?? 'seconds') {
    case 'seconds':
      return { 'Retry-After': String(whole) };
    case 'decimal':
      return { 'Retry-After': seconds.toFixed(2) };
    case 'date':
      return { 'Retry-After': new Date(Math.ceil(now / 1000 + whole) * 1000).toUTCString() };
    case 'none':
      return {};
  }
}
