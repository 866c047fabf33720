import { tryAtEveryCall } from './every-call';
import { evenSample, InterleavingRunner, ordersWithTwoSwitches } from './schedules/schedule';
import { SUITE_IDLE_PAIRS } from './schedules/suite-interleavings';
import { SUITE_IDLE_KINDS } from './single/suite-kinds';
import { Tally } from './tally';

/** A fixed share for idle team members of Zendesk Suite; `npm run simulate -- --product support` runs all. */
const ORDERS_PER_PAIR = 1;
const PLAYED = SUITE_IDLE_PAIRS.filter((_, index) => index % 2 === 0);
const KINDS = SUITE_IDLE_KINDS.filter((_, index) => index % 4 === 0);

describe('on Zendesk Suite', () => {
  tryAtEveryCall(KINDS, { interruptions: 301, repeatedKills: 1, google: 801, zendesk: 401 });

  it.each(PLAYED)('$name keep all invariants in some orders', (interleaving) => {
    const runner = new InterleavingRunner(interleaving, new Tally());
    const orders = evenSample(ordersWithTwoSwitches(runner.lengths), ORDERS_PER_PAIR);
    expect(orders.flatMap((turns) => runner.run(turns))).toEqual([]);
  });
});
