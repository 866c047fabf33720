import { addIdlePerson, EXEMPT, IDLE_POLICY } from '../life/idle-deeds';
import { EDITOR, OWNER, type SimWorld, type WorldOptions } from '../world/sim-world';
import { skip } from '../world/time';
import { type Actor, late, type Meeting, timer, untold } from './meeting';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const OPTIONS: WorldOptions = {
  idle: { ...IDLE_POLICY, exempt: [EXEMPT], warnDaysBefore: 2, limit: { percent: 100, count: 1000 } },
};

const review: Actor = {
  name: 'the review of the night',
  act: ({ google }) => void google.run('reviewIdleAgents', [{}]),
};

const releaseAs = (as: string): Actor => ({
  name: `${as}, who releases the plan`,
  act: ({ google }) => void google.run('applyIdlePlan', [], { as, via: 'menu' }),
});

/** All that the only plan carried out so far has disabled. */
const restore: Actor = {
  name: 'somebody who restores what was disabled',
  act: ({ google }) => {
    const lines = google.spreadsheet.sheet('Log').display();
    const carriedOut = 1 + lines.findIndex((cells) => cells.some((cell) => cell.endsWith(': 1 disabled.')));
    google.spreadsheet.activate('Log');
    google.run('restoreSelectedAgents', [], { via: 'menu', selection: [carriedOut] });
  },
};

/** So many days later nothing has happened but this review. */
function reviewAfter(world: SimWorld, days: number): void {
  skip(world, days * DAY);
  review.act(world);
}

/** In the night that comes, one is to be deleted, two to be disabled and one to be warned. */
function atWork(world: SimWorld): void {
  addIdlePerson(world, 'gone', 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  for (const name of ['idle1', 'idle2']) addIdlePerson(world, name, 100, { departments: ['Sales'] });
  addIdlePerson(world, 'active', 1);
  reviewAfter(world, 4);
  addIdlePerson(world, 'late', 100);
  skip(world, 3 * DAY);
  timer.act(world);
}

/** That night was too much for the limit. */
function withHeldPlan(world: SimWorld): void {
  atWork(world);
  world.google.call('saveSetup', { idle: { limit: { percent: 100, count: 1 } } });
  review.act(world);
}

/** Then two accounts are disabled, and nothing else is done. */
const CALLS_BEFORE_DEATH = 75;

/** That night's review has died in the middle of its changes. */
function cutOff(world: SimWorld): void {
  atWork(world);
  world.google.faults.killAt(CALLS_BEFORE_DEATH);
  review.act(world);
  skip(world, 10 * MINUTE);
}

const asking = (name: string) => (world: SimWorld) => {
  atWork(world);
  late(world, name);
};

/** Meetings of two about idle accounts. */
export const IDLE_PAIRS: readonly Meeting[] = [
  { name: 'the review of the night and the timer', prepare: atWork, actors: () => [review, timer] },
  { name: 'two reviews', prepare: atWork, actors: () => [review, review] },
  {
    name: 'a timer that goes on with a review that was cut off, and the next review',
    prepare: cutOff,
    actors: () => [timer, review],
  },
  {
    name: 'a person who releases a held plan and the timer',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), timer],
  },
  {
    name: 'two people who release the same plan',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), releaseAs(EDITOR)],
  },
  {
    name: 'a person who releases the same plan twice',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), releaseAs(OWNER)],
  },
  {
    name: 'a release that deletes and a restoring',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), restore],
  },
  {
    name: 'a review and a request for an account that it is about to disable',
    prepare: asking('idle1'),
    actors: (world: SimWorld) => [review, ...untold(world)],
  },
  {
    name: 'a review and a request for an account that it is about to delete',
    prepare: asking('gone'),
    actors: (world: SimWorld) => [review, ...untold(world)],
  },
].map((meeting) => ({ ...meeting, options: OPTIONS, isAboutOneThing: true }));
