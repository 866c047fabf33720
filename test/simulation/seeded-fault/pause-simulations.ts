import { renamed, restoreColumns } from '../histories/admin-events';
import { ALWAYS, breachesOf } from '../invariants/index';
import { alerts } from '../world/mails';
import { COLUMNS, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

/** The token is revoked for two hours. */
export const tokenRevoked: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.zendesk.revokeToken();
    world.submit();
    passTime(world, { hours: 2 });
    const alertCount = alerts(world).length;
    for (const token of world.zendesk.state.tokens.values()) token.revoked = false;
    return alertCount === 1 ? [] : [`the admins got ${alertCount} alerts`];
  });

/** The token is revoked, and the execution that notices it is killed after each call in turn. Two hours later the admins must have got an alert. */
export const pauseInterrupted: Simulation = function* (bundle) {
  const start = SimWorld.turnedOn({ bundle });
  start.zendesk.revokeToken();
  const saved = start.save();
  start.submit();
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, { bundle });
    world.google.faults.killAt(call, { after: true });
    world.submit();
    passTime(world, { hours: 2 });
    yield* breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
  }
};

/** The token is refused again after the admins were told that it is accepted, and in the end many times a day. */
export const tokenComesAndGoes: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn({ bundle });
  for (let times = 1; times <= 5; times++) {
    const before = alerts(world).length;
    world.account.revokeCredential();
    world.submit({ email: `a${times}@acme.example` });
    passTime(world, { minutes: 30 });
    const told = alerts(world).length - before;
    if (times <= 3 && told !== 1) yield `${told} alerts about pause ${times}`;
    if (times > 3 && told > 0) yield `an alert about pause ${times} of one day`;
    world.account.acceptCredential();
    passTime(world, { minutes: 30 });
  }
};

/** An admin renames a column of the form for two hours; meanwhile a request arrives. */
export const columnRenamed: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.manually(() => world.google.form.sheet.renameHeader(COLUMNS.email, renamed(COLUMNS.email)));
    world.submit();
    passTime(world, { hours: 2 });
    const breaches = breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
    restoreColumns(world);
    return breaches;
  });

/** An admin pauses Chat Access; meanwhile a request arrives. */
export const pausedManually: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.google.run('pauseDesk', [], { via: 'sidebar' });
    world.google.clock.advance(1000);
    world.submit();
    passTime(world, { hours: 1 });
    world.google.run('resumeDesk', [], { via: 'sidebar' });
  });
