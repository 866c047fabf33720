import {
  type Account,
  type EnableRequest,
  type Failure,
  map,
  type Result,
  zipResults,
} from '../zendesk/accounts';
import { asAskedFor } from './as-asked';
import { type DecidedAttempt, finish, intendedEffect, type SettledAttempt } from './attempt';
import { grantFor } from './by-answer';
import { NO_EFFECT, type Outcome, outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';
import { refuseSeat } from './seats';
import { type ChangedBefore, changedBefore, logRaised } from './taken-before';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'log' | 'changesTo' | 'seats' | 'now'>;

/**
 * Enables the accounts of these attempts. Whoever has the access already, since an earlier attempt died or got no answer, is only
 * given what we have taken.
 */
export function enableAccounts(attempts: readonly DecidedAttempt[], services: Services): SettledAttempt[] {
  const changed = changedBefore(attempts, services);
  const requests = new Map(requestsFor(attempts, changed, services));
  const due = attempts.filter((attempt) => requests.has(attempt));
  logRaised(due, changed, services);
  const answers = due.length > 0 ? services.accounts.enable([...requests.values()]) : [];
  const settled = new Map(
    zipResults(due, answers).map(([attempt, answer]) => {
      const isGivenBack = (requests.get(attempt)?.before ?? null) !== null;
      const result = map(answer, (account) => asAskedFor(account, attempt.row, services.access));
      return [attempt, settle(attempt, result, { ...services, isGivenBack })];
    }),
  );
  return attempts.map((attempt) => settled.get(attempt) ?? attempt);
}

function requestsFor(
  attempts: readonly DecidedAttempt[],
  { taken }: ChangedBefore,
  services: Services,
): [DecidedAttempt, EnableRequest][] {
  return attempts.flatMap((attempt): [DecidedAttempt, EnableRequest][] => {
    const before = taken.get(attempt) ?? null;
    if (attempt.intent.write === null && !before) return [];
    const { agentId: id } = intendedEffect(attempt);
    const { role, departments, isRoleByAnswer } = grantFor(attempt.row.answers, services.access);
    return [[attempt, { id, role: before && !isRoleByAnswer ? null : role, departments, before }]];
  });
}

const DELETED_MEANWHILE: Failure = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.deleted-meanwhile' },
};

/** `isGivenBack`: more than access is given, and that the account is on does not say that all of it is there. */
function settle(
  attempt: DecidedAttempt,
  result: Result<Account>,
  services: Services & { isGivenBack: boolean },
): SettledAttempt {
  if (result.kind === 'ok' && result.value.enabled) return enabled(attempt, result.value);
  if (result.kind === 'no-seat') return refuseSeat(attempt, result.seats, services);
  const effect = intendedEffect(attempt);
  if (result.kind === 'ok') return finish(attempt, leftDisabled(effect.agentId), result.value);
  const parts = { attempts: attempt.attempts, now: services.now(), effect };
  if (isGone(result))
    return finish(attempt, outcomeOfFailure(DELETED_MEANWHILE, { ...parts, effect: NO_EFFECT }));
  const mayBeOn = result.kind === 'outcome-unknown' && !services.isGivenBack; // guard: all-given-back
  const [current] = mayBeOn ? services.accounts.byId([effect.agentId]) : [];
  if (current?.kind === 'ok' && current.value !== 'absent' && current.value.enabled) {
    return enabled(attempt, current.value);
  }
  return finish(attempt, outcomeOfFailure(result, parts), attempt.intent.account);
}

/** What Zendesk does not know may also be a group. */
function isGone(failure: Failure): boolean {
  const reason = failure.kind === 'rejected' ? failure.reason : null;
  return reason?.code === 'failure.unknown-to-zendesk' && reason.what === 'the account';
}

function enabled(attempt: DecidedAttempt, account: Account): DecidedAttempt {
  const { action, account: was } = attempt.intent;
  return { ...attempt, intent: { action, write: null, account, ...(was && { was }) } };
}

function leftDisabled(agentId: string): Outcome {
  return { kind: 'attention', message: { code: 'outcome.left-disabled' }, action: '', agentId };
}
