import { act, actable } from './act';
import { type Case, isAdmitted, openCase, remembered } from './case';
import { claim, isOurs, isUnchanged } from './claim';
import { templateFor } from './ending';
import { type AccountIndex, lookUp } from './look-up';
import type { Desk } from './ports';
import type { RequestRow } from './request';
import { type Ended, recordAndTell } from './tell';

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
export function handleRequests(
  rows: readonly RequestRow[],
  desk: Desk,
  index: AccountIndex | null = null,
): Ended[] {
  const cases = rows.map((row) => openCase(row, desk));
  decideAll(cases, desk, index);
  const needed = cases.filter((request) => !isUnneeded(request));
  const untold = needed.filter((request): request is Ended => !isTold(request));
  recordAndTell(untold, desk, desk.responses.claim, isUnchanged);
  const claimed = claim(needed.filter(isTold), desk);
  act(actable(claimed), desk);
  recordAndTell(claimed as Ended[], desk, desk.responses.write, isOurs);
  if (index) learn(index, claimed);
  return [...untold, ...(claimed as Ended[])];
}

/** The next row for the same address finds the account that this one has made. */
function learn(index: AccountIndex, cases: readonly Case[]): void {
  for (const { intent } of cases) {
    if (intent?.account) index.set(intent.account.email.toLowerCase(), intent.account);
  }
}

function decideAll(cases: readonly Case[], desk: Desk, index: AccountIndex | null): void {
  for (const request of cases) {
    if (!request.admission.admitted)
      request.ending = { kind: 'rejected', sentence: request.admission.sentence };
  }
  const admitted = cases.filter(isAdmitted);
  const waitUntil = desk.notBefore();
  if (waitUntil === null) lookUp(admitted, desk, index);
  else postpone(admitted, waitUntil);
}

/** Zendesk has asked everybody to wait: nothing is sent before. */
function postpone(cases: readonly Case[], at: number): void {
  const sentence = 'Zendesk is busy and has asked us to wait. It will be tried by itself.';
  for (const request of cases) request.ending = { kind: 'waiting', at, sentence, ...remembered(request) };
}

/** Somebody will be told of the ending, so only one execution may bring it about. */
function isTold(request: Case): boolean {
  return !request.ending || templateFor(request.ending) !== null;
}

/**
 * Chosen again in the menu, although the account is still enabled or Zendesk does not say: a row that is done
 * stays as it is.
 */
function isUnneeded({ row, intent, ending }: Case): boolean {
  const isDone = row.record.status === 'Done' && row.record.requestId === row.id;
  return isDone && (intent?.action === 'No change' || (ending !== undefined && templateFor(ending) === null));
}
