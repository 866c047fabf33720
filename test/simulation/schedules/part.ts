import type { SimWorld } from '../world/sim-world';
import type { Actor } from './meeting';
import { Tape } from './tape';

/** An actor's part in a world: its execution can be stopped and go on. */
export class Part {
  readonly name: string;
  isDone = false;
  readonly #actor: Actor;
  readonly #world: SimWorld;
  readonly #tape: Tape;

  constructor(actor: Actor, world: SimWorld) {
    this.name = actor.name;
    this.#actor = actor;
    this.#world = world;
    this.#tape = new Tape(world.google, () => actor.act(world));
  }

  go(calls: number): void {
    if (this.isDone) return;
    if (this.#actor.isAtOnce) {
      this.#actor.act(this.#world);
      this.isDone = true;
    } else {
      this.#tape.play(calls);
      this.isDone = this.#tape.isDone;
    }
  }
}
