import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePeople } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { SimWorld } from '../world/sim-world';
import { breachesInTheEnd, type Simulation } from './simulations';

/** Team members of every kind are warned, and those who are idle are disabled. */
export const teamReviewed: Simulation = (bundle) => breachesInTheEnd(reviewed(bundle));

/** Everybody whom a review has disabled is restored. */
export const teamRestored: Simulation = (bundle) => {
  const world = reviewed(bundle);
  const { google } = world;
  google.clock.advance(120_000);
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
  return breachesInTheEnd(world);
};

function reviewed(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn(options(bundle));
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}

function options(bundle: BuiltScript) {
  return { ...REVIEW_OPTIONS, product: 'support', bundle } as const;
}
