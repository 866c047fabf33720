import type { Failure } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import { type DecidedAttempt, type FinishedAttempt, finish, intendedEffect } from './attempt';
import { outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'now'>;

/** Rows whose people are not agents yet, before they are raised. */
export function rowsToRaise(
  attempts: readonly (DecidedAttempt | FinishedAttempt)[],
): ReadonlySet<RequestRow> {
  const isRaise = (attempt: DecidedAttempt | FinishedAttempt) =>
    attempt.stage === 'decided' &&
    attempt.intent.write === 'enable' &&
    attempt.intent.account.kind !== 'agent';
  return new Set(attempts.filter(isRaise).map(({ row }) => row));
}

/**
 * Whether the person gets the capacity rule of the setup: whoever was created or made an agent, also by an earlier attempt that
 * was interrupted before the rule was assigned.
 */
export function needsCapacity(
  attempt: DecidedAttempt,
  raised: ReadonlySet<RequestRow>,
  { access }: Pick<Services, 'access'>,
): boolean {
  if (access.capacityRule === null || attempt.isKept || attempt.waited === 'chat') return false;
  return attempt.intent.action === 'Created' || raised.has(attempt.row) || mayBeRaised(attempt);
}

/** Once the wait for chat is over, it is looked whether the rule is assigned: the row says so if it is not. */
export function needsCapacityAgain(
  { intent, waited }: DecidedAttempt,
  { access }: Pick<Services, 'access'>,
): boolean {
  return access.capacityRule !== null && waited === 'chat' && intent.action === 'Created';
}

/** An earlier attempt has changed the person, and does not say what they were before. */
function mayBeRaised({ intent, prior }: DecidedAttempt): boolean {
  return (
    intent.action === 'Updated' && prior.action === 'Updated' && prior.agentId === intent.account?.id // guard: capacity-after-all
  );
}

/**
 * Assigns the rule. The account is done whether or not Zendesk does so: why it did not is noted. Whoever may only have been
 * switched on by an earlier attempt keeps a rule of their own.
 */
export function assignCapacity(
  attempts: readonly DecidedAttempt[],
  raised: ReadonlySet<RequestRow>,
  services: Services,
): (DecidedAttempt | FinishedAttempt)[] {
  const { access, accounts } = services;
  const requests = attempts.map((attempt) => ({
    accountId: intendedEffect(attempt).agentId,
    keepsOwn: attempt.intent.action !== 'Created' && !raised.has(attempt.row),
  }));
  const assigned = accounts.assignCapacity(requests, access.capacityRule ?? '');
  if (assigned.kind === 'ok') return [...attempts];
  return attempts.map((attempt) => settle(attempt, assigned, services));
}

function settle(
  attempt: DecidedAttempt,
  failure: Failure,
  { now }: Services,
): DecidedAttempt | FinishedAttempt {
  const effect = intendedEffect(attempt);
  const outcome = outcomeOfFailure(failure, { attempts: attempt.attempts, now: now(), effect });
  if (outcome.kind !== 'attention') return finish(attempt, outcome, attempt.intent.account);
  return { ...attempt, note: { code: 'outcome.no-capacity', reason: reasonOf(failure) } };
}
