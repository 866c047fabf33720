import type { BuiltScript } from '../../fixture/built-script';
import type { Rng } from '../histories/rng';
import { ALWAYS, AT_THE_END, type Breach, breachesOf, UNDISTURBED } from '../invariants';
import type { Tally } from '../tally';
import { type SavedWorld, SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Actor, Interleaving } from './interleaving';
import { Participant } from './participant';

/** Which actor continues, and for how many calls. After the last turn all actors run to their end, one after the other. */
export type Turn = [actor: number, calls: number];

export interface ScheduleFinding extends Breach {
  interleaving: string;
  turns: string;
}

/** Runs an interleaving from the same saved world in any number of orders. */
export class InterleavingRunner {
  readonly interleaving: Interleaving;
  /** The number of calls that each actor makes when it runs alone. */
  readonly lengths: number[];
  readonly #options: WorldOptions;
  readonly #start: SavedWorld;
  readonly #actors: Actor[];
  readonly #tally: Tally;

  constructor(interleaving: Interleaving, tally: Tally, bundle?: BuiltScript) {
    this.interleaving = interleaving;
    this.#tally = tally;
    this.#options = { ...interleaving.options, ...(bundle && { bundle }) };
    const world = SimWorld.turnedOn(this.#options);
    interleaving.prepare?.(world);
    this.#actors = interleaving.actors(world);
    this.#start = world.save();
    this.lengths = this.#actors.map((actor) => (actor.isAtomic ? 1 : this.#lengthOf(actor)));
  }

  run(turns: readonly Turn[]): ScheduleFinding[] {
    const world = SimWorld.from(this.#start, this.#options);
    const participants = this.#actors.map((actor) => new Participant(actor, world));
    const breaches: Breach[] = [];
    for (const [actor, calls] of [
      ...turns,
      ...participants.map((_, i): Turn => [i, Number.POSITIVE_INFINITY]),
    ]) {
      participants[actor]?.advance(calls);
      breaches.push(...breachesOf(ALWAYS, world));
    }
    this.interleaving.cleanUp?.(world);
    passTime(world, { days: 1 }, () => world.account.giveChat());
    breaches.push(...breachesOf([...ALWAYS, ...AT_THE_END], world));
    if (this.interleaving.mustHappenOnce) breaches.push(...breachesOf(UNDISTURBED, world));
    this.#tally.schedules += 1;
    this.#tally.count(world);
    const description = turns
      .map(([actor, calls]) => `${participants[actor]?.name} (${calls} calls)`)
      .join(', then ');
    return breaches.map((breach) => ({
      ...breach,
      interleaving: this.interleaving.name,
      turns: description,
    }));
  }

  #lengthOf(actor: Actor): number {
    const world = SimWorld.from(this.#start, this.#options);
    actor.act(world);
    return world.lastExecution.callCount;
  }
}

/** All orders of two actors with at most two switches. */
export function ordersWithTwoSwitches([a = 0, b = 0]: readonly number[]): Turn[][] {
  const orders = (first: number, second: number, one: number, other: number): Turn[][] =>
    range(one).flatMap((i) =>
      range(other).map((j): Turn[] => [
        [first, i],
        [second, j],
        [first, Number.POSITIVE_INFINITY],
      ]),
    );
  return [...orders(0, 1, a, b), ...orders(1, 0, b, a)];
}

/** At most `size` elements, evenly spaced. */
export function evenSample<T>(all: readonly T[], size: number): T[] {
  const step = Math.max(1, all.length / size);
  return Array.from({ length: Math.min(size, all.length) }, (_, index) => all[Math.floor(index * step)] as T);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

/** A random order with at most the given number of switches. */
export function randomTurns(lengths: readonly number[], rng: Rng, switches: number): Turn[] {
  return range(switches).map((): Turn => {
    const actor = rng.below(lengths.length);
    return [actor, 1 + rng.below(lengths[actor] ?? 1)];
  });
}
