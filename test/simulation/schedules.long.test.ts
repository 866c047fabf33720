import { Rng } from './histories/rng';
import { APPROVAL_PAIRS } from './schedules/approval-interleavings';
import { END_PAIRS } from './schedules/end-interleavings';
import { IDLE_PAIRS } from './schedules/idle-interleavings';
import { PAIRS, TRIOS, YEAR_PAIRS } from './schedules/request-interleavings';
import { evenSample, InterleavingRunner, ordersWithTwoSwitches, randomTurns } from './schedules/schedule';
import { Tally } from './tally';

/** Every second pair, and a sample of its orders; `npm run simulate` runs all pairs, and more of the orders or all. */
const PLAYED = [...PAIRS, ...YEAR_PAIRS, ...APPROVAL_PAIRS, ...END_PAIRS, ...IDLE_PAIRS].filter(
  (_, index) => index % 2 === 0,
);
const ORDERS_PER_PAIR = 1;
const ORDERS_PER_TRIO = 1;
const MAX_SWITCHES = 6;

describe.each(PLAYED)('$name', (interleaving) => {
  it('keep all invariants in a sample of all orders', () => {
    const runner = new InterleavingRunner(interleaving, new Tally());
    const orders = ordersWithTwoSwitches(runner.lengths);
    expect(orders.length).toBeGreaterThan(ORDERS_PER_PAIR);
    expect(evenSample(orders, ORDERS_PER_PAIR).flatMap((turns) => runner.run(turns))).toEqual([]);
  });
});

describe.each(TRIOS)('$name', (interleaving) => {
  it('keep all invariants in some random orders', () => {
    const runner = new InterleavingRunner(interleaving, new Tally());
    const orders = Array.from({ length: ORDERS_PER_TRIO }, (_, seed) =>
      randomTurns(runner.lengths, new Rng(seed), MAX_SWITCHES),
    );
    expect(orders.flatMap((turns) => runner.run(turns))).toEqual([]);
  });
});
