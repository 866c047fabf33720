import type { Kind } from './single/kind';
import { everyGoogleFault, everyInterruption, everyRepeatedKill, everyZendeskFault } from './single/singles';
import { Trial } from './single/trial';
import { Tally } from './tally';

/** All that can be tried on these kinds, as tests. Large ones are left to the command line. */
export function tryAtEveryCall(kinds: readonly Kind[]): void {
  const small = kinds.filter(({ isLarge }) => !isLarge);
  describe.each(small)('$name', disturbed);
}

function disturbed(kind: Kind): void {
  const tally = new Tally();
  let trial: Trial;
  beforeAll(() => {
    trial = new Trial(kind, tally);
  });

  it('ends well when nothing goes wrong', () => {
    expect(trial.calm.breaches).toEqual([]);
    expect(trial.calls.length).toBeGreaterThan(5);
  });

  it('ends as if nothing had happened, at whichever call it is killed or runs out of time', () => {
    expect([...everyInterruption(trial)]).toEqual([]);
    expect(tally.kills).toBe(2 * trial.calls.length + 1);
  });

  it('ends as if nothing had happened when whoever goes on with it is killed, and again', () => {
    expect([...everyRepeatedKill(trial)]).toEqual([]);
  });

  it('ends as if nothing had happened, at whichever call Google fails, and however', () => {
    expect([...everyGoogleFault(trial)]).toEqual([]);
    expect(tally.faults).toBeGreaterThan(4 * trial.calls.length);
  });

  it('ends well, at whichever call Zendesk fails, and however', () => {
    const before = tally.faults;
    expect([...everyZendeskFault(trial)]).toEqual([]);
    expect(tally.faults - before).toBe(17 * trial.zendeskCalls.length);
  });
}
