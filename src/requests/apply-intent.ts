import { type AdmittedAttempt, type Attempt, accountId, isAdmitted, isOpen } from './attempt';
import { createAccounts } from './create-accounts';
import { enableAccounts } from './enable-accounts';
import { joinDepartments } from './join-departments';
import { waitForOther } from './look-up';
import type { Outcome } from './outcome';
import type { RequestServices } from './ports';

/** Does in Zendesk what the claimed cases intend; afterwards each has its ending. */
export function applyIntents(cases: readonly AdmittedAttempt[], services: RequestServices): void {
  yieldToReview(cases, services);
  createAccounts(
    cases.filter((request) => request.intent?.write === 'create'),
    services,
  );
  enableAccounts(
    cases.filter((request) => isOpen(request) && request.intent?.write === 'enable'),
    services,
  );
  joinDepartments(cases.filter(isNewlyOn), services);
  for (const request of cases.filter(isOpen)) request.outcome = doneOutcome(request);
}

/**
 * A review reads the claims once it has its lease, and spares whom they name. A claim that finds the lease, or that of a review
 * since the look-up, begins anew after it. So nobody is switched off in the moment in which they are asked for.
 */
function yieldToReview(cases: readonly AdmittedAttempt[], services: RequestServices): void {
  const existing = cases.filter(({ intent }) => intent?.account);
  if (existing.length === 0 || !services.isReviewed()) return;
  for (const request of existing) request.outcome = waitForOther(request, services);
}

function isNewlyOn(request: Attempt): boolean {
  return isOpen(request) && !request.isKept && request.intent?.action !== 'No change';
}

/** The ending of a case in which all went well. */
export function doneOutcome(request: AdmittedAttempt): Outcome {
  const { email, firstName, lastName } = request.admission.person;
  const name = `${firstName} ${lastName}`.trim();
  const action = request.intent?.action ?? 'No change';
  const sentences = {
    Created: `Created an account for ${name} (${email}).`,
    Updated: `Enabled the account of ${email}. The old password still works.`,
    'No change': `${email} already has an enabled account. Nothing was changed.`,
  };
  return { kind: 'done', action, agentId: accountId(request), sentence: sentences[action] };
}

export function applicable(cases: readonly Attempt[]): AdmittedAttempt[] {
  return cases.filter(isAdmitted).filter(isOpen);
}
