import { atWork, holdPlan, NIGHTS, reviewNow } from '../life/idle-nights';
import { EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import { skip } from '../world/time';
import { type Actor, late, type Meeting, timer, untold } from './meeting';

const MINUTE = 60_000;

const review: Actor = { name: 'the review of the night', act: reviewNow };

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

function withHeldPlan(world: SimWorld): void {
  atWork(world);
  holdPlan(world);
}

/** Then two accounts are disabled, and nothing else is done. */
const CALLS_BEFORE_DEATH = 75;

/** That night's review has died in the middle of its changes. */
function cutOff(world: SimWorld): void {
  atWork(world);
  world.google.faults.killAt(CALLS_BEFORE_DEATH);
  reviewNow(world);
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
].map((meeting) => ({ ...meeting, options: NIGHTS, isAboutOneThing: true }));
