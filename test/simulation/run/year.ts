import { SimulatedYear } from '../../journeys/idle-year';
import { playYear } from '../../journeys/idle-year-findings';
import type { Breach } from '../invariants';
import type { Tally } from '../tally';
import type { Arguments } from './arguments';

const PEOPLE = 100;

/** Plays every day of a year of idle accounts; `npm test` plays a share of it. */
export function breachesInYear(product: Arguments['product'], tally: Tally): Breach[] {
  const year = new SimulatedYear(product, PEOPLE);
  const { wrong, late } = playYear(year, 1);
  tally.scenarios += 1;
  tally.executions += year.google.executions.length;
  return [
    ...wrong.map((sentence): Breach => ({ ...ENDED_TOO_SOON, sentence })),
    ...late.map((email): Breach => ({ ...KEPT, sentence: `${email} keeps an idle account` })),
  ];
}

const ENDED_TOO_SOON = {
  invariant: 'only idle accounts are disabled or deleted',
  figure: 'people cut off',
} as const;
const KEPT = { invariant: 'idle accounts are disabled', figure: 'other breaches' } as const;
