import { APPROVAL_KINDS } from './approval-kinds';
import { DIGEST_KINDS } from './digest-kinds';
import type { Disturbance } from './disturbance';
import { END_KINDS } from './end-kinds';
import { googleFaultsAt } from './google-faults';
import { IDLE_KINDS } from './idle-kinds';
import { interruptionsAt, killedRepeatedly } from './interruptions';
import { JOB_KINDS } from './job-kinds';
import type { ExecutionKind } from './kind';
import { REQUEST_KINDS } from './request-kinds';
import type { Finding, Trial } from './trial';
import { zendeskFaultsAt } from './zendesk-faults';

export const KINDS: readonly ExecutionKind[] = [
  ...REQUEST_KINDS,
  ...APPROVAL_KINDS,
  ...END_KINDS,
  ...DIGEST_KINDS,
  ...JOB_KINDS,
  ...IDLE_KINDS,
];

/** `oneIn`: a share of them; 1: all. */
export const everyInterruption = (trial: Trial, oneIn = 1) =>
  tryAtEachCall(trial, trial.calls, interruptionsAt, oneIn);
export const everyGoogleFault = (trial: Trial, oneIn = 1) =>
  tryAtEachCall(trial, trial.calls, googleFaultsAt, oneIn);
export const everyZendeskFault = (trial: Trial, oneIn = 1) =>
  tryAtEachCall(trial, trial.zendeskCalls, zendeskFaultsAt, oneIn);

type DisturbancesAt = (call: number, name: string) => Disturbance[];

/** The number of random combinations of calls at which executions are killed repeatedly. */
const REPEATED_KILL_SEEDS = 5;

export function* everyRepeatedKill(trial: Trial, seeds = REPEATED_KILL_SEEDS): Generator<Finding> {
  for (let seed = 1; seed <= seeds; seed++) yield* trial.try(killedRepeatedly(trial.calls.length, seed));
}

/** Applies every disturbance to an execution. */
export function* allFindings(trial: Trial): Generator<Finding> {
  yield* everyInterruption(trial);
  yield* everyRepeatedKill(trial);
  if (trial.kind.isLarge) return;
  yield* everyGoogleFault(trial);
  yield* everyZendeskFault(trial);
}

function* tryAtEachCall(
  trial: Trial,
  calls: readonly string[],
  disturbancesAt: DisturbancesAt,
  oneIn = 1,
): Generator<Finding> {
  const disturbances = calls.flatMap((name, index) => disturbancesAt(index + 1, name));
  for (const [index, disturbance] of disturbances.entries()) {
    if (index % oneIn === 0) yield* trial.try(disturbance);
  }
}
