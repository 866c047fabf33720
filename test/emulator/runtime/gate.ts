import { Killed, ServiceError } from './errors';
import type { Execution } from './execution';
import type { Faults } from './faults';
import { latencyOf } from './latency';
import type { Run } from './run';
import { spendShortTerm } from './short-term';

export interface GateCall {
  /** The number of the call in its execution, starting at 1. */
  index: number;
  name: string;
  args: readonly unknown[];
  execution: Execution;
}

export interface GateTotals {
  calls: Record<string, number>;
  callCount: number;
  /** Calls that cross to the host, but reach no service behind it: `Utilities`, `Session`. They are in `calls`, too. */
  hostCount: number;
  localCount: number;
}

/** Ends the trace line of a call that failed. */
export const FAILED = ' failed';

/** Long enough for a row of answers, short enough for traces of a thousand calls. */
const TRACE_CHARACTERS = 160;

/**
 * Passes every call that leaves the script's process on Google: counts it, charges its time, and can refuse it or kill the
 * execution. Effects return plain data, so that answers can be recorded and replayed.
 */
export class Gate {
  /** Called before each call takes effect; may throw a `ServiceError` or `Killed`, or run another execution. */
  intercept: ((call: GateCall) => void) | undefined;
  total: GateTotals = emptyTotals();
  readonly #faults: Faults;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  reset(): void {
    this.total = emptyTotals();
  }

  /** Counts a call that an object answers without calling Google. */
  local(run: Run): void {
    run.execution.localCount += 1;
    this.total.localCount += 1;
  }

  /**
   * A call that crosses to the host and is answered there: counted by name and charged. It cannot fail, and killing an execution at it
   * is the same as killing it at the next call that leaves the script.
   */
  host<T>(run: Run, name: string, answer: () => T): T {
    run.refuseWhenKilled();
    const { execution } = run;
    execution.hostCount += 1;
    this.total.hostCount += 1;
    for (const { calls } of [execution, this.total]) calls[name] = (calls[name] ?? 0) + 1;
    run.pass(latencyOf(name));
    return answer();
  }

  call<T>(
    run: Run,
    name: string,
    args: readonly unknown[],
    effect: () => T,
    cost: (answer: T) => number = () => latencyOf(name),
  ): T {
    run.refuseWhenKilled();
    const index = this.#count(run, name, args);
    this.#guarded(run, name, () => this.intercept?.({ index, name, args, execution: run.execution }));
    if (run.diesAt(index, 'before')) throw run.kill(`((killed before call ${index}, ${name}))`);
    const fault = this.#faults.take(name);
    if (fault && !fault.after) throw this.#failed(run, name, new ServiceError(fault.message));
    const answer = this.#answer(run, name, effect);
    run.pass(cost(answer));
    if (run.diesAt(index, 'after')) throw run.kill(`((killed after call ${index}, ${name}))`);
    if (fault) throw this.#failedAfter(run, new ServiceError(fault.message));
    return answer;
  }

  #answer<T>(run: Run, name: string, effect: () => T): T {
    try {
      spendShortTerm(run.world, run.user, name);
      return effect();
    } catch (error) {
      throw error instanceof ServiceError ? this.#failed(run, name, error) : error;
    }
  }

  #failed(run: Run, name: string, error: ServiceError): Error {
    run.pass(latencyOf(name));
    return this.#failedAfter(run, error);
  }

  #failedAfter({ execution }: Run, error: ServiceError): Error {
    execution.trace.push(execution.trace.pop() + FAILED);
    return error;
  }

  #guarded(run: Run, name: string, look: () => void): void {
    try {
      look();
    } catch (error) {
      if (error instanceof ServiceError) throw this.#failed(run, name, error);
      throw error instanceof Killed ? run.kill(error.message) : error;
    }
  }

  #count(run: Run, name: string, args: readonly unknown[]): number {
    const { execution } = run;
    execution.callCount += 1;
    execution.calls[name] = (execution.calls[name] ?? 0) + 1;
    this.total.callCount += 1;
    this.total.calls[name] = (this.total.calls[name] ?? 0) + 1;
    execution.trace.push(`${name}(${summary(args)})`);
    return execution.callCount;
  }
}

function emptyTotals(): GateTotals {
  return { calls: {}, callCount: 0, hostCount: 0, localCount: 0 };
}

function summary(args: readonly unknown[]): string {
  const text = args.map(short).join(', ');
  return text.length > TRACE_CHARACTERS ? `${text.slice(0, TRACE_CHARACTERS)}…` : text;
}

function short(value: unknown): string {
  if (Array.isArray(value) && value.length > 3) return `[${value.length} rows]`;
  return JSON.stringify(value) ?? 'undefined';
}
