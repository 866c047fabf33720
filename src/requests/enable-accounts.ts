import { type Account, type Failure, type Result, zipResults } from '../zendesk/accounts';
import { type DecidedAttempt, type FinishedAttempt, finish, intendedEffect } from './attempt';
import { NO_EFFECT, type Outcome, outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'now'>;

/** Enables the accounts of these attempts. */
export function enableAccounts(
  attempts: readonly DecidedAttempt[],
  services: Services,
): (DecidedAttempt | FinishedAttempt)[] {
  const { role, departments } = services.access;
  const requests = attempts.map((attempt) => {
    return { id: intendedEffect(attempt).agentId, role, departments, before: null };
  });
  return zipResults(attempts, services.accounts.enable(requests)).map(([attempt, result]) =>
    settle(attempt, result, services),
  );
}

const DELETED_MEANWHILE: Failure = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.deleted-meanwhile' },
};

function settle(
  attempt: DecidedAttempt,
  result: Result<Account>,
  { accounts, now }: Services,
): DecidedAttempt | FinishedAttempt {
  if (result.kind === 'ok' && result.value.enabled) return enabled(attempt, result.value);
  const effect = intendedEffect(attempt);
  if (result.kind === 'ok') return finish(attempt, leftDisabled(effect.agentId), result.value);
  const parts = { attempts: attempt.attempts, now: now(), effect };
  if (result.kind === 'rejected' && result.reason.code === 'failure.unknown-to-zendesk') {
    return finish(attempt, outcomeOfFailure(DELETED_MEANWHILE, { ...parts, effect: NO_EFFECT }));
  }
  const [current] = result.kind === 'outcome-unknown' ? accounts.byId([effect.agentId]) : [];
  if (current?.kind === 'ok' && current.value !== 'absent' && current.value.enabled) {
    return enabled(attempt, current.value);
  }
  return finish(attempt, outcomeOfFailure(result, parts), attempt.intent.account);
}

function enabled(attempt: DecidedAttempt, account: Account): DecidedAttempt {
  return { ...attempt, intent: { action: attempt.intent.action, write: null, account } };
}

function leftDisabled(agentId: string): Outcome {
  return { kind: 'attention', message: { code: 'outcome.left-disabled' }, action: '', agentId };
}
