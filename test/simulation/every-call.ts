import {
  everyGoogleFault,
  everyInterruption,
  everyRepeatedKill,
  everyZendeskFault,
} from './single/all-disturbances';
import type { ExecutionKind } from './single/kind';
import { Trial } from './single/trial';
import { Tally } from './tally';

/** What share of the disturbances is tried here; all of them are tried from the command line. */
export interface Share {
  /** Of the kills and of the ends of time, two at each call and one. */
  interruptions: number;
  /** How many random combinations of calls. */
  repeatedKills: number;
  google: number;
  zendesk: number;
}

/**
 * Defines the tests that disturb every second of these kinds of executions: of those every second one is killed, calls of
 * the others fail. `npm run simulate` disturbs all of them, in both ways, and large kinds only there.
 */
export function tryAtEveryCall(kinds: readonly ExecutionKind[], share: Share): void {
  const played = kinds.filter(({ isLarge }) => !isLarge).filter((_, index) => index % 2 === 0);
  const inTurn = played.map((kind, index) => ({ name: kind.name, kind, isKilled: index % 2 === 0 }));
  describe.each(inTurn)('$name', ({ kind, isKilled }) => {
    const tally = new Tally();
    let trial: Trial;
    beforeAll(() => {
      trial = new Trial(kind, tally);
    });

    it('keeps all invariants when nothing fails', () => {
      expect(trial.undisturbed.breaches).toEqual([]);
      expect(trial.calls.length).toBeGreaterThan(5);
    });

    (isKilled ? testKills : testFailures)(() => trial, tally, share);
  });
}

function testKills(trial: () => Trial, tally: Tally, oneIn: Share): void {
  it('ends as if nothing had happened when it is killed or runs out of time', () => {
    expect([...everyInterruption(trial(), oneIn.interruptions)]).toEqual([]);
    expect(tally.kills).toBeGreaterThan(trial().calls.length / oneIn.interruptions);
  });

  it('ends as if nothing had happened when the executions that continue it are killed as well', () => {
    expect([...everyRepeatedKill(trial(), oneIn.repeatedKills)]).toEqual([]);
  });
}

function testFailures(trial: () => Trial, tally: Tally, oneIn: Share): void {
  it('ends as if nothing had happened when a call to Google fails', () => {
    expect([...everyGoogleFault(trial(), oneIn.google)]).toEqual([]);
    expect(tally.faults).toBeGreaterThan(trial().calls.length / oneIn.google);
  });

  it('keeps all invariants when a call to Zendesk fails', () => {
    const before = tally.faults;
    expect([...everyZendeskFault(trial(), oneIn.zendesk)]).toEqual([]);
    expect(tally.faults - before).toBe(Math.ceil((17 * trial().zendeskCalls.length) / oneIn.zendesk));
  });
}
