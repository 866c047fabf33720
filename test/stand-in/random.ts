/** A seeded random number generator: the same seed gives the same ids and tokens, so failing tests are reproducible. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
    this.below(MODULUS);
  }

  get state(): number {
    return this.#state;
  }

  /** Continues the sequence of another generator. */
  set state(state: number) {
    this.#state = state;
  }

  /** An integer from 0 to `limit - 1`. */
  below(limit: number): number {
    this.#state = (this.#state * MULTIPLIER) % MODULUS;
    return this.#state % limit;
  }

  text(length: number): string {
    return Array.from({ length }, () => LETTERS.charAt(this.below(LETTERS.length))).join('');
  }
}

// The minimal standard generator of Park and Miller; all products are below 2^53.
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
