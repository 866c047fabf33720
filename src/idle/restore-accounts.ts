import { DAY_MS } from '../shared/time';
import { type EnableRequest, type Failure, zip } from '../zendesk/accounts';
import { checkRestored, hasDetails } from './check-restored';
import { rejoinDepartments } from './rejoin-departments';
import { afterFailures, stoppedBefore } from './restore-failures';
import { logAndSum, logRestored } from './restore-log';
import {
  decideRestore,
  isDowngraded,
  NOTHING,
  plus,
  type RestoreOutcome,
  type RestoreRun,
  type RestoreStep,
  type RestoreTarget,
  stepAfterFailure,
} from './restore-outcome';
import { unfinishedRestores } from './unfinished-restores';

/** Few, so that each account is read just before it is changed. */
const MAX_ACCOUNTS_PER_BATCH = 10;

/**
 * Enables accounts again, with all as it was that the log knows of. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that continues this what was ours.
 */
export function restoreAccounts(begun: RestoreRun): RestoreOutcome {
  const run = { ...begun, unfinished: unfinishedRestores(begun.events) };
  const { agentIds, services, settled = 0 } = run;
  let sum = NOTHING;
  for (let done = 0; done < agentIds.length; done += MAX_ACCOUNTS_PER_BATCH) {
    if (services.mustStop()) return { ...sum, isFinished: false };
    const batch = agentIds.slice(done, done + MAX_ACCOUNTS_PER_BATCH);
    sum = plus(sum, restoreBatch(batch, done < settled, run));
    if (!sum.isFinished) return sum;
    services.onProgress(done + MAX_ACCOUNTS_PER_BATCH, agentIds.length);
  }
  return sum;
}

function restoreBatch(agentIds: readonly string[], isSettled: boolean, run: RestoreRun): RestoreOutcome {
  const found = zip(agentIds, run.services.accounts.byId(agentIds));
  const steps = found.map(([agentId, answer]): [string, RestoreStep] => [
    agentId,
    answer.kind === 'ok'
      ? (stoppedBefore(agentId, run) ?? decideRestore(agentId, answer.value, run))
      : stepAfterFailure(answer, agentId, run),
  ]);
  const read = logAndSum(steps, run);
  if (!read.isFinished) return read;
  const targets = steps.flatMap(([, step]) => (step.kind === 'target' ? [step.target] : []));
  const { enabled, outcome } = enableAll(targets, isSettled, run);
  const rest = outcome.isFinished ? completeAll(enabled, isSettled, run) : NOTHING;
  const sum = plus(plus(read, outcome), rest);
  if (sum.isFinished && enabled.some(hasDetails) && !isSettled) {
    run.noteSettled?.(run.agentIds.indexOf(agentIds[0] ?? '') + agentIds.length);
  }
  return sum;
}

/** What an account has back is seen in Zendesk where its product takes more away than departments. */
function completeAll(enabled: readonly RestoreTarget[], isSettled: boolean, run: RestoreRun): RestoreOutcome {
  const plain = enabled.filter((target) => !hasDetails(target));
  const full = enabled.filter(hasDetails);
  const joined = plain.length > 0 ? rejoinDepartments(plain, run) : NOTHING;
  if (full.length === 0) return joined;
  const { outcome, stopped } = checkRestored(full, isSettled, run);
  return [joined, outcome, { ...logAndSum(stopped, run), restored: -stopped.length }].reduce(plus);
}

/**
 * Enables the accounts; gives all that are enabled now, those that were on already included. Where a disable took more than the
 * switch, one that is on is asked for again: an execution may have died halfway.
 */
function enableAll(
  targets: readonly RestoreTarget[],
  isSettled: boolean,
  run: RestoreRun,
): { enabled: RestoreTarget[]; outcome: RestoreOutcome } {
  const disabled = targets.filter((target) => !target.account.enabled || (hasDetails(target) && !isSettled));
  logRestored(disabled, run);
  const answers =
    disabled.length > 0 ? run.services.accounts.enable(disabled.map((each) => requestFor(each, run))) : [];
  const refused = zip(disabled, answers).flatMap(([{ account }, answer]): [string, Failure][] =>
    answer.kind === 'ok' ? [] : [[account.id, answer]],
  );
  const failed = new Map(afterFailures(refused, targets, run));
  const enabled = targets.filter(({ account }) => !failed.has(account.id));
  return { enabled, outcome: { ...logAndSum([...failed], run), restored: enabled.length } };
}

function requestFor(target: RestoreTarget, run: RestoreRun): EnableRequest {
  const { account, before, since = run.services.now() - DAY_MS } = target;
  const hasOtherRole = before !== null && before.role !== account.role;
  const role = hasOtherRole ? before.role : null;
  const request = { id: account.id, role, departments: before?.departments ?? [], before };
  return isDowngraded(target, run) ? { ...request, restoring: { since } } : request;
}
