import type { LogAction } from '../accounts/history';
import { type Message, say } from '../text/say';
import { type EnableRequest, zip } from '../zendesk/accounts';
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
 * Enables accounts again, with role and departments as they were. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that continues this what was ours.
 */
export function restoreAccounts(run: RestoreRun): RestoreOutcome {
  const { agentIds, services } = run;
  let sum = NOTHING;
  for (let done = 0; done < agentIds.length; done += MAX_ACCOUNTS_PER_BATCH) {
    if (services.mustStop()) return { ...sum, isFinished: false };
    sum = plus(sum, restoreBatch(agentIds.slice(done, done + MAX_ACCOUNTS_PER_BATCH), run));
    if (!sum.isFinished) return sum;
    services.onProgress(done + MAX_ACCOUNTS_PER_BATCH, agentIds.length);
  }
  return sum;
}

function restoreBatch(agentIds: readonly string[], run: RestoreRun): RestoreOutcome {
  const found = zip(agentIds, run.services.accounts.byId(agentIds));
  const steps = found.map(([agentId, answer]): [string, RestoreStep] => [
    agentId,
    answer.kind === 'ok' ? decideRestore(agentId, answer.value, run) : stepAfterFailure(answer, agentId, run),
  ]);
  const read = settle(steps, run);
  if (!read.isFinished) return read;
  const targets = steps.flatMap(([, step]) => (step.kind === 'target' ? [step.target] : []));
  const { enabled, outcome } = enableAll(targets, run);
  return plus(plus(read, outcome), rejoinDepartments(enabled, run));
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

/** Gives the accounts that are enabled now, those that were so before too. */
function enableAll(
  targets: readonly RestoreTarget[],
  run: RestoreRun,
): { enabled: RestoreTarget[]; outcome: RestoreOutcome } {
  const disabled = targets.filter(({ account }) => !account.enabled);
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
  const detail: Message = { code: 'restore.in-log' };
  run.services.log.addEvents(
    unlogged.map(({ account }) =>
      eventOf({ agentId: account.id, address: account.email }, 'Restored', detail, run),
    ),
  );
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
