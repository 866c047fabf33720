import {
  type Account,
  type Failure,
  type NewAccount,
  ok,
  type Result,
  zip,
  zipResults,
} from '../zendesk/accounts';
import { isFound } from './account-index';
import { withAllAddresses } from './all-addresses';
import { asAskedFor } from './as-asked';
import { type DecidedAttempt, decideIntent, finish, priorEffect, type SettledAttempt } from './attempt';
import { grantFor } from './by-answer';
import { outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';
import { refuseSeat } from './seats';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'seats' | 'now'>;

/** Creates the accounts of these attempts; where Zendesk leaves the outcome open, the person is looked up again. */
export function createAccounts(attempts: readonly DecidedAttempt[], services: Services): SettledAttempt[] {
  const results = services.accounts.create(attempts.map((attempt) => newAccount(attempt, services)));
  const answered = zipResults(attempts, results);
  const doubtful = answered.filter(isDoubtful); // guard: blind-create
  const rechecked = new Map(zip(doubtful, recheck(doubtful, services)).map(([[each], now]) => [each, now]));
  return answered.map(([attempt, result]) => rechecked.get(attempt) ?? settle(attempt, result, services));
}

function isDoubtful(
  answered: [DecidedAttempt, Result<Account>],
): answered is [DecidedAttempt, Extract<Failure, { kind: 'outcome-unknown' }>] {
  return answered[1].kind === 'outcome-unknown';
}

function newAccount({ row, person }: DecidedAttempt, { access }: Services): NewAccount {
  const { role, departments } = grantFor(row.answers, access);
  return { ...person, role, departments };
}

function settle(attempt: DecidedAttempt, result: Result<Account>, services: Services): SettledAttempt {
  if (result.kind === 'no-seat') return refuseSeat(attempt, result.seats, services);
  if (result.kind === 'ok')
    return { ...attempt, intent: created(asAskedFor(result.value, attempt.row, services.access)) };
  // A refused create made nothing, so the account that is there is someone else's work.
  if (result.kind === 'duplicate' && result.account) return decideFound(attempt, result.account, services);
  const effect = priorEffect(attempt);
  const parts = { attempts: attempt.attempts, now: services.now(), effect };
  return finish(attempt, outcomeOfFailure(result, parts));
}

/** Somebody whom Zendesk shows only now. */
function decideFound(attempt: DecidedAttempt, account: Account, services: Services): SettledAttempt {
  const [found = ok(account)] = withAllAddresses([ok(account)], services);
  if (found.kind === 'ok')
    return decideIntent(attempt, typeof found.value === 'string' ? account : found.value, services.access);
  const parts = { attempts: attempt.attempts, now: services.now(), effect: priorEffect(attempt) };
  return finish(attempt, outcomeOfFailure(found, parts));
}

function created(account: Account): DecidedAttempt['intent'] {
  return { action: 'Created', write: account.enabled ? null : 'enable', account };
}

/**
 * A create is never repeated blindly. After a lost answer or a server error the person is looked up again: what
 * is there now decides.
 */
function recheck(doubtful: readonly [DecidedAttempt, Failure][], services: Services): SettledAttempt[] {
  const { access, accounts, now } = services;
  if (doubtful.length === 0) return [];
  const found = withAllAddresses(accounts.find(doubtful.map(([{ person }]) => person.email)), services);
  return zipResults(doubtful, found).map(([[earlier, answer], result]) => {
    const attempt: DecidedAttempt = {
      ...earlier,
      prior: { ...earlier.prior, action: 'Created', agentId: '' },
    };
    if (isFound(result)) return decideIntent(attempt, result.value, access);
    const failure = result.kind === 'ok' ? answer : result;
    const effect = priorEffect(attempt);
    return finish(attempt, outcomeOfFailure(failure, { attempts: attempt.attempts, now: now(), effect }));
  });
}
