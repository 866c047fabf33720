import type { SimWorld } from '../world/sim-world';

/** The lines of the table that count breaches. */
export const FIGURES = [
  'lost',
  'accounts doubled',
  'mails doubled',
  'mails missing',
  'rows mis-written',
  'people cut off',
  'secrets leaked',
  'other breaches',
] as const;
export type Figure = (typeof FIGURES)[number];

/** A condition that holds in every world, whatever happens. */
export interface Invariant {
  name: string;
  figure: Figure;
  /** One sentence for each violation. */
  breaches(world: SimWorld): string[];
}

export interface Breach {
  invariant: string;
  figure: Figure;
  sentence: string;
}

export function breachesOf(invariants: readonly Invariant[], world: SimWorld): Breach[] {
  return invariants.flatMap(({ name, figure, breaches }) =>
    breaches(world).map((sentence) => ({ invariant: name, figure, sentence })),
  );
}
