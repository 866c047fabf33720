import { everyGoogleFault, KINDS } from './single/singles';
import { Trial } from './single/trial';
import { Tally } from './tally';

describe.each(KINDS)('$name', (kind) => {
  it('ends as if nothing had happened, at whichever call Google fails, and however', () => {
    const tally = new Tally();
    expect(everyGoogleFault(new Trial(kind, tally))).toEqual([]);
    expect(tally.faults).toBeGreaterThan(30);
  });
});
