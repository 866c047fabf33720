import type { LogAction } from '../accounts/history';
import { type Message, say } from '../text/say';
import type { IdleEvent } from './ports';
import {
  type FailedStep,
  isLogged,
  NOTHING,
  type RestoreOutcome,
  type RestoreRun,
  type RestoreStep,
  type RestoreTarget,
  whoByLog,
} from './restore-outcome';

/** Sums up the accounts that are not restored, and logs what Zendesk has refused. */
export function logAndSum(
  steps: readonly [agentId: string, step: RestoreStep][],
  run: RestoreRun,
): RestoreOutcome {
  let sum = NOTHING;
  for (const [agentId, step] of steps) {
    if (step.kind === 'again') sum = { ...sum, isFinished: false };
    if (step.kind !== 'failed') continue;
    sum = { ...sum, failures: [...sum.failures, step.message] };
    if (step.isRefused) logNotRestored(agentId, step, run);
  }
  return sum;
}

/** Before it is done: the line protects the account from the next review. */
export function logRestored(targets: readonly RestoreTarget[], run: RestoreRun): void {
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

/** Once in a restore, however often its executions go through it. */
function logNotRestored(agentId: string, { message, isPartly }: FailedStep, run: RestoreRun): void {
  const action = isPartly ? 'Partly restored' : 'Not restored';
  if (isLogged(action, agentId, run)) return;
  const event = eventOf(whoByLog(agentId, run), action, message, run);
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
