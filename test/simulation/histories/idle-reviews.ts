import type { SimWorld, WorldOptions } from '../world/sim-world';
import { skipTime } from '../world/time';
import { addIdlePerson, EXEMPT, IDLE_POLICY } from './idle-events';

const DAY_MS = 24 * 60 * 60_000;

/** Reviews that warn before they disable, with a limit that is never reached. */
export const REVIEW_OPTIONS: WorldOptions = {
  idle: { ...IDLE_POLICY, exempt: [EXEMPT], warnDaysBefore: 2, limit: { percent: 100, count: 1000 } },
};

export function reviewNow({ google }: SimWorld): void {
  google.run('reviewIdleAgents', [{}]);
}

/** Skips the given number of days and then runs a review. */
export function reviewAfter(world: SimWorld, days: number): void {
  skipTime(world, days * DAY_MS);
  reviewNow(world);
}

/** Prepares a world in which the next review will delete one account, disable two and warn one. */
export function prepareDueReview(world: SimWorld): void {
  addIdlePerson(world, 'gone', 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  for (const name of ['idle1', 'idle2']) addIdlePerson(world, name, 100, { departments: ['Sales'] });
  addIdlePerson(world, 'active', 1);
  reviewAfter(world, 4);
  addIdlePerson(world, 'late', 100);
  skipTime(world, 3 * DAY_MS);
  world.google.run('processPending', [{}]);
}

/** Lowers the limit so that deleting and disabling together exceed it in that review. */
export function lowerLimit({ google }: SimWorld): void {
  google.call('saveSetup', { idle: { limit: { percent: 100, count: 2 } } });
}

export function holdPlan(world: SimWorld): void {
  lowerLimit(world);
  reviewNow(world);
}
