import { ALL_BRAKED, BRAKED } from '../world/brake';
import type { SimWorld, WorldOptions } from '../world/sim-world';
import { type Interleaving, submitUndelivered, timer, undeliveredEvents } from './interleaving';

const two = (world: SimWorld) => submitUndelivered(world, 'ana', 'ben');

function atTheBorder(
  name: string,
  options: WorldOptions,
  actors: Interleaving['actors'] = undeliveredEvents,
): Interleaving {
  return { name, options, prepare: two, actors };
}

/** Executions at the same time of which the brake lets one through. */
export const BRAKE_PAIRS: readonly Interleaving[] = [
  atTheBorder('two requests of one requester at the border of the brake', BRAKED),
  atTheBorder('two requests at the border of the brake of all requesters', ALL_BRAKED),
  atTheBorder('a request at the border of the brake and the timer with another one', BRAKED, (world) => [
    ...undeliveredEvents(world).slice(1),
    timer,
  ]),
];
