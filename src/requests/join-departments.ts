import type { Failure } from '../zendesk/accounts';
import { type AdmittedAttempt, type Attempt, accountId, isOpen } from './attempt';
import { type Outcome, outcomeOfFailure, type PriorEffect } from './outcome';
import type { RequestServices } from './ports';

/** Those of the setup, and those that an account was in before we disabled it. */
export function joinDepartments(cases: readonly AdmittedAttempt[], services: RequestServices): void {
  join(services.access.departments, cases, services);
  for (const request of cases.filter(isOpen)) {
    const lost = services.lostDepartments(accountId(request));
    join(lost, [request], services);
    if (lost.length > 0 && isOpen(request)) services.departmentsRegained(accountId(request));
  }
}

function join(
  departments: readonly string[],
  cases: readonly AdmittedAttempt[],
  services: RequestServices,
): void {
  if (cases.length === 0 || departments.length === 0) return;
  const joined = services.withLease('departments', () =>
    services.accounts.join(departments, cases.map(accountId)),
  );
  if (joined?.kind === 'ok') return;
  for (const request of cases) {
    const did: PriorEffect = { action: request.intent?.action ?? '', agentId: accountId(request) };
    request.outcome = departmentEnding(request, joined ?? BUSY, did, services);
  }
}

function departmentEnding(
  request: Attempt,
  trouble: Failure,
  did: PriorEffect,
  services: RequestServices,
): Outcome {
  if (trouble.kind === 'denied') services.pause(trouble.reason);
  const ending = outcomeOfFailure(trouble, { attempts: request.attempts, now: services.now(), did });
  if (ending.kind !== 'attention') return ending;
  return { ...ending, sentence: `The account is enabled, but not in its departments. ${ending.sentence}` };
}

const BUSY: Failure = {
  kind: 'later',
  doubtful: false,
  notBefore: null,
  reason: 'Another run is just writing the departments',
};
