import type { SimWorld } from '../world/sim-world';
import type { Dice } from './dice';

export type Values = Record<string, string | number>;

/** Something that somebody does, or that happens, in the life of a desk. */
export interface Deed {
  /** As the story tells it: `an admin sorts the sheet`. */
  name: string;
  /** How often, compared with the others. */
  weight: number;
  /** What is chosen by chance, as plain data: a deed can be done again with the same. */
  draw?(dice: Dice): Values;
  happen(world: SimWorld, values: Values): void;
}

/** The n-th of them, going round. */
export function nth<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
