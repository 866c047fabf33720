import type { Edit } from './faulty-bundle';
import type { Simulation } from './simulations';

/** A fault that is introduced into the source, and the simulation that must detect it. */
export interface SeededFault extends Edit {
  name: string;
  /** In the build for `gmail.compose`, of which the simulation is played. */
  compose?: true;
  caughtBy: Simulation;
}
