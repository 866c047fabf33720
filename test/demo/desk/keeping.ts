const SOON_MS = 300;

/** Keeps what has changed: a moment after the first of many changes, and at the latest at the end. */
export class Keeping {
  readonly #keep: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(keep: () => void) {
    this.#keep = keep;
    this.soon();
  }

  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), SOON_MS);
  }

  now(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#keep();
  }
}
