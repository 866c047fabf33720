const SAVE_DELAY_MS = 300;

/** Saves what has changed: shortly after the first of several changes, and when the demo ends. */
export class Persistence {
  readonly #save: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(save: () => void) {
    this.#save = save;
    this.scheduleSave();
  }

  scheduleSave(): void {
    this.#timer ??= setTimeout(() => this.saveNow(), SAVE_DELAY_MS);
  }

  saveNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#save();
  }
}
