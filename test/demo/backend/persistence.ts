import { codeOf } from '../../error-code';

const SAVE_DELAY_MS = 300;

/** Saves what has changed: shortly after the first of several changes, and when the demo ends. */
export class Persistence {
  readonly #save: () => void;
  readonly #onProblem: (code: string | null) => void;
  #timer: NodeJS.Timeout | null = null;

  /** `onProblem`: hears why the state could not be saved, and `null` once it was. */
  constructor(save: () => void, onProblem: (code: string | null) => void) {
    this.#save = save;
    this.#onProblem = onProblem;
    this.scheduleSave();
  }

  scheduleSave(): void {
    this.#timer ??= setTimeout(() => this.saveNow(), SAVE_DELAY_MS);
  }

  /** The next change tries again. */
  saveNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      this.#save();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      this.#onProblem(code);
      return;
    }
    this.#onProblem(null);
  }
}
