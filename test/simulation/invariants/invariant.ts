import type { SimWorld } from '../world/sim-world';

/** The lines of the table in which breaches are counted. */
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

/** Something that is true of every world, whatever happens in it. */
export interface Invariant {
  name: string;
  figure: Figure;
  /** One sentence for each place where it does not hold. */
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
