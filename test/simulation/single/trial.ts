import { isDeepStrictEqual } from 'node:util';
import { ALWAYS, AT_THE_END, type Breach, breachesOf } from '../invariants';
import type { Tally } from '../tally';
import { fingerprint } from '../world/fingerprint';
import { type SavedWorld, SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime, RELAXED_PACE } from '../world/time';
import { difference } from './difference';
import { type Disturbance, disarm } from './disturbance';
import { type EndState, endState } from './end-state';
import { type ExecutionKind, prepared } from './kind';

const JOBS = ['idle-job', 'extract-job'];

/** The state of a world after undisturbed days, and the breaches until then. */
interface Ending {
  state: EndState;
  breaches: Breach[];
}

export interface Finding extends Breach {
  kind: string;
  disturbance: string;
}

/** A kind of execution, to which disturbances are applied from the same saved world. */
export class Trial {
  readonly kind: ExecutionKind;
  /** The names of the calls that the undisturbed execution makes to Google. */
  readonly calls: string[];
  /** Those of them that go to Zendesk. */
  readonly zendeskCalls: string[];
  readonly undisturbed: Ending;
  readonly #options: WorldOptions;
  readonly #start: SavedWorld;
  readonly #notStarted: Ending | undefined;
  /** The endings of worlds by the state in which a disturbance left them. */
  readonly #knownEndings = new Map<string, Ending>();
  readonly #tally: Tally;

  constructor(kind: ExecutionKind, tally: Tally, options: WorldOptions = {}) {
    this.kind = kind;
    this.#tally = tally;
    this.#options = { ...kind.options, ...options };
    this.#start = prepared(kind, options).save();
    const world = this.#fork();
    const before = world.account.calls.length;
    kind.act(world);
    this.calls = world.lastExecution.trace.map((call) => call.replace(/\(.*$/s, ''));
    this.zendeskCalls = world.account.calls.slice(before).map(({ method, path }) => `${method} ${path}`);
    this.undisturbed = this.#runToEnd(world);
    if (kind.mayNotHappen) this.#notStarted = this.#runToEnd(this.#fork());
  }

  /** Applies the disturbance, lets undisturbed days pass and gives the breaches. */
  try(disturbance: Disturbance): Finding[] {
    const world = this.#fork();
    disturbance.arm(world);
    this.kind.act(world);
    if (disturbance.lasts) passTime(world, disturbance.lasts);
    disarm(world);
    this.#tally.scenarios += 1;
    this.#tally[disturbance.type === 'kill' ? 'kills' : 'faults'] += 1;
    const correctEnds = this.#correctEnds(world);
    const ending = this.#endingOf(world);
    return [...ending.breaches, ...this.#differences(ending.state, correctEnds, disturbance)].map(
      (breach) => ({
        ...breach,
        kind: this.kind.name,
        disturbance: disturbance.name,
      }),
    );
  }

  #fork(): SimWorld {
    return SimWorld.from(this.#start, this.#options);
  }

  #endingOf(world: SimWorld): Ending {
    const key = fingerprint(world.save());
    const known = this.#knownEndings.get(key);
    if (known) this.#tally.count(world);
    const ending = known ?? this.#runToEnd(world);
    this.#knownEndings.set(key, ending);
    return ending;
  }

  #runToEnd(world: SimWorld): Ending {
    const breaches = breachesOf(ALWAYS, world);
    const check = () => {
      breaches.push(...breachesOf(ALWAYS, world));
      world.account.giveChat();
      world.account.takeAllSeats(false);
    };
    for (const days of this.kind.isNightly ? [1, 1] : [this.kind.days ?? 2]) {
      passTime(world, { days }, check, RELAXED_PACE);
      if (this.kind.isNightly) world.google.run('reviewIdleAgents');
    }
    breaches.push(...breachesOf(AT_THE_END, world));
    this.#tally.count(world);
    return { state: endState(world), breaches };
  }

  /** A job that has been stored continues automatically. Only one that has not may not happen at all. */
  #correctEnds({ google }: SimWorld): EndState[] {
    const isStored = JOBS.some((job) => job in google.properties.document());
    return this.#notStarted && !isStored
      ? [this.undisturbed.state, this.#notStarted.state]
      : [this.undisturbed.state];
  }

  #differences(state: EndState, correctEnds: EndState[], { allows: extra }: Disturbance): Breach[] {
    const allowances = [isDeepStrictEqual, ...(this.kind.allows ?? []), ...(extra ? [extra] : [])];
    if (correctEnds.some((expected) => allowances.some((allows) => allows(state, expected)))) return [];
    const sentence = difference(state, this.undisturbed.state);
    return [{ invariant: 'it ends as if nothing had happened', figure: 'other breaches', sentence }];
  }
}
