import { ALWAYS, breachesOf } from '../invariants';
import { renamed, restoreColumns } from '../life/admins';
import { alerts } from '../world/mails';
import { COLUMNS, SimWorld } from '../world/sim-world';
import { pass } from '../world/time';
import { lived, type Simulation } from './simulations';

/** The token ends for two hours. */
export const tokenEnded: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.zendesk.revokeToken();
    world.submit();
    pass(world, { hours: 2 });
    const told = alerts(world).length;
    for (const token of world.zendesk.state.tokens.values()) token.revoked = false;
    return told === 1 ? [] : [`admins heard of it ${told} times`];
  });

/** The token ends, and whoever notices it is cut off: after every call in turn. Two hours later the admins know. */
export const pauseCutOff: Simulation = function* (bundle) {
  const start = SimWorld.turnedOn({ bundle });
  start.zendesk.revokeToken();
  const saved = start.save();
  start.submit();
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, { bundle });
    world.google.faults.killAt(call, { after: true });
    world.submit();
    pass(world, { hours: 2 });
    yield* breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
  }
};

/** A column of the form is renamed for two hours, and somebody asks meanwhile. */
export const columnRenamed: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.byHand(() => world.google.form.sheet.renameHeader(COLUMNS.email, renamed(COLUMNS.email)));
    world.submit();
    pass(world, { hours: 2 });
    const untold = breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
    restoreColumns(world);
    return untold;
  });

/** An admin has paused the desk, and somebody asks meanwhile. */
export const pausedByHand: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.google.run('pauseDesk', [], { via: 'sidebar' });
    world.google.clock.advance(1000);
    world.submit();
    pass(world, { hours: 1 });
    world.google.run('resumeDesk', [], { via: 'sidebar' });
  });
