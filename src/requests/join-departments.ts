import { type Failure, type Membership, ok, type Result, zip, zipResults } from '../zendesk/accounts';
import { type DecidedAttempt, finish, intendedEffect, type SettledAttempt } from './attempt';
import { grantFor } from './by-answer';
import { type Outcome, outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';

type Services = Pick<
  RequestServices,
  'accounts' | 'access' | 'lostDepartments' | 'departmentsRegained' | 'withLease' | 'now'
>;

/** Adds the accounts to the departments of the setup, and to those that each was in before we disabled it. */
export function joinDepartments(attempts: readonly DecidedAttempt[], services: Services): SettledAttempt[] {
  const memberships = attempts.map((attempt) => membershipOf(attempt, services));
  const joins = zipResults(memberships, joinAll(memberships, services));
  return zip(attempts, joins).map(([attempt, [{ accountId }, joined]]) => {
    if (joined.kind !== 'ok') {
      return finish(attempt, departmentOutcome(attempt, joined, services), attempt.intent.account);
    }
    if (services.lostDepartments(accountId).length > 0) services.departmentsRegained(accountId);
    return attempt;
  });
}

function membershipOf(attempt: DecidedAttempt, { access, lostDepartments }: Services): Membership {
  const { agentId: accountId } = intendedEffect(attempt);
  const { departments } = grantFor(attempt.row.answers, access);
  return { accountId, departments: [...new Set([...departments, ...lostDepartments(accountId)])] };
}

/** The members of a department are written as a whole list, so only one execution may write them at a time. */
function joinAll(memberships: readonly Membership[], { accounts, withLease }: Services): Result<void>[] {
  const hasNone = ({ departments }: Membership) => departments.length === 0;
  if (memberships.every(hasNone)) return memberships.map(() => ok(undefined));
  const joined = withLease('departments', () => accounts.join(memberships));
  return joined ?? memberships.map((each) => (hasNone(each) ? ok(undefined) : BUSY));
}

function departmentOutcome(attempt: DecidedAttempt, failure: Failure, { now }: Services): Outcome {
  const effect = intendedEffect(attempt);
  const outcome = outcomeOfFailure(failure, { attempts: attempt.attempts, now: now(), effect });
  if (outcome.kind !== 'attention') return outcome;
  return { ...outcome, message: { code: 'outcome.departments-missing', detail: outcome.message } };
}

const BUSY: Failure = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.departments-busy' },
};
