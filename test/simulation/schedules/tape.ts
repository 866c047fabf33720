import type { Google } from '../../emulator';
import type { Gate } from '../../emulator/runtime/gate';
import { seededRandom } from '../../emulator/runtime/random';
import type { Run } from '../../emulator/runtime/run';

/** What one call to Google answered, and what it did to the writes that wait in the execution. */
interface Entry {
  name: string;
  answer: { value: unknown } | { error: unknown };
  /** The clock when it was answered. */
  at: number;
  hasQueued: boolean;
  hasFlushed: boolean;
}

/** No execution has it, so that ending a stopped one frees no lock. */
const NOBODY = -1;

type Call = Gate['call'];

/**
 * An execution that can be stopped at any call and go on later. It is a function of the answers that it gets: to go on,
 * it runs again from its beginning and gets its recorded answers, without their effects, up to where it was stopped.
 */
export class Tape {
  isDone = false;
  readonly #google: Google;
  readonly #begin: () => void;
  readonly #entries: Entry[] = [];
  readonly #known: unknown[] = [];
  #id = 0;
  #startedAt: number | null = null;
  /** Where the replay is. */
  #position = 0;
  #knownPosition = 0;
  #run: Run | null = null;
  #stopAt = 0;

  /** `begin`: starts the execution, again and again in the same way. */
  constructor(google: Google, begin: () => void) {
    this.#google = google;
    this.#begin = begin;
  }

  /** Goes on for so many calls, or to the end. */
  play(calls: number): void {
    const { gate, clock } = this.#google;
    this.#stopAt = this.#entries.length + calls;
    this.#position = 0;
    this.#knownPosition = 0;
    this.#run = null;
    let virtual = this.#startedAt ?? clock.now();
    this.#startedAt ??= virtual;
    const original = gate.call;
    if (this.#entries.length > 0) {
      clock.now = () => virtual;
      clock.advance = (ms) => {
        virtual += ms;
      };
      clock.advanceTo = () => {};
    }
    gate.call = (<T>(...given: Parameters<typeof gate.call<T>>) => {
      const [run, name, , effect] = given;
      this.#bind(run);
      const entry = this.#entries[this.#position];
      if (!entry) return this.#live(run, name, () => original.apply(gate, given as Parameters<Call>));
      virtual = entry.at;
      return this.#replayed(entry, run, name, effect);
    }) as Call;
    this.isDone = true;
    try {
      this.#begin();
    } finally {
      gate.call = original;
      this.#toThePresent();
    }
  }

  /**
   * From now on the clock is the one of the world again. Not sooner than at the next call: what the execution had
   * thought before it was stopped, it thought then.
   */
  #toThePresent(): void {
    const { clock } = this.#google;
    for (const name of ['now', 'advance', 'advanceTo'] as const) Reflect.deleteProperty(clock, name);
  }

  #bind(run: Run): void {
    if (this.#run) return;
    this.#run = run;
    if (this.#id === 0) this.#id = run.execution.id;
    run.execution.id = this.#id;
    Object.assign(run, { random: seededRandom(run.world.seed + this.#id) });
    run.know = <T>(look: () => T): T => this.#know(look);
  }

  #know<T>(look: () => T): T {
    if (this.#knownPosition === this.#known.length) this.#known.push(look());
    this.#knownPosition += 1;
    return this.#known[this.#knownPosition - 1] as T;
  }

  #replayed(entry: Entry, run: Run, name: string, effect: () => unknown): unknown {
    if (entry.name !== name) throw new Error(`((it called ${entry.name} before, and ${name} now))`);
    this.#position += 1;
    if (entry.hasQueued) effect();
    if (entry.hasFlushed) run.writes = [];
    if ('error' in entry.answer) throw entry.answer.error;
    return structuredClone(entry.answer.value);
  }

  #live(run: Run, name: string, call: () => unknown): unknown {
    if (this.#entries.length >= this.#stopAt && !run.killed) this.#stop(run);
    this.#toThePresent();
    const waiting = run.writes.length;
    const entry: Entry = { name, answer: { value: undefined }, at: 0, hasQueued: false, hasFlushed: false };
    try {
      entry.answer = { value: structuredClone(call()) };
    } catch (error) {
      entry.answer = { error };
    }
    entry.at = this.#google.clock.now();
    entry.hasQueued = run.writes.length > waiting;
    entry.hasFlushed = waiting > 0 && run.writes.length === 0;
    this.#entries.push(entry);
    this.#position += 1;
    if ('error' in entry.answer) throw entry.answer.error;
    return structuredClone(entry.answer.value);
  }

  /** Its locks stay, as if it were about to go on. */
  #stop(run: Run): never {
    this.isDone = false;
    run.execution.id = NOBODY;
    throw run.kill('((stopped here, goes on later))');
  }
}
