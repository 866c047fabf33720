import { isDeepStrictEqual } from 'node:util';
import { ALWAYS, type Breach, breachesOf, IN_THE_END } from '../invariants';
import type { Tally } from '../tally';
import { fingerprint } from '../world/fingerprint';
import { type SavedWorld, SimWorld, type WorldOptions } from '../world/sim-world';
import { CALMLY, pass } from '../world/time';
import { difference } from './difference';
import { type Disturbance, disarm } from './disturbance';
import { type EndState, endState } from './end-state';
import { type Kind, prepared } from './kind';

const JOBS = ['idle-job', 'extract-job'];

/** How a world was when two calm days had passed, and what was wrong on the way. */
interface Ending {
  state: EndState;
  breaches: Breach[];
}

export interface Finding extends Breach {
  kind: string;
  disturbance: string;
}

/** One kind of execution, and all that can be tried on it from the same beginning. */
export class Trial {
  readonly kind: Kind;
  /** The names of the calls that the undisturbed execution makes: to Google, and of these to Zendesk. */
  readonly calls: string[];
  readonly zendeskCalls: string[];
  readonly calm: Ending;
  readonly #options: WorldOptions;
  readonly #start: SavedWorld;
  readonly #untouched: Ending | undefined;
  /** What became of worlds that a disturbance has left in the same state. */
  readonly #known = new Map<string, Ending>();
  readonly #tally: Tally;

  constructor(kind: Kind, tally: Tally, options: WorldOptions = {}) {
    this.kind = kind;
    this.#tally = tally;
    this.#options = { ...kind.options, ...options };
    this.#start = prepared(kind, options).save();
    const world = this.#fork();
    const before = world.zendesk.calls.length;
    kind.act(world);
    this.calls = world.lastExecution.trace.map((call) => call.replace(/\(.*$/s, ''));
    this.zendeskCalls = world.zendesk.calls.slice(before).map(({ method, path }) => `${method} ${path}`);
    this.calm = this.#goOn(world);
    if (kind.mayStayUndone) this.#untouched = this.#goOn(this.#fork());
  }

  /** What is wrong when the execution is disturbed in this way and two calm days follow. */
  try(disturbance: Disturbance): Finding[] {
    const world = this.#fork();
    disturbance.arm(world);
    this.kind.act(world);
    if (disturbance.lasts) pass(world, disturbance.lasts);
    disarm(world);
    this.#tally.scenarios += 1;
    this.#tally[disturbance.sort === 'kill' ? 'kills' : 'faults'] += 1;
    const ends = this.#rightEnds(world);
    const ending = this.#endingOf(world);
    return [...ending.breaches, ...this.#differences(ending.state, ends, disturbance)].map((breach) => ({
      ...breach,
      kind: this.kind.name,
      disturbance: disturbance.name,
    }));
  }

  #fork(): SimWorld {
    return SimWorld.from(this.#start, this.#options);
  }

  #endingOf(world: SimWorld): Ending {
    const key = fingerprint(world.save());
    const known = this.#known.get(key);
    if (known) this.#tally.count(world);
    const ending = known ?? this.#goOn(world);
    this.#known.set(key, ending);
    return ending;
  }

  #goOn(world: SimWorld): Ending {
    const breaches = breachesOf(ALWAYS, world);
    const look = () => breaches.push(...breachesOf(ALWAYS, world));
    for (const days of this.kind.isNightly ? [1, 1] : [2]) {
      pass(world, { days }, look, CALMLY);
      if (this.kind.isNightly) world.google.run('reviewIdleAgents');
    }
    breaches.push(...breachesOf(IN_THE_END, world));
    this.#tally.count(world);
    return { state: endState(world), breaches };
  }

  /** What was noted before it was begun goes on by itself: only what was not may stay undone. */
  #rightEnds({ google }: SimWorld): EndState[] {
    const isNoted = JOBS.some((job) => job in google.properties.document());
    return this.#untouched && !isNoted ? [this.calm.state, this.#untouched.state] : [this.calm.state];
  }

  #differences(state: EndState, ends: EndState[], { allows }: Disturbance): Breach[] {
    const allowances = [isDeepStrictEqual, ...(this.kind.allows ?? []), ...(allows ? [allows] : [])];
    if (ends.some((wanted) => allowances.some((isRight) => isRight(state, wanted)))) return [];
    const sentence = difference(state, this.calm.state);
    return [{ invariant: 'it ends as if nothing had happened', figure: 'other breaches', sentence }];
  }
}
