import { Killed } from '../../emulator';
import type { BuiltScript } from '../../fixture/built-script';
import { ALWAYS, AT_THE_END, breachesOf } from '../invariants/index';
import { endYear } from '../single/job-kinds';
import { SimWorld } from '../world/sim-world';
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

/** Somebody has typed over a title of the log before the year is over. */
export const titleTypedOver: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn({ bundle });
  endYear(world);
  world.google.spreadsheet.sheet('Log').set('A1', 'When');
  passTime(world, { minutes: 20 });
  yield* sentences(world);
};
