import { ServiceError } from './errors';
import type { World } from './world';

/** The times of the latest calls, by user and service. */
const calls = new WeakMap<World, Map<string, number[]>>();

/**
 * Refuses a call beyond the limit of its service within seconds.
 * developers.google.com/apps-script/guides/services/quotas#exceptions gives the message, but no numbers.
 */
export function spendShortTerm(world: World, user: string, call: string): void {
  const [service = ''] = call.split('.');
  const limit = world.choices.shortTermLimits[service];
  if (!limit) return;
  const known = calls.get(world) ?? new Map<string, number[]>();
  calls.set(world, known);
  const key = `${user} ${service}`;
  const now = world.clock.now();
  const recent = (known.get(key) ?? []).filter((time) => time > now - limit.ms);
  known.set(key, [...recent, now]);
  if (recent.length < limit.calls) return;
  throw new ServiceError(
    `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
  );
}
