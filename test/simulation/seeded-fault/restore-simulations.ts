import type { User } from '../../stand-in/support';
import { disarm } from '../single/disturbance';
import type { Ended } from '../world/account-observer';
import { logLines } from '../world/rows';
import { SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';
import { makeAgain } from './suite-request-simulations';
import { options, reviewed } from './suite-simulations';

/** Everybody whom a review has disabled is restored. */
export const teamRestored = restored(() => {});

/** Before that, an admin gives a group another name. */
export const restoredAfterRenaming = restored((world) => {
  groupOf(world, 'Press').name = 'Media';
});

/** Before that, an admin deletes a group. */
export const restoredAfterDeletion = restored((world) => {
  groupOf(world, 'Press').deleted = true;
});

/** Before that, an admin deletes a role and makes it again. */
export const restoredAfterRoleMadeAgain = restored((world) => {
  makeAgain(world, 'Team lead');
  passTime(world, { days: 1 });
});

/** The first answer is about somebody else. */
export const restoredByMistakenAnswer = restored(({ suite }) => {
  suite.modes.somebodyElse = { times: 1 };
});

function restored(before: (world: SimWorld) => void): Simulation {
  return (bundle) => {
    const world = reviewed(bundle);
    const { observed } = world;
    before(world);
    restoreAll(world);
    passTime(world, { hours: 1 });
    const isLost = ({ id }: Ended) => userWith(id, world).role === 'end-user';
    const lost = observed.accounts.ended.filter(isLost).map(({ email }) => `${email} was not restored`);
    const isStopped = ({ Action }: Record<string, string>) =>
      Action === 'Not restored' || Action === 'Partly restored';
    const refused = logLines(world).filter(isStopped);
    return [...lost, ...refused.map(({ Detail = '' }) => Detail), ...breachesInTheEnd(world)];
  };
}

/** Zendesk says of everybody once that it does not know their place in a group that came with the role. */
export const placeUnknown: Simulation = (bundle) => {
  const world = reviewed(bundle);
  const asked = new Set<string>();
  world.suite.modes.intercept = ({ method, url }) => {
    if (method.toLowerCase() !== 'delete' || !url.includes('/group_memberships/') || asked.has(url))
      return undefined;
    asked.add(url);
    return { status: 404, headers: {}, body: '{"error":"RecordNotFound"}', seconds: 0.2 };
  };
  restoreAll(world);
  passTime(world, { hours: 1 });
  const [rich] = world.suite.standIn.state.usersOf('rich@acme.example');
  const { id } = groupOf(world, 'Support');
  const isIn = world.suite.standIn.state.memberships.of(rich?.id ?? 0).some(({ groupId }) => groupId === id);
  return isIn ? ['rich is in a group that came with the role'] : [];
};

/** The execution that restores is killed at each of its last calls. */
export const restoreKilled: Simulation = function* (bundle) {
  const saved = reviewed(bundle).save();
  const counted = SimWorld.from(saved, options(bundle));
  restoreAll(counted);
  const calls = counted.lastExecution.trace.length;
  for (let call = calls - LAST_CALLS; call <= calls; call++) {
    const world = SimWorld.from(saved, options(bundle));
    world.google.faults.killAt(call, { after: true });
    restoreAll(world);
    disarm(world);
    passTime(world, { hours: 1 });
    const shown = world.google.spreadsheet.sheet('Plan').display().flat();
    if (!shown.includes('Restored'))
      yield `the plan does not say after call ${call} that anybody was restored`;
  }
};

const LAST_CALLS = 30;

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

function userWith(id: number, { suite }: SimWorld): User {
  const user = suite.standIn.state.users.get(id);
  if (!user) throw new Error(`There is no person ${id}.`);
  return user;
}

function groupOf({ suite }: SimWorld, name: string) {
  const group = suite.standIn.state.groupNamed(name);
  if (!group) throw new Error(`There is no group ${name}.`);
  return group;
}
