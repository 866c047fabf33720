import type { Edit } from './bundle';
import type { Simulation } from './simulations';

/** A way to break the program, and the simulation that notices it. */
export interface Sabotage extends Edit {
  name: string;
  caughtBy: Simulation;
}
