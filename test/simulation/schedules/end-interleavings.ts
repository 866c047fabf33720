import { askUntil, ENDS, lastDay } from '../single/end-kinds';
import type { SimWorld } from '../world/sim-world';
import { type Actor, type Interleaving, timer, undeliveredEvents } from './interleaving';

const DAY_MS = 24 * 60 * 60_000;

const review: Actor = {
  name: 'the nightly review',
  act: ({ google }) => void google.run('reviewIdleAgents'),
};

function withEnd(world: SimWorld): void {
  askUntil(world, 0);
  world.google.clock.advance(DAY_MS);
}

/** Somebody asks for other last days, and the events are still to come. */
const withAnswers =
  (...days: (number | undefined)[]) =>
  (world: SimWorld) => {
    withEnd(world);
    for (const each of days) {
      world.google.clock.advance(1000);
      const until = each === undefined ? '' : lastDay(world, each);
      world.submit({ email: 'ana@acme.example' }, { delayed: true }, until);
    }
  };

/** Two executions about an account whose last day is over. */
export const END_PAIRS: readonly Interleaving[] = [
  { name: 'a review that ends access and the timer', prepare: withEnd, actors: () => [review, timer] },
  { name: 'two reviews that end access', prepare: withEnd, actors: () => [review, review] },
  {
    name: 'a review that ends access and a request for a later last day',
    prepare: withAnswers(30),
    actors: (world: SimWorld) => [review, ...undeliveredEvents(world)],
  },
  {
    name: 'two requests for later last days',
    prepare: withAnswers(30, 60),
    actors: undeliveredEvents,
  },
].map((interleaving): Interleaving => ({ ...interleaving, options: ENDS }));
