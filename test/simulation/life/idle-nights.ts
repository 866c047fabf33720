import type { SimWorld, WorldOptions } from '../world/sim-world';
import { skip } from '../world/time';
import { addIdlePerson, EXEMPT, IDLE_POLICY } from './idle-deeds';

const DAY = 24 * 60 * 60_000;

/** A review that warns first, and that nothing is too much for. */
export const NIGHTS: WorldOptions = {
  idle: { ...IDLE_POLICY, exempt: [EXEMPT], warnDaysBefore: 2, limit: { percent: 100, count: 1000 } },
};

export function reviewNow({ google }: SimWorld): void {
  google.run('reviewIdleAgents', [{}]);
}

/** So many days later nothing has happened but this review. */
export function reviewAfter(world: SimWorld, days: number): void {
  skip(world, days * DAY);
  reviewNow(world);
}

/** In the night that comes, one is to be deleted, two to be disabled and one to be warned. */
export function atWork(world: SimWorld): void {
  addIdlePerson(world, 'gone', 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  for (const name of ['idle1', 'idle2']) addIdlePerson(world, name, 100, { departments: ['Sales'] });
  addIdlePerson(world, 'active', 1);
  reviewAfter(world, 4);
  addIdlePerson(world, 'late', 100);
  skip(world, 3 * DAY);
  world.google.run('processPending', [{}]);
}

/** That night is too much for the limit then, by what is deleted and disabled together. */
export function lowerLimit({ google }: SimWorld): void {
  google.call('saveSetup', { idle: { limit: { percent: 100, count: 2 } } });
}

export function holdPlan(world: SimWorld): void {
  lowerLimit(world);
  reviewNow(world);
}
