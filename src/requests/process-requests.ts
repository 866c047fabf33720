import { applyIntents } from './apply-intent';
import {
  type Attempt,
  type DecidedAttempt,
  type FinishedAttempt,
  finish,
  isFinished,
  isOpen,
  type OpenAttempt,
  openAttempt,
  priorEffect,
} from './attempt';
import { claim, isOurs, isUnchanged } from './claim';
import { type AccountIndex, lookUp } from './look-up';
import { templateFor } from './outcome';
import type { RequestServices } from './ports';
import { recordAndNotify } from './record-and-notify';
import type { RequestRow } from './request';

type Settled = DecidedAttempt | FinishedAttempt;

/**
 * The way of a request, for one row or for several at once: look the person up and decide, claim the row with
 * what is about to be done, do it, record it, mail the requester, log it.
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
): FinishedAttempt[] {
  const { responses } = services;
  const attempts = decideAll(rows, services, index).filter((attempt) => !isUnneeded(attempt));
  const unclaimed = attempts.filter(isFinished).filter((attempt) => !needsClaim(attempt));
  recordAndNotify(unclaimed, services, (updates) => responses.claim(updates), isUnchanged);
  const claimed = claim(attempts.filter(needsClaim), services);
  const finished = applyIntents(claimed, services);
  recordAndNotify(finished, services, (updates) => responses.write(updates), isOurs);
  if (index) addToIndex(index, finished);
  return [...unclaimed, ...finished];
}

/** The next row for the same address finds the account that this one has made. */
function addToIndex(index: AccountIndex, attempts: readonly FinishedAttempt[]): void {
  for (const { account } of attempts) if (account) index.set(account.email.toLowerCase(), account);
}

function decideAll(
  rows: readonly RequestRow[],
  services: RequestServices,
  index: AccountIndex | null,
): Settled[] {
  const { access, now, notBefore } = services;
  const opened = rows.map((row) => openAttempt(row, access, now()));
  const waitUntil = notBefore();
  const open = opened.filter(isOpen);
  const settled =
    waitUntil === null ? lookUp(open, services, index) : open.map((each) => postpone(each, waitUntil));
  return opened.flatMap((attempt) => (isOpen(attempt) ? (settled.shift() ?? []) : [attempt]));
}

/** Zendesk has asked everybody to wait: nothing is sent before. */
function postpone(attempt: OpenAttempt, at: number): FinishedAttempt {
  const message = { code: 'outcome.asked-to-wait' } as const;
  return finish(attempt, { kind: 'waiting', at, message, concerns: 'everybody', ...priorEffect(attempt) });
}

/** Something will be done, or the requester mailed, so only one execution may go on with the row. */
function needsClaim(attempt: Attempt): boolean {
  return !isFinished(attempt) || templateFor(attempt.outcome) !== null;
}

/**
 * Selected again in the menu, although the account is still enabled or Zendesk does not say: a row that is done
 * stays as it is.
 */
function isUnneeded(attempt: Settled): boolean {
  const { row } = attempt;
  if (row.record.status !== 'Done' || row.record.requestId !== row.id) return false;
  return isFinished(attempt) ? templateFor(attempt.outcome) === null : attempt.intent.action === 'No change';
}
