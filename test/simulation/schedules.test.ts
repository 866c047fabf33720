import { Dice } from './life/dice';
import { IDLE_PAIRS } from './schedules/idle-meetings';
import { PAIRS, TRIOS } from './schedules/request-meetings';
import { anyTurns, everyTwoSwitches, Stage, spread } from './schedules/schedule';
import { Tally } from './tally';

/** So many orders of each; `npm run simulate` goes through all or many of them. */
const OF_TWO = 8;
const OF_THREE = 4;
const MOST_SWITCHES = 6;

describe.each([...PAIRS, ...IDLE_PAIRS])('$name', (meeting) => {
  it('end well in whatever order they do it', () => {
    const stage = new Stage(meeting, new Tally());
    const orders = everyTwoSwitches(stage.lengths);
    expect(orders.length).toBeGreaterThan(OF_TWO);
    expect(spread(orders, OF_TWO).flatMap((turns) => stage.play(turns))).toEqual([]);
  });
});

describe.each(TRIOS)('$name', (meeting) => {
  it('end well in many orders', () => {
    const stage = new Stage(meeting, new Tally());
    const orders = Array.from({ length: OF_THREE }, (_, seed) =>
      anyTurns(stage.lengths, new Dice(seed), MOST_SWITCHES),
    );
    expect(orders.flatMap((turns) => stage.play(turns))).toEqual([]);
  });
});
