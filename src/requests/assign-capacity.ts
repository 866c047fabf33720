import { type Failure, zipResults } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import { type DecidedAttempt, finish, intendedEffect, isDecided, type SettledAttempt } from './attempt';
import { outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'withoutCapacity' | 'now'>;

/** Rows whose people are not agents yet, before they are raised. */
export function rowsToRaise(attempts: readonly SettledAttempt[]): ReadonlySet<RequestRow> {
  const isRaise = (attempt: SettledAttempt) =>
    isDecided(attempt) && attempt.intent.write === 'enable' && attempt.intent.account.kind !== 'agent';
  return new Set(attempts.filter(isRaise).map(({ row }) => row));
}

/**
 * Whether the person gets the capacity rule of the setup: whoever was created or made an agent, also by an earlier attempt that
 * was interrupted before the rule was assigned.
 */
export function needsCapacity(
  attempt: DecidedAttempt,
  raised: ReadonlySet<RequestRow>,
  { access, withoutCapacity }: Pick<Services, 'access' | 'withoutCapacity'>,
): boolean {
  if (access.capacityRule === null || attempt.isKept) return false;
  if (attempt.waited === 'chat') return withoutCapacity.has(attempt.row.id);
  return attempt.intent.action === 'Created' || raised.has(attempt.row) || mayBeRaised(attempt);
}

/** Once the wait for chat is over, it is looked whether the rule is assigned: the row says so if it is not. */
export function needsCapacityAgain(
  { intent, waited, row }: DecidedAttempt,
  { access, withoutCapacity }: Pick<Services, 'access' | 'withoutCapacity'>,
): boolean {
  if (access.capacityRule === null || waited !== 'chat') return false;
  // Whoever has waited without the rule was looked at just now.
  return intent.action === 'Created' && !withoutCapacity.has(row.id);
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
): SettledAttempt[] {
  const { access, accounts, withoutCapacity } = services;
  const requests = attempts.map((attempt) => ({
    accountId: intendedEffect(attempt).agentId,
    keepsOwn: !isNewAgent(attempt, raised) && !withoutCapacity.has(attempt.row.id),
  }));
  const assigned = accounts.assignCapacity(requests, access.capacityRule ?? '');
  return zipResults(attempts, assigned).map(([attempt, result]) => {
    return result.kind === 'ok' ? attempt : settle(attempt, result, services);
  });
}

function isNewAgent({ intent, row }: DecidedAttempt, raised: ReadonlySet<RequestRow>): boolean {
  return intent.action === 'Created' || raised.has(row);
}

function settle(attempt: DecidedAttempt, failure: Failure, { now }: Services): SettledAttempt {
  const effect = intendedEffect(attempt);
  const outcome = outcomeOfFailure(failure, { attempts: attempt.attempts, now: now(), effect });
  if (outcome.kind !== 'attention') return finish(attempt, outcome, attempt.intent.account);
  return { ...attempt, note: { code: 'outcome.no-capacity', reason: reasonOf(failure) } };
}
