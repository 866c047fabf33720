import {
  ApiError,
  type ApiErrorDetails,
  Killed,
  notEmulated,
  ScriptTypeError,
  ServiceError,
  wrongParameters,
} from './errors';
import { ENTRY, type Host, type Realm } from './realm';
import type { Run } from './run';
import { checkScopes } from './scopes';
import type { Source } from './source';

type Outcome =
  | { ok: true; value: unknown }
  | { ok: false; name: string; message: string; details?: ApiErrorDetails };

/** Deeper than any plain value; detects circular references. */
const MAX_COPY_DEPTH = 50;

/** Properties that the language or a printer reads, not the script. */
const PROBED_KEYS = new Set(['toJSON', 'then', 'valueOf', 'inspect', 'asymmetricMatch', 'nodeType']);

/** The boundary between the script's realm and the emulator: values are copied, services become facades. */
export class Membrane {
  readonly #run: Run;
  readonly #source: Source;
  readonly #realm: Realm;
  readonly #targets = new WeakMap<object, object>();
  /** An error of the emulator or the test, not of the script. */
  broken: { error: unknown } | null = null;

  constructor(run: Run, source: Source) {
    this.#run = run;
    this.#source = source;
    this.#realm = source.realm(this.#host());
  }

  install(services: Record<string, object>): void {
    for (const [name, service] of Object.entries(services)) this.#realm.install(name, service);
  }

  /** Evaluates the script and calls one of its functions by name. The result is a value of the script's realm. */
  run(name: string, args: readonly unknown[]): unknown {
    return this.#realm.run(this.#source.script, name, args);
  }

  /** Releases everything of the execution, which has ended. */
  close(): void {
    this.#source.release(this.#realm);
  }

  /** A copy of a result for tests, without functions. */
  copied(value: unknown): unknown {
    try {
      return this.outward(value);
    } catch {
      return undefined;
    }
  }

  /** A copy for the emulator, in which facades are replaced by the objects behind them. */
  outward(value: unknown, depth = 0): unknown {
    if (typeof value === 'function') throw new ServiceError('((functions cannot be passed to a service))');
    if (value === null || typeof value !== 'object') return value;
    const target = this.#targets.get(value);
    if (target) return target;
    if (depth > MAX_COPY_DEPTH) throw new ServiceError('((a circular value cannot be passed to a service))');
    if (Array.isArray(value)) return this.#arrayOutward(value, depth);
    if (isDate(value)) return new Date(Number(value));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.outward(item, depth + 1)]),
    );
  }

  #arrayOutward(value: unknown[], depth: number): unknown[] {
    const copy = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i += 1) copy[i] = this.outward(value[i], depth + 1);
    return copy;
  }

  #host(): Host {
    const run = this.#run;
    return Object.assign(Object.create(null), {
      entry: ENTRY,
      now: () => run.world.clock.now(),
      random: () => run.random(),
      timeOf: (value: object) => (isDate(value) ? Number(value) : undefined),
      isPlain,
      keysOf: (value: object) => Object.keys(value),
      textOf: (error: unknown) => String((error as { message?: unknown } | null)?.message ?? error),
      kindOf: memberKind,
      nameOf: (target: object) => googleName(target).split('.').pop(),
      isQuiet: (key: string) => PROBED_KEYS.has(key),
      remember: (facade: object, target: object) => this.#targets.set(facade, target),
      refuse: (target: object, key: string) => this.#outcome(() => refuse(target, key)),
      log: (text: string) => this.#outcome(() => run.execution.logs.push(text) && undefined),
      invoke: (target: object, key: string, args: unknown[]) =>
        this.#outcome(() => this.#invoke(target, key, args)),
    });
  }

  #invoke(target: object, key: string, args: unknown[]): unknown {
    const call = `${googleName(target)}.${key}`;
    checkScopes(this.#run, call);
    const { execution } = this.#run;
    const before = execution.callCount + execution.hostCount;
    const method = (target as Record<string, (...args: unknown[]) => unknown>)[key];
    if (!method) throw notEmulated(call);
    const given = args.map((value) => {
      if (typeof value === 'function') throw wrongParameters(call, args);
      return this.outward(value);
    });
    const answer = method.apply(target, given);
    if (execution.callCount + execution.hostCount === before) this.#run.world.gate.local(this.#run);
    return answer;
  }

  #outcome(work: () => unknown): Outcome {
    try {
      this.#run.refuseWhenKilled();
      return { ok: true, value: work() };
    } catch (error) {
      return this.#refusal(error);
    }
  }

  #refusal(error: unknown): Outcome {
    if (error instanceof ApiError) {
      return { ok: false, name: error.name, message: error.message, details: error.details };
    }
    if (error instanceof ServiceError) {
      return { ok: false, name: 'Exception', message: this.#run.world.faults.wording(error.message) };
    }
    if (error instanceof ScriptTypeError) return { ok: false, name: 'TypeError', message: error.message };
    if (error instanceof Killed) return { ok: false, name: 'Error', message: error.message };
    this.broken ??= { error };
    this.#run.kill('((the emulator broke))');
    return { ok: false, name: 'Error', message: String(error) };
  }
}

/** Also recognizes dates of another realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || prototype === Object.prototype;
}

function googleName(target: object): string {
  return (target.constructor as { googleName?: string }).googleName ?? target.constructor.name;
}

const kindsInClasses = new WeakMap<object, Map<string, 'method' | 'none'>>();

/** Methods are the public methods of the class; fields are the enumerations of an object. */
function memberKind(target: object, key: string): 'field' | 'method' | 'none' {
  if (Object.hasOwn(target, key)) return 'field';
  const prototype = Object.getPrototypeOf(target) as object;
  const kinds = kindsInClasses.get(prototype) ?? new Map<string, 'method' | 'none'>();
  kindsInClasses.set(prototype, kinds);
  const kind = kinds.get(key) ?? kindInClass(target, key);
  kinds.set(key, kind);
  return kind;
}

function kindInClass(target: object, key: string): 'method' | 'none' {
  if (!(key in target)) return 'none';
  if (!(key in Object.prototype)) return 'method';
  let prototype = Object.getPrototypeOf(target) as object | null;
  while (prototype !== null && prototype !== Object.prototype) {
    if (key !== 'constructor' && Object.hasOwn(prototype, key)) return 'method';
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return 'none';
}

function refuse(target: object, key: string): never {
  throw notEmulated(`${googleName(target)}.${key}`);
}
