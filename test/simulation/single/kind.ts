import { SimWorld, type WorldOptions } from '../world/sim-world';
import type { Allowance } from './allowed';

/** A kind of execution. */
export interface ExecutionKind {
  name: string;
  options?: WorldOptions;
  /** Prepares the world. */
  prepare?(world: SimWorld): void;
  /** Starts the execution under test. */
  act(world: SimWorld): void;
  /** Started by a user and not repeated automatically: if it is interrupted, it may also not happen at all. */
  mayNotHappen?: boolean;
  /** A nightly review follows after each day, as if its trigger were installed. */
  isNightly?: boolean;
  /** How many days pass after it; two when omitted. */
  days?: number;
  /** Disables accounts or restores them: how that is done differs with the setup of product `support`. */
  changesBy?: boolean;
  /** Other correct end states after a disturbance. */
  allows?: readonly Allowance[];
  /** Too long for every fault: it is only killed, and only from the command line. */
  isLarge?: boolean;
}

/** A world that is prepared for the kind. */
export function prepared(kind: ExecutionKind, options: WorldOptions = {}): SimWorld {
  const world = SimWorld.turnedOn({ ...kind.options, ...options });
  kind.prepare?.(world);
  return world;
}
