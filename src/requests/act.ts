import { type AdmittedCase, accountId, type Case, isAdmitted, isOpen } from './case';
import { createAll } from './create';
import { enableAll } from './enable';
import type { Ending } from './ending';
import { joinDepartments } from './join';
import { waitForOther } from './look-up';
import type { Desk } from './ports';

/** Does in Zendesk what the claimed cases intend; afterwards each has its ending. */
export function act(cases: readonly AdmittedCase[], desk: Desk): void {
  giveWay(cases, desk);
  createAll(
    cases.filter((request) => request.intent?.write === 'create'),
    desk,
  );
  enableAll(
    cases.filter((request) => isOpen(request) && request.intent?.write === 'enable'),
    desk,
  );
  joinDepartments(cases.filter(isNewlyOn), desk);
  for (const request of cases.filter(isOpen)) request.ending = doneEnding(request);
}

/**
 * A review reads the claims once it has its lease, and spares whom they name. A claim that finds the lease, or that of a review
 * since the look-up, begins anew after it. So nobody is switched off in the moment in which they are asked for.
 */
function giveWay(cases: readonly AdmittedCase[], desk: Desk): void {
  const existing = cases.filter(({ intent }) => intent?.account);
  if (existing.length === 0 || !desk.isReviewed()) return;
  for (const request of existing) request.ending = waitForOther(request, desk);
}

function isNewlyOn(request: Case): boolean {
  return isOpen(request) && !request.isKept && request.intent?.action !== 'No change';
}

/** The ending of a case in which all went well. */
export function doneEnding(request: AdmittedCase): Ending {
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

export function actable(cases: readonly Case[]): AdmittedCase[] {
  return cases.filter(isAdmitted).filter(isOpen);
}
