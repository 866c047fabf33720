import {
  everyGoogleFault,
  everyInterruption,
  everyRepeatedKill,
  everyZendeskFault,
} from './single/all-disturbances';
import type { ExecutionKind } from './single/kind';
import { Trial } from './single/trial';
import { Tally } from './tally';

/** Each call to Google fails in one of the ways here; in every way it fails only from the command line. */
const ONE_IN = 4;

/** Defines the tests that apply every disturbance to these kinds. Large kinds run only from the command line. */
export function tryAtEveryCall(kinds: readonly ExecutionKind[]): void {
  const small = kinds.filter(({ isLarge }) => !isLarge);
  describe.each(small)('$name', testDisturbances);
}

function testDisturbances(kind: ExecutionKind): void {
  const tally = new Tally();
  let trial: Trial;
  beforeAll(() => {
    trial = new Trial(kind, tally);
  });

  it('keeps all invariants when nothing fails', () => {
    expect(trial.undisturbed.breaches).toEqual([]);
    expect(trial.calls.length).toBeGreaterThan(5);
  });

  it('ends as if nothing had happened when it is killed or runs out of time at any call', () => {
    expect([...everyInterruption(trial)]).toEqual([]);
    expect(tally.kills).toBe(2 * trial.calls.length + 1);
  });

  it('ends as if nothing had happened when the executions that continue it are killed as well', () => {
    expect([...everyRepeatedKill(trial)]).toEqual([]);
  });

  it('ends as if nothing had happened when any call to Google fails', () => {
    expect([...everyGoogleFault(trial, ONE_IN)]).toEqual([]);
    expect(tally.faults).toBeGreaterThan(trial.calls.length);
  });

  it('keeps all invariants when any call to Zendesk fails in any way', () => {
    const before = tally.faults;
    expect([...everyZendeskFault(trial)]).toEqual([]);
    expect(tally.faults - before).toBe(17 * trial.zendeskCalls.length);
  });
}
