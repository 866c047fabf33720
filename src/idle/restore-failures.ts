import type { Message } from '../text/say';
import { type Failure, zip } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import { hasDetails } from './check-restored';
import { previousAccessOf } from './previous-access';
import { logAndSum } from './restore-log';
import {
  isLogged,
  type RestoreRun,
  type RestoreStep,
  type RestoreTarget,
  stepAfterFailure,
  stoppedHalfway,
  whoByLog,
} from './restore-outcome';

/**
 * Zendesk has refused these. Where a disable took more than the switch, the account may be on by now without the rest, so it is
 * read again.
 */
export function afterFailures(
  failures: readonly [agentId: string, failure: Failure][],
  targets: readonly RestoreTarget[],
  run: RestoreRun,
): [string, RestoreStep][] {
  const steps = failures.map(
    ([agentId, failure]) => [agentId, stepAfterFailure(failure, agentId, run)] as const,
  );
  const isDoubtful = ([agentId, step]: (typeof steps)[number]) =>
    step.kind === 'failed' && targets.some((target) => target.account.id === agentId && hasDetails(target));
  const doubtful = steps.filter(isDoubtful).map(([agentId]) => agentId);
  const read = doubtful.length > 0 ? run.services.accounts.byId(doubtful) : [];
  const now = new Map(zip(doubtful, read));
  return zip(steps, failures).map(([[agentId, step], [, failure]]) => {
    const answer = now.get(agentId);
    if (!answer) return [agentId, step];
    if (answer.kind !== 'ok') return [agentId, stepAfterFailure(answer, agentId, run)];
    const isOn = answer.value !== 'absent' && answer.value.enabled;
    return [agentId, isOn ? stoppedHalfway(whoByLog(agentId, run), refusalOf(failure)) : step];
  });
}

/** What an earlier execution of this restore has said of an account that it could not give all back to. */
export function stoppedBefore(agentId: string, run: RestoreRun): RestoreStep | null {
  if (!isLogged('Partly restored', agentId, run)) return null;
  const line = run.events.find(
    (each) => each.reference === run.id && each.agentId === agentId && each.action === 'Partly restored',
  );
  const message = { code: 'stored.sentence', text: line?.detail ?? '' } as const;
  return { kind: 'failed', message, isRefused: false };
}

function refusalOf(failure: Failure): Message {
  if (failure.kind !== 'rejected') return reasonOf(failure);
  return { code: 'restore.refused', status: failure.status, reason: failure.reason };
}

/** Says of accounts that may not have all back that there is no more time: another restore goes on with them. */
export function noteCutShort(run: RestoreRun): void {
  const { agentIds, settled = 0, events } = run;
  const isOpen = (agentId: string) =>
    isLogged('Restored', agentId, run) &&
    !isLogged('Partly restored', agentId, run) &&
    previousAccessOf(agentId, events)?.details !== undefined;
  const open = agentIds.slice(settled).filter(isOpen);
  const reason = { code: 'restore.cut-short' } as const;
  logAndSum(
    open.map((agentId) => [agentId, stoppedHalfway(whoByLog(agentId, run), reason)]),
    run,
  );
}
