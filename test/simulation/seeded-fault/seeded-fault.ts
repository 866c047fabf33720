import type { Edit } from './faulty-bundle';
import type { Simulation } from './simulations';

/** A fault that is introduced into the source, and the simulation that must detect it. */
export interface SeededFault extends Edit {
  name: string;
  caughtBy: Simulation;
}
