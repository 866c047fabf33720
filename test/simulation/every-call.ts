import type { Kind } from './single/kind';
import {
  everyGoogleFault,
  everyInterruption,
  everyRepeatedKill,
  everyZendeskFault,
  oneFaultACall,
} from './single/singles';
import { Trial } from './single/trial';
import { Tally } from './tally';

/** What is tried on these kinds, as tests. The command line tries more of it. */
export function tryAtEveryCall(kinds: readonly Kind[]): void {
  const small = kinds.filter(({ isLarge }) => !isLarge);
  describe.each(small)('$name', cutOff);
  const thorough = small.filter(({ isThorough }) => isThorough);
  if (thorough.length > 0) describe.each(thorough)('$name', disturbed);
}

function cutOff(kind: Kind): void {
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

  it('ends well, at whichever call something fails', () => {
    const before = tally.faults;
    expect([...oneFaultACall(trial)]).toEqual([]);
    expect(tally.faults - before).toBe(trial.calls.length + trial.zendeskCalls.length);
  });

  it('ends as if nothing had happened when whoever goes on with it is killed, and again', () => {
    expect([...everyRepeatedKill(trial)]).toEqual([]);
  });
}

function disturbed(kind: Kind): void {
  const tally = new Tally();
  const trial = new Trial(kind, tally);

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
