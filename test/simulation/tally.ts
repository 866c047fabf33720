import type { Breach, Figure } from './invariants';
import type { SimWorld } from './world/sim-world';

/** What was run, and what was wrong. */
export class Tally {
  scenarios = 0;
  schedules = 0;
  executions = 0;
  faults = 0;
  kills = 0;
  requests = 0;
  readonly breaches: Partial<Record<Figure, number>> = {};

  /** A world that is not used any more. */
  count({ executions, seen }: SimWorld): void {
    this.executions += executions.length;
    this.requests += seen.requests;
  }

  note(breaches: readonly Breach[]): void {
    for (const { figure } of breaches) this.breaches[figure] = (this.breaches[figure] ?? 0) + 1;
  }
}
