import { Killed } from '../../emulator';
import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePerson } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewNow } from '../histories/idle-reviews';
import { ALWAYS, AT_THE_END, breachesOf } from '../invariants/index';
import { endYear } from '../single/job-kinds';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

const sentences = (world: SimWorld) =>
  breachesOf([...ALWAYS, ...AT_THE_END], world).map(({ sentence }) => sentence);

/** While a request is handled, others act: another request, and the run that begins the log of a new year. */
function* meanwhile(bundle: BuiltScript, act: (world: SimWorld) => void): Generator<string> {
  const world = SimWorld.turnedOn({ bundle });
  endYear(world);
  const { google } = world;
  google.gate.intercept = ({ name }) => {
    if (!/createDraft/.test(name)) return;
    google.gate.intercept = undefined;
    act(world);
  };
  world.submit({ email: 'ana@acme.example' });
  google.gate.intercept = undefined;
  passTime(world, { minutes: 20 });
  yield* sentences(world);
}

const beginYear = ({ google }: SimWorld) => void google.run('processPending', [{}]);

export const loggedAfterYear: Simulation = (bundle) =>
  meanwhile(bundle, (world) => {
    beginYear(world);
    world.submit({ email: 'bo@acme.example' });
  });

/** The run that begins a year dies when it has given the old sheet its name. */
export const killedWhenRenamed: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn({ bundle });
  endYear(world);
  const { google } = world;
  let isRenamed = false;
  google.gate.intercept = ({ name }) => {
    if (isRenamed) throw new Killed('((killed))');
    isRenamed = name === 'SpreadsheetApp.Sheet.setName';
  };
  google.run('processPending', [{}]);
  google.gate.intercept = undefined;
  yield* sentences(world);
};

function yearBegun(bundle: BuiltScript, options: WorldOptions = {}) {
  const world = SimWorld.turnedOn({ ...options, bundle });
  const year = new Date(world.google.clock.now()).getUTCFullYear();
  endYear(world);
  passTime(world, { minutes: 10 });
  return { world, oldLog: `Log ${year}` };
}

/** A proof as another person's executions make them. */
const FOREIGN = `k00000000.1.mm8y.0000000000000000..${'0'.repeat(32)}.${'0'.repeat(32)}`;

/** Somebody copies a line of the old year twice, with a proof and without, before anything is logged in the new one. */
export const linesAddedToOldYear: Simulation = function* (bundle) {
  const { world, oldLog } = yearBegun(bundle);
  const { google } = world;
  const sheet = google.spreadsheet.sheet(oldLog);
  const line = sheet.row(4).map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  sheet.setRow(sheet.lastRow + 1, [...line.slice(0, 12), FOREIGN]);
  sheet.setRow(sheet.lastRow + 1, line.slice(0, 12));
  passTime(world, { minutes: 10 });
  world.submit({ email: 'ana@acme.example' });
  passTime(world, { minutes: 10 });
  const { ok } = google.callAs(google.owner, 'checkLog') as { ok: boolean };
  if (ok) yield 'a line that nobody has proved passes the check of the log';
};

/** Somebody deletes the log of the old year before a review. */
export const oldYearDeleted: Simulation = function* (bundle) {
  const { world, oldLog } = yearBegun(bundle, REVIEW_OPTIONS);
  addIdlePerson(world, 'idle1', 100);
  world.google.spreadsheet.removeSheet(oldLog);
  reviewNow(world);
  const plan = world.google.spreadsheet.sheet('Plan').display().flat().join();
  if (!plan.includes('sheet with the Log of an earlier year is gone'))
    yield 'a review goes on without the log of an old year';
};

/** Somebody has typed over a title of the log before the year is over. */
export const titleTypedOver: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn({ bundle });
  endYear(world);
  world.google.spreadsheet.sheet('Log').set('A1', 'When');
  passTime(world, { minutes: 20 });
  yield* sentences(world);
};
