import { seededRandom } from '../../emulator/runtime/random';

/** A seeded random number generator. */
export class Rng {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  chance(of: number): boolean {
    return this.#random() < of;
  }

  /** A random element, with probabilities in proportion to the weights. */
  weighted<T extends { weight: number }>(of: readonly T[]): T {
    let left = this.#random() * of.reduce((sum, { weight }) => sum + weight, 0);
    for (const each of of) {
      left -= each.weight;
      if (left < 0) return each;
    }
    return of[0] as T;
  }
}
