/** Repeatable randomness: the same seed gives the same ids and tokens, so a failing test can be run again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
    this.below(MODULUS);
  }

  get state(): number {
    return this.#state;
  }

  /** Goes on where another one was. */
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

// Park and Miller's minimal standard generator; every product stays below 2^53.
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
