import { type Context, constants, createContext, Script } from 'node:vm';
import { REALM_SOURCE } from './realm-source';

/** The functions that the realm calls in the membrane around it; see `realm-source.ts`. */
export type Host = object;

interface Inside {
  install(name: string, service: object): void;
  prepare(load: () => unknown, args: readonly unknown[]): void;
  clear(): boolean;
}

/** Real time after which a script that loops forever is stopped. */
const SCRIPT_TIMEOUT_MS = 120_000;

export const ENTRY = Symbol.for('entry');
const realmScript = new Script(REALM_SOURCE, { filename: 'realm.js' });
const entryScript = new Script("globalThis[Symbol.for('entry')]()", { filename: 'Google' });

/** A JavaScript realm for one script at a time, with its own `Object`, `Date` and errors, and nothing of Node. */
export class Realm {
  readonly #context: Context;
  readonly #inside: Inside;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.#context = createContext(constants.DONT_CONTEXTIFY as unknown as Context);
    const make = realmScript.runInContext(this.#context) as (host: Host) => Inside;
    this.#inside = make(host);
  }

  serve(host: Host): void {
    Object.assign(this.#host, host);
  }

  install(name: string, service: object): void {
    this.#inside.install(name, service);
  }

  /** Evaluates a script and calls one of its functions by name, `f` or `menu.item`. */
  run(script: Script, name: string, args: readonly unknown[]): unknown {
    const finder = new Script(`() => (...args) => ${name}(...args)`, { filename: 'Google' });
    this.#inside.prepare(() => {
      script.runInContext(this.#context);
      return finder.runInContext(this.#context)();
    }, args);
    return entryScript.runInContext(this.#context, { timeout: SCRIPT_TIMEOUT_MS });
  }

  /** Removes the script; false when it has changed something that the next script would see. */
  clear(): boolean {
    return this.#inside.clear();
  }
}
