import { ALWAYS, type Breach, breachesOf, IN_THE_END, UNDISTURBED } from '../invariants';
import type { Dice } from '../life/dice';
import type { Tally } from '../tally';
import type { Bundle } from '../world/bundle';
import { type SavedWorld, SimWorld, type WorldOptions } from '../world/sim-world';
import { pass } from '../world/time';
import type { Actor, Meeting } from './meeting';
import { Part } from './part';

/** Who goes on, and for how many calls; in the end all go on to their end, one after the other. */
export type Turn = [actor: number, calls: number];

export interface ScheduleFinding extends Breach {
  meeting: string;
  turns: string;
}

/** A meeting from the same beginning, in as many orders as one likes. */
export class Stage {
  readonly meeting: Meeting;
  /** Calls that each makes when the others have not begun. */
  readonly lengths: number[];
  readonly #options: WorldOptions;
  readonly #start: SavedWorld;
  readonly #actors: Actor[];
  readonly #tally: Tally;

  constructor(meeting: Meeting, tally: Tally, bundle?: Bundle) {
    this.meeting = meeting;
    this.#tally = tally;
    this.#options = { ...meeting.options, ...(bundle && { bundle }) };
    const world = SimWorld.turnedOn(this.#options);
    meeting.prepare?.(world);
    this.#actors = meeting.actors(world);
    this.#start = world.save();
    this.lengths = this.#actors.map((actor) => (actor.isAtOnce ? 1 : this.#lengthOf(actor)));
  }

  play(turns: readonly Turn[]): ScheduleFinding[] {
    const world = SimWorld.from(this.#start, this.#options);
    const parts = this.#actors.map((actor) => new Part(actor, world));
    const breaches: Breach[] = [];
    for (const [actor, calls] of [...turns, ...parts.map((_, i): Turn => [i, Number.POSITIVE_INFINITY])]) {
      parts[actor]?.go(calls);
      breaches.push(...breachesOf(ALWAYS, world));
    }
    this.meeting.mend?.(world);
    pass(world, { days: 1 });
    breaches.push(...breachesOf([...ALWAYS, ...IN_THE_END], world));
    if (this.meeting.isAboutOneThing) breaches.push(...breachesOf(UNDISTURBED, world));
    this.#tally.schedules += 1;
    this.#tally.count(world);
    const told = turns.map(([actor, calls]) => `${parts[actor]?.name} (${calls} calls)`).join(', then ');
    return breaches.map((breach) => ({ ...breach, meeting: this.meeting.name, turns: told }));
  }

  #lengthOf(actor: Actor): number {
    const world = SimWorld.from(this.#start, this.#options);
    actor.act(world);
    return world.lastExecution.callCount;
  }
}

/** All orders of two in which they are switched at most twice. */
export function everyTwoSwitches([a = 0, b = 0]: readonly number[]): Turn[][] {
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

/** So many of them at most, from everywhere among them. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * step)] as T);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

/** Any order, with up to so many switches. */
export function anyTurns(lengths: readonly number[], dice: Dice, switches: number): Turn[] {
  return range(switches).map((): Turn => {
    const actor = dice.below(lengths.length);
    return [actor, 1 + dice.below(lengths[actor] ?? 1)];
  });
}
