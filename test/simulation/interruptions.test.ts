import { everyInterruption, KINDS } from './single/singles';
import { Trial } from './single/trial';
import { Tally } from './tally';

describe.each(KINDS)('$name', (kind) => {
  it('ends as if nothing had happened, at whichever call it is killed or runs out of time', () => {
    const trial = new Trial(kind, new Tally());
    expect(trial.calm.breaches).toEqual([]);
    expect(trial.calls.length).toBeGreaterThan(5);
    expect(everyInterruption(trial)).toEqual([]);
  });
});
