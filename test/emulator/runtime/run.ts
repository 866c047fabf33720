import { Killed, ServiceError } from './errors';
import type { Execution } from './execution';
import type { KillPoint } from './faults';
import { seededRandom } from './random';
import type { World } from './world';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** A write that is queued until the next flush, as on Google. */
export interface QueuedWrite {
  what: string;
  apply: () => void;
}

/** The ranges that the user has selected on the active sheet. */
export interface Selection {
  sheetId: number;
  ranges: string[];
}

export interface RunOptions {
  world: World;
  execution: Execution;
  authMode: AuthMode;
  /** Whether a user has the file open during this execution. */
  hasUi: boolean;
  deadline: number;
  kill: KillPoint | null;
  selection: Selection | null;
}

/** A running execution: its user, its deadline and its queued writes. */
export class Run {
  readonly world: World;
  readonly execution: Execution;
  readonly authMode: AuthMode;
  readonly hasUi: boolean;
  readonly random: () => number;
  readonly deadline: number;
  selection: Selection | null;
  writes: QueuedWrite[] = [];
  killed: Killed | null = null;
  readonly #kill: KillPoint | null;

  constructor(options: RunOptions) {
    this.world = options.world;
    this.execution = options.execution;
    this.authMode = options.authMode;
    this.hasUi = options.hasUi;
    this.deadline = options.deadline;
    this.selection = options.selection;
    this.#kill = options.kill;
    this.random = seededRandom(options.world.seed + options.execution.id);
  }

  get user(): string {
    return this.execution.as;
  }

  /** Passes the gate: see `Gate.call`. */
  call<T>(name: string, args: readonly unknown[], effect: () => T, cost?: (answer: T) => number): T {
    return this.world.gate.call(this, name, args, effect, cost);
  }

  /** Reads something without calling Google. All such reads go through here, so that they can be recorded like calls. */
  readLocal<T>(reader: () => T): T {
    return reader();
  }

  queue(write: QueuedWrite): void {
    this.writes.push(write);
  }

  /** When a write is rejected, those before it stay applied; it and all writes after it are lost. */
  applyWrites(): void {
    const waiting = this.writes;
    this.writes = [];
    for (const write of waiting) write.apply();
  }

  kill(reason: string): Killed {
    this.killed ??= new Killed(reason);
    this.writes = [];
    return this.killed;
  }

  refuseWhenKilled(): void {
    if (this.killed) throw this.killed;
  }

  diesAt(index: number, moment: 'before' | 'after'): boolean {
    return this.#kill?.index === index && (this.#kill.after ? 'after' : 'before') === moment;
  }

  /** Lets time pass, in a call or a sleep. The kill comes at the limit, also in the middle of it. */
  pass(ms: number): void {
    const { clock } = this.world;
    const left = this.deadline - clock.now();
    clock.advance(ms > left ? Math.max(0, left) : ms);
    if (ms > left) throw this.kill('Exceeded maximum execution time');
  }

  /** A call that is answered by the host: see `Gate.host`. */
  host<T>(name: string, answer: () => T): T {
    return this.world.gate.host(this, name, answer);
  }

  fail(message: string): never {
    throw new ServiceError(message);
  }
}
