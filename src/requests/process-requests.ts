import { applicable, applyIntents } from './apply-intent';
import { type Attempt, isAdmitted, openAttempt, priorEffect } from './attempt';
import { claim, isOurs, isUnchanged } from './claim';
import { type AccountIndex, lookUp } from './look-up';
import { templateFor } from './outcome';
import type { RequestServices } from './ports';
import { type Finished, recordAndNotify } from './record-and-notify';
import type { RequestRow } from './request';

/**
 * The story of a request, for one row or for several at once: look the person up and decide, claim the row
 * with what is going to be done, do it, record it, tell the requester, log it.
 *
 * Looking up comes before the claim because it changes nothing, and because the claim can then say what is
 * about to happen. That is what makes an interruption harmless at any point.
 *
 * The rows must be for different people: of two rows for one address the second is to find the account that
 * the first has made.
 */
export function processRequests(
  rows: readonly RequestRow[],
  services: RequestServices,
  index: AccountIndex | null = null,
): Finished[] {
  const cases = rows.map((row) => openAttempt(row, services));
  decideAll(cases, services, index);
  const needed = cases.filter((request) => !isUnneeded(request));
  const untold = needed.filter((request): request is Finished => !needsClaim(request));
  recordAndNotify(untold, services, services.responses.claim, isUnchanged);
  const claimed = claim(needed.filter(needsClaim), services);
  applyIntents(applicable(claimed), services);
  recordAndNotify(claimed as Finished[], services, services.responses.write, isOurs);
  if (index) addToIndex(index, claimed);
  return [...untold, ...(claimed as Finished[])];
}

/** The next row for the same address finds the account that this one has made. */
function addToIndex(index: AccountIndex, cases: readonly Attempt[]): void {
  for (const { intent } of cases) {
    if (intent?.account) index.set(intent.account.email.toLowerCase(), intent.account);
  }
}

function decideAll(cases: readonly Attempt[], services: RequestServices, index: AccountIndex | null): void {
  for (const request of cases) {
    if (!request.admission.admitted)
      request.outcome = { kind: 'rejected', sentence: request.admission.sentence };
  }
  const admitted = cases.filter(isAdmitted);
  const waitUntil = services.notBefore();
  if (waitUntil === null) lookUp(admitted, services, index);
  else postpone(admitted, waitUntil);
}

/** Zendesk has asked everybody to wait: nothing is sent before. */
function postpone(cases: readonly Attempt[], at: number): void {
  const sentence = 'Zendesk is busy and has asked us to wait. It will be tried by itself.';
  for (const request of cases) request.outcome = { kind: 'waiting', at, sentence, ...priorEffect(request) };
}

/** Somebody will be told of the ending, so only one execution may bring it about. */
function needsClaim(request: Attempt): boolean {
  return !request.outcome || templateFor(request.outcome) !== null;
}

/**
 * Chosen again in the menu, although the account is still enabled or Zendesk does not say: a row that is done
 * stays as it is.
 */
function isUnneeded({ row, intent, outcome }: Attempt): boolean {
  const isDone = row.record.status === 'Done' && row.record.requestId === row.id;
  return (
    isDone && (intent?.action === 'No change' || (outcome !== undefined && templateFor(outcome) === null))
  );
}
