import type { StoredValue } from './stored-value';

/** As many as surely fit into a property. */
const MAX_NOTES = 200;

/** The latest requests of which something is to be remembered that their rows do not say. */
export class RequestNotes {
  private readonly noted: StoredValue<readonly string[]>;

  constructor(noted: StoredValue<readonly string[]>) {
    this.noted = noted;
  }

  has(id: string): boolean {
    return this.noted.get()?.includes(id) ?? false;
  }

  add(id: string): void {
    if (!this.has(id)) this.noted.set([...(this.noted.fresh() ?? []), id].slice(-MAX_NOTES));
  }

  remove(id: string): void {
    if (this.has(id)) this.noted.set((this.noted.fresh() ?? []).filter((each) => each !== id));
  }
}
