import { Killed } from '../../emulator';
import type { BuiltScript } from '../../fixture/built-script';
import { breachesOf, type Invariant } from '../invariants/index';
import { everyRowEnds, outcomesAreLogged } from '../invariants/rows';
import { COLUMNS, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { breachesInTheEnd, type Simulation } from './simulations';

/** More rows than a run of the timer reads without a reason. */
const MANY_PEOPLE = ['ben', 'cleo', 'dan', 'eva', 'finn', 'gina', 'hugo', 'ida', 'jan', 'kim', 'lea', 'mia'];

function submitMany(world: SimWorld): void {
  for (const name of MANY_PEOPLE) {
    world.google.clock.advance(1000);
    world.submit({ email: `${name}@acme.example`, firstName: name });
  }
}

/** What is wrong after an hour, in which a run of the timer has not looked through all rows. */
function breachesAfterAnHour(world: SimWorld, invariant: Invariant): string[] {
  passTime(world, { hours: 1 });
  return breachesOf([invariant], world).map(({ sentence }) => sentence);
}

/** A request whose execution is killed when its mail has been sent, where it is to write its line. */
function withUnloggedRequest(bundle: BuiltScript, before = (_: SimWorld) => {}): SimWorld {
  const world = SimWorld.turnedOn({ bundle });
  before(world);
  const { gate } = world.google;
  gate.intercept = ({ name }) => {
    if (name === 'SpreadsheetApp.Sheet.appendRow') throw new Killed('((killed))');
  };
  world.submit();
  gate.intercept = undefined;
  return world;
}

/** The same far above the end: the rows below it have their lines. */
function withUnloggedAbove(bundle: BuiltScript): SimWorld {
  const world = withUnloggedRequest(bundle, (made) => {
    submitMany(made);
    passTime(made, { hours: 1 });
  });
  world.manually(() => world.google.form.sheet.sort(COLUMNS.email, true));
  return world;
}

/** An editor has typed over the mark of a mail that is being sent. */
function withoutMark(world: SimWorld): SimWorld {
  const { sheet } = world.google.form;
  const column = sheet.header().indexOf('Mail');
  const cells = sheet.row(2).map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  cells[column] = 'Sent: created';
  world.manually(() => sheet.setRow(2, cells));
  return world;
}

export const killedBeforeLogging: Simulation = (bundle) =>
  breachesAfterAnHour(withUnloggedRequest(bundle), outcomesAreLogged);

export const killedBeforeLoggingAbove: Simulation = (bundle) =>
  breachesAfterAnHour(withUnloggedAbove(bundle), outcomesAreLogged);

/** Many answers follow before the timer runs. */
export const killedBeforeLoggingInBurst: Simulation = (bundle) => {
  const world = withoutMark(withUnloggedRequest(bundle));
  submitMany(world);
  return breachesAfterAnHour(world, outcomesAreLogged);
};

export const killedBeforeLoggingUnmarked: Simulation = (bundle) =>
  breachesInTheEnd(withoutMark(withUnloggedAbove(bundle)));

/** An answer far above the end is edited, and nobody says so. */
export const editLostAmongMany: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.submit();
  submitMany(world);
  passTime(world, { hours: 1 });
  const edit = { [COLUMNS.email]: 'anna@acme.example' };
  world.manually(() => world.google.form.edit(2, edit, { fire: false }));
  return breachesInTheEnd(world);
};

/** An answer of which nobody says anything is sorted far above the end. */
export const answerLostAndSorted: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  submitMany(world);
  passTime(world, { hours: 1 });
  world.submit({ email: 'ana@acme.example' }, { fire: false });
  world.manually(() => world.google.form.sheet.sort(COLUMNS.email, true));
  return breachesAfterAnHour(world, everyRowEnds);
};

/** A row far above the end waits for a retry. */
export const retryAmongMany: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  submitMany(world);
  passTime(world, { hours: 1 });
  world.zendesk.modes.down = { status: 503 };
  world.submit();
  world.zendesk.modes.down = null;
  world.manually(() => world.google.form.sheet.sort(COLUMNS.email, true));
  return breachesAfterAnHour(world, everyRowEnds);
};
