import type { Google } from '../../emulator';
import type { Gate } from '../../emulator/runtime/gate';
import { seededRandom } from '../../emulator/runtime/random';
import type { Run } from '../../emulator/runtime/run';

/** The answer to a call to Google, and its effect on the queued writes of the execution. */
interface Entry {
  name: string;
  answer: { value: unknown } | { error: unknown };
  /** The time on the clock after the answer. */
  at: number;
  hasQueued: boolean;
  hasFlushed: boolean;
}

/** Belongs to no execution, so that the end of a stopped execution releases no locks. */
const NO_EXECUTION = -1;

type Call = Gate['call'];

/**
 * An execution that can be stopped at any call and resumed later. Its behaviour depends only on the answers that it gets:
 * to resume, it runs again from its beginning and gets the recorded answers, without their effects, up to where it stopped.
 */
export class Recording {
  isDone = false;
  readonly #google: Google;
  readonly #begin: () => void;
  readonly #entries: Entry[] = [];
  readonly #localReads: unknown[] = [];
  #id = 0;
  #startedAt: number | null = null;
  /** The position of the replay in `#entries`. */
  #position = 0;
  #localPosition = 0;
  #run: Run | null = null;
  #stopAt = 0;

  /** `begin` starts the execution, in the same way every time. */
  constructor(google: Google, begin: () => void) {
    this.#google = google;
    this.#begin = begin;
  }

  /** Continues for the given number of calls or to the end. */
  resume(calls: number): void {
    const { gate, clock } = this.#google;
    this.#stopAt = this.#entries.length + calls;
    this.#position = 0;
    this.#localPosition = 0;
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
      if (!entry) return this.#record(run, name, () => original.apply(gate, given as Parameters<Call>));
      virtual = entry.at;
      return this.#replay(entry, run, name, effect);
    }) as Call;
    this.isDone = true;
    try {
      this.#begin();
    } finally {
      gate.call = original;
      this.#restoreClock();
    }
  }

  /**
   * Restores the clock of the world. This must not happen before the next call, because the code between two calls must see
   * the same time in every replay.
   */
  #restoreClock(): void {
    const { clock } = this.#google;
    for (const name of ['now', 'advance', 'advanceTo'] as const) Reflect.deleteProperty(clock, name);
  }

  #bind(run: Run): void {
    if (this.#run) return;
    this.#run = run;
    if (this.#id === 0) this.#id = run.execution.id;
    run.execution.id = this.#id;
    Object.assign(run, { random: seededRandom(run.world.seed + this.#id) });
    run.readLocal = <T>(reader: () => T): T => this.#readLocal(reader);
  }

  #readLocal<T>(reader: () => T): T {
    if (this.#localPosition === this.#localReads.length) this.#localReads.push(reader());
    this.#localPosition += 1;
    return this.#localReads[this.#localPosition - 1] as T;
  }

  #replay(entry: Entry, run: Run, name: string, effect: () => unknown): unknown {
    if (entry.name !== name) throw new Error(`((the replay called ${name} instead of ${entry.name}))`);
    this.#position += 1;
    if (entry.hasQueued) effect();
    if (entry.hasFlushed) run.writes = [];
    if ('error' in entry.answer) throw entry.answer.error;
    return structuredClone(entry.answer.value);
  }

  #record(run: Run, name: string, call: () => unknown): unknown {
    if (this.#entries.length >= this.#stopAt && !run.killed) this.#stop(run);
    this.#restoreClock();
    const queued = run.writes.length;
    const entry: Entry = { name, answer: { value: undefined }, at: 0, hasQueued: false, hasFlushed: false };
    try {
      entry.answer = { value: structuredClone(call()) };
    } catch (error) {
      entry.answer = { error };
    }
    entry.at = this.#google.clock.now();
    entry.hasQueued = run.writes.length > queued;
    entry.hasFlushed = queued > 0 && run.writes.length === 0;
    this.#entries.push(entry);
    this.#position += 1;
    if ('error' in entry.answer) throw entry.answer.error;
    return structuredClone(entry.answer.value);
  }

  /** Keeps its locks, because it will be resumed. */
  #stop(run: Run): never {
    this.isDone = false;
    run.execution.id = NO_EXECUTION;
    throw run.kill('((stopped, to be resumed))');
  }
}
