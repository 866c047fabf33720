import type { LogAction } from '../accounts/history';
import { type Message, say } from '../text/say';
import { type EnableRequest, zip } from '../zendesk/accounts';
import { checkRestored, hasDetails } from './check-restored';
import type { IdleEvent } from './ports';
import { rejoinDepartments } from './rejoin-departments';
import {
  decideRestore,
  isLogged,
  NOTHING,
  nameOf,
  plus,
  type RestoreOutcome,
  type RestoreRun,
  type RestoreStep,
  type RestoreTarget,
  stepAfterFailure,
} from './restore-outcome';

/** Few, so that each account is read just before it is changed. */
const MAX_ACCOUNTS_PER_BATCH = 10;

/**
 * Enables accounts again, with all as it was that the log knows of. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that continues this what was ours.
 */
export function restoreAccounts(run: RestoreRun): RestoreOutcome {
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
    answer.kind === 'ok' ? decideRestore(agentId, answer.value, run) : stepAfterFailure(answer, agentId, run),
  ]);
  const read = settle(steps, run);
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
  return full.length > 0 ? plus(joined, checkRestored(full, isSettled, run)) : joined;
}

/** Sums up the accounts that are not restored, and logs what Zendesk has refused. */
function settle(steps: readonly [agentId: string, step: RestoreStep][], run: RestoreRun): RestoreOutcome {
  let sum = NOTHING;
  for (const [agentId, step] of steps) {
    if (step.kind === 'again') sum = { ...sum, isFinished: false };
    if (step.kind !== 'failed') continue;
    sum = { ...sum, failures: [...sum.failures, step.message] };
    if (step.isRefused) logNotRestored(agentId, step.message, run);
  }
  return sum;
}

/**
 * Gives the accounts that are enabled now, those that were so before too. Of those, the ones from which more was taken than
 * their being enabled are asked for again: an execution may have died on the way.
 */
function enableAll(
  targets: readonly RestoreTarget[],
  isSettled: boolean,
  run: RestoreRun,
): { enabled: RestoreTarget[]; outcome: RestoreOutcome } {
  const disabled = targets.filter((target) => !target.account.enabled || (hasDetails(target) && !isSettled));
  logRestored(disabled, run);
  const answers = disabled.length > 0 ? run.services.accounts.enable(disabled.map(requestFor)) : [];
  const failed = new Map<string, RestoreStep>();
  for (const [{ account }, answer] of zip(disabled, answers)) {
    if (answer.kind !== 'ok') failed.set(account.id, stepAfterFailure(answer, account.id, run));
  }
  const enabled = targets.filter(({ account }) => !failed.has(account.id));
  return { enabled, outcome: { ...settle([...failed], run), restored: enabled.length } };
}

function requestFor({ account, before }: RestoreTarget): EnableRequest {
  const hasOtherRole = before !== null && before.role !== account.role;
  const role = hasOtherRole ? before.role : null;
  return { id: account.id, role, departments: before?.departments ?? [], before };
}

function logRestored(targets: readonly RestoreTarget[], run: RestoreRun): void {
  const unlogged = targets.filter(({ account }) => !isLogged('Restored', account.id, run));
  if (unlogged.length === 0) return;
  run.services.log.addEvents(
    unlogged.map((target) => {
      const { id: agentId, email: address } = target.account;
      return eventOf({ agentId, address }, 'Restored', restoredMessage(target, run), run);
    }),
  );
}

/** Before it is done, it is not known whether Zendesk gives access to chat back by itself. */
function restoredMessage({ account, before }: RestoreTarget, { services }: RestoreRun): Message {
  if (before?.chat !== 'on') return { code: 'restore.in-log' };
  return { code: 'restore.chat-in-log', page: services.memberPage(account.id) };
}

function logNotRestored(agentId: string, message: Message, run: RestoreRun): void {
  if (isLogged('Not restored', agentId, run)) return;
  const event = eventOf(nameOf(agentId, run), 'Not restored', message, run);
  run.services.log.addEvents([{ ...event, status: 'Needs attention' }]);
}

function eventOf(
  who: { agentId: string; address: string },
  action: LogAction,
  message: Message,
  { services, id: reference }: RestoreRun,
): IdleEvent {
  const at = services.now();
  return { ...who, at, reference, action, status: 'Done', detail: say(message), mail: '', before: '' };
}
