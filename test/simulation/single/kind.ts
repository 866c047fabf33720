import { SimWorld, type WorldOptions } from '../world/sim-world';
import type { Allowance } from './allowed';

/** One kind of thing that an execution does. */
export interface Kind {
  name: string;
  options?: WorldOptions;
  /** What must be so before. */
  prepare?(world: SimWorld): void;
  /** Makes the one execution run that is looked at. */
  act(world: SimWorld): void;
  /** What a person started by hand and nobody repeats: when it is cut off, it may also stay undone. */
  mayStayUndone?: boolean;
  /** The review of the night follows after a day, as if its trigger were there. */
  isNightly?: boolean;
  /** How else it may rightly end when something has gone wrong, compared with its calm end or with staying undone. */
  allows?: readonly Allowance[];
  /** Too long for every fault: it is only cut off, and only by the command line. */
  isLarge?: boolean;
}

/** A world in which everything is prepared for the kind. */
export function prepared(kind: Kind, options: WorldOptions = {}): SimWorld {
  const world = SimWorld.turnedOn({ ...kind.options, ...options });
  kind.prepare?.(world);
  return world;
}
