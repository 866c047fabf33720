import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePeople } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { logLines } from '../world/rows';
import { SimWorld } from '../world/sim-world';
import { breachesInTheEnd, type Simulation } from './simulations';

/** Team members of every kind are warned, and those who are idle are disabled. */
export const teamReviewed: Simulation = (bundle) => breachesInTheEnd(reviewed(bundle));

/** Everybody whom a review has disabled is restored, and nothing is refused. */
export const teamRestored: Simulation = function* (bundle) {
  const world = reviewed(bundle);
  restoreAll(world);
  yield* breachesInTheEnd(world);
  for (const { Action, Address, Detail } of logLines(world)) {
    if (Action === 'Partly restored' || Action === 'Not restored') yield `${Address}: ${Detail}`;
  }
};

/** An admin lets somebody who was restored see fewer tickets, and an editor types that the restore has stopped halfway. */
export const halfwayForged: Simulation = function* (bundle) {
  const world = reviewed(bundle);
  restoreAll(world);
  const line = logLines(world).find(({ Action }) => Action === 'Restored');
  const user = world.suite.standIn.state.user(Number(line?.['Agent ID']));
  if (!user) throw new Error('nobody was restored');
  user.ticketRestriction = 'assigned';
  const sheet = world.google.spreadsheet.sheet('Log');
  const forged = { ...line, Time: new Date(world.google.clock.now()), Action: 'Partly restored', Proof: '' };
  const titles = sheet.display()[0] ?? [];
  sheet.setRow(
    sheet.lastRow + 1,
    titles.map((title) => (forged as Record<string, string | Date>)[title] ?? ''),
  );
  restoreAll(world);
  if (user.ticketRestriction !== 'assigned') yield `${line?.Address} sees the tickets of before again`;
};

function restoreAll({ google }: SimWorld): void {
  google.clock.advance(120_000);
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
}

function reviewed(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn(options(bundle));
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  return world;
}

function options(bundle: BuiltScript) {
  return { ...REVIEW_OPTIONS, product: 'support', bundle } as const;
}
