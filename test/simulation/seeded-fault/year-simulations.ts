import { ALWAYS, AT_THE_END, breachesOf, UNDISTURBED } from '../invariants/index';
import { PAIRS } from '../schedules/request-interleavings';
import { InterleavingRunner, ordersWithTwoSwitches } from '../schedules/schedule';
import { endYear } from '../single/job-kinds';
import { Tally } from '../tally';
import { SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

/** A request is handled while the log of a new year is begun, in every order of their calls. */
export const yearBegunMeanwhile: Simulation = function* (bundle) {
  const pair = PAIRS.find(({ name }) => name === 'a request and the timer that begins the log of a new year');
  if (!pair) throw new Error('There is no such pair.');
  const runner = new InterleavingRunner(pair, new Tally(), bundle);
  for (const turns of ordersWithTwoSwitches(runner.lengths)) {
    yield* runner.run(turns).map(({ sentence }) => sentence);
  }
};

/** Our columns are deleted when the lines about the rows stand in the sheet of another year. */
export const columnsLostAfterYear: Simulation = function* (bundle) {
  const world = SimWorld.turnedOn({ bundle });
  endYear(world);
  passTime(world, { minutes: 10 });
  world.google.form.sheet.deleteColumn('Action', 9);
  passTime(world, { hours: 2 });
  yield* breachesOf([...ALWAYS, ...AT_THE_END, ...UNDISTURBED], world).map(({ sentence }) => sentence);
};
