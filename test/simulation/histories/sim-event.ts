import type { SimWorld } from '../world/sim-world';
import type { Rng } from './rng';

export type EventValues = Record<string, string | number>;

/** An event in a simulated world: something that a person does, or that happens to Google or Zendesk. */
export interface SimEvent {
  /** As in failure reports: `an admin sorts the sheet`. */
  name: string;
  /** How often it occurs, relative to the other events. */
  weight: number;
  /** Happens only to this product of Zendesk. */
  only?: 'chat' | 'support';
  /** Draws the random parameters, as plain data, so that the event can be repeated with the same ones. */
  draw?(rng: Rng): EventValues;
  apply(world: SimWorld, values: EventValues): void;
}

/** The n-th element, wrapping around. */
export function nth<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
