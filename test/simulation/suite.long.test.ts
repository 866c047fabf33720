import { tryAtEveryCall } from './every-call';
import { failureReport } from './histories/failure-report';
import { generateHistory } from './histories/history';
import { runHistory } from './histories/run-history';
import { evenSample, InterleavingRunner, ordersWithTwoSwitches } from './schedules/schedule';
import { SUITE_PAIRS } from './schedules/suite-interleavings';
import { SUITE_OWN_KINDS } from './single/suite-kinds';
import { Tally } from './tally';

/** A fixed share for product `support`; `npm run simulate -- --product support` runs all. */
const SEEDS = [33];
const ORDERS_PER_PAIR = 1;
const PLAYED = SUITE_PAIRS.filter((_, index) => index % 2 === 0);

describe('on Zendesk Suite', () => {
  tryAtEveryCall(SUITE_OWN_KINDS, { interruptions: 151, repeatedKills: 1, google: 401, zendesk: 121 });

  it.each(PLAYED)('$name keep all invariants in some orders', (interleaving) => {
    const runner = new InterleavingRunner(interleaving, new Tally());
    const orders = evenSample(ordersWithTwoSwitches(runner.lengths), ORDERS_PER_PAIR);
    expect(orders.flatMap((turns) => runner.run(turns))).toEqual([]);
  });

  it.each(SEEDS)('a random world with seed %i keeps all invariants', (seed) => {
    const history = generateHistory(seed, 'support');
    const run = runHistory(history);
    expect(run.breaches.length > 0 ? failureReport(history, run) : '').toBe('');
  });
});
