import type { Breach, Figure } from './invariants';
import type { SimWorld } from './world/sim-world';

/** The counts of another process, as plain data. */
export type Counts = Pick<
  Tally,
  'scenarios' | 'schedules' | 'executions' | 'faults' | 'kills' | 'requests' | 'breaches'
>;

const COUNTED = ['scenarios', 'schedules', 'executions', 'faults', 'kills', 'requests'] as const;

/** Counts what was run and which invariants were broken. */
export class Tally {
  scenarios = 0;
  schedules = 0;
  executions = 0;
  faults = 0;
  kills = 0;
  requests = 0;
  readonly breaches: Partial<Record<Figure, number>> = {};

  /** Counts what has happened in a world that is no longer used. */
  count({ executions, observed }: SimWorld): void {
    this.executions += executions.length;
    this.requests += observed.requests;
  }

  note(breaches: readonly Breach[]): void {
    for (const { figure } of breaches) this.breaches[figure] = (this.breaches[figure] ?? 0) + 1;
  }

  add(counts: Counts): void {
    for (const name of COUNTED) this[name] += counts[name];
    for (const [figure, count] of Object.entries(counts.breaches)) {
      this.breaches[figure as Figure] = (this.breaches[figure as Figure] ?? 0) + count;
    }
  }
}
