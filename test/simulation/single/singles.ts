import type { Disturbance } from './disturbance';
import { googleFaultsAt } from './google-faults';
import { IDLE_KINDS } from './idle-kinds';
import { interruptionsAt, killedAgainAndAgain } from './interruptions';
import { JOB_KINDS } from './job-kinds';
import type { Kind } from './kind';
import { REQUEST_KINDS } from './request-kinds';
import type { Finding, Trial } from './trial';
import { zendeskFaultsAt } from './zendesk-faults';

export const KINDS: readonly Kind[] = [...REQUEST_KINDS, ...JOB_KINDS, ...IDLE_KINDS];

export const everyInterruption = (trial: Trial) => tryAt(trial, trial.calls, interruptionsAt);
export const everyGoogleFault = (trial: Trial) => tryAt(trial, trial.calls, googleFaultsAt);
export const everyZendeskFault = (trial: Trial) => tryAt(trial, trial.zendeskCalls, zendeskFaultsAt);

type DisturbancesAt = (call: number, name: string) => Disturbance[];

/** Of the countless ways to be killed three times. */
const WAYS = 5;

export function* everyRepeatedKill(trial: Trial): Generator<Finding> {
  for (let seed = 1; seed <= WAYS; seed++) yield* trial.try(killedAgainAndAgain(trial.calls.length, seed));
}

/** All that can be tried on it. */
export function* everything(trial: Trial): Generator<Finding> {
  yield* everyInterruption(trial);
  yield* everyRepeatedKill(trial);
  if (trial.kind.isLarge) return;
  yield* everyGoogleFault(trial);
  yield* everyZendeskFault(trial);
}

function* tryAt(trial: Trial, calls: readonly string[], disturbancesAt: DisturbancesAt): Generator<Finding> {
  for (const [index, name] of calls.entries()) {
    for (const disturbance of disturbancesAt(index + 1, name)) yield* trial.try(disturbance);
  }
}
