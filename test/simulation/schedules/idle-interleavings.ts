import { releasePlan } from '../../fixture/idle-plan';
import { holdPlan, prepareDueReview, REVIEW_OPTIONS, reviewNow } from '../histories/idle-reviews';
import { EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import { skipTime } from '../world/time';
import { type Actor, type Interleaving, submitUndelivered, timer, undeliveredEvents } from './interleaving';

const MINUTE_MS = 60_000;

const review: Actor = { name: 'the nightly review', act: reviewNow };

const releaseAs = (as: string): Actor => ({
  name: `${as} releasing the plan`,
  act: ({ google }) => void releasePlan(google, as),
});

/** Restores everything that the only plan so far has disabled. */
const restore: Actor = {
  name: 'an admin restoring what was disabled',
  act: ({ google }) => {
    const lines = google.spreadsheet.sheet('Log').display();
    const carriedOut = 1 + lines.findIndex((cells) => cells.some((cell) => cell.endsWith(': 1 disabled.')));
    google.spreadsheet.activate('Log');
    google.run('restoreSelectedAgents', [], { via: 'menu', selection: [carriedOut] });
  },
};

function withHeldPlan(world: SimWorld): void {
  prepareDueReview(world);
  holdPlan(world);
}

/** By then the review has disabled two accounts and done nothing else. */
const CALLS_BEFORE_KILL = 75;

/** The nightly review was killed in the middle of its changes. */
function killReview(world: SimWorld): void {
  prepareDueReview(world);
  world.google.faults.killAt(CALLS_BEFORE_KILL);
  reviewNow(world);
  skipTime(world, 10 * MINUTE_MS);
}

const withRequest = (name: string) => (world: SimWorld) => {
  prepareDueReview(world);
  submitUndelivered(world, name);
};

/** Two executions about idle accounts. */
export const IDLE_PAIRS: readonly Interleaving[] = [
  { name: 'the nightly review and the timer', prepare: prepareDueReview, actors: () => [review, timer] },
  { name: 'two reviews', prepare: prepareDueReview, actors: () => [review, review] },
  {
    name: 'a timer continuing a killed review, and the next review',
    prepare: killReview,
    actors: () => [timer, review],
  },
  {
    name: 'an admin releasing a held plan and the timer',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), timer],
  },
  {
    name: 'two admins releasing the same plan',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), releaseAs(EDITOR)],
  },
  {
    name: 'an admin releasing the same plan twice',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), releaseAs(OWNER)],
  },
  {
    name: 'a release that deletes and a restore',
    prepare: withHeldPlan,
    actors: () => [releaseAs(OWNER), restore],
  },
  {
    name: 'a review and a request for an account that it is about to disable',
    prepare: withRequest('idle1'),
    actors: (world: SimWorld) => [review, ...undeliveredEvents(world)],
  },
  {
    name: 'a review and a request for an account that it is about to delete',
    prepare: withRequest('gone'),
    actors: (world: SimWorld) => [review, ...undeliveredEvents(world)],
  },
].map((interleaving): Interleaving => ({ ...interleaving, options: REVIEW_OPTIONS, mustHappenOnce: true }));
