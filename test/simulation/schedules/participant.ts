import type { SimWorld } from '../world/sim-world';
import type { Actor } from './interleaving';
import { Recording } from './recording';

/** An actor in a world, whose execution can be stopped and resumed. */
export class Participant {
  readonly name: string;
  isDone = false;
  readonly #actor: Actor;
  readonly #world: SimWorld;
  readonly #recording: Recording;

  constructor(actor: Actor, world: SimWorld) {
    this.name = actor.name;
    this.#actor = actor;
    this.#world = world;
    this.#recording = new Recording(world.google, () => actor.act(world));
  }

  advance(calls: number): void {
    if (this.isDone) return;
    if (this.#actor.isAtomic) {
      this.#actor.act(this.#world);
      this.isDone = true;
    } else {
      this.#recording.resume(calls);
      this.isDone = this.#recording.isDone;
    }
  }
}
