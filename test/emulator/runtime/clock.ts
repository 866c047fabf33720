/** The virtual clock of the emulated world. It never moves on its own. */
export class Clock {
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
    if (Number.isNaN(this.#now)) throw new Error(`((not a date: ${start}))`);
  }

  now(): number {
    return this.#now;
  }

  iso(): string {
    return new Date(this.#now).toISOString();
  }

  advance(ms: number): void {
    this.#now += ms;
  }

  advanceTo(time: number): void {
    this.#now = Math.max(this.#now, time);
  }
}
