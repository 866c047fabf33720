import type { KnownAccounts } from './account-index';
import { applyIntents } from './apply-intent';
import { awaitApproval, isApprovalUsed } from './approval';
import {
  type Attempt,
  type FinishedAttempt,
  finish,
  isDecided,
  isDone,
  isFinished,
  isOpen,
  type OpenAttempt,
  openAttempt,
  priorEffect,
  type SettledAttempt,
} from './attempt';
import { uncount } from './brake';
import { claim, isOurs, isUnchanged } from './claim';
import { decideEnds, noteEnds } from './decide-ends';
import { lookUp } from './look-up';
import { type Outcome, templateFor } from './outcome';
import type { RequestServices } from './ports';
import { recordAndNotify } from './record-and-notify';
import type { RequestRow } from './request';
import { type SeatTurn, waitForSeat } from './seats';

/** Rows that are handled together. `known`: accounts that need not be asked for; `null`: none. */
export interface Batch {
  known: KnownAccounts | null;
  seat: SeatTurn;
}

const ALONE: Batch = { known: null, seat: 'queue' };

/**
 * The way of a request, for one row or for several at once: look the person up and decide, claim the row with
 * what is about to be done, do it, record it, mail the requester, log it.
 *
 * Looking up comes before the claim because it changes nothing, and because the claim can then say what is
 * about to happen. That is what makes an interruption harmless at any point.
 *
 * The rows must be for different people: of two rows for one address the second is to find the account that
 * the first has made. `batch`: left out for the row that was just submitted.
 */
export function processRequests(
  rows: readonly RequestRow[],
  services: RequestServices,
  batch: Batch | null = null,
): FinishedAttempt[] {
  const { responses } = services;
  const { known, seat } = batch ?? ALONE;
  const lookedUpAt = known?.readAt ?? services.now();
  const decided = decideAll(rows, services, { known, seat });
  const attempts = decided.attempts.filter((attempt) => !isUnneeded(attempt));
  const unclaimed = attempts.filter(isFinished).filter((attempt) => !needsClaim(attempt));
  recordAndNotify(unclaimed, services, (updates) => responses.claim(updates), isUnchanged);
  noteEnds(attempts.filter(isDecided), services);
  const claimed = claim(
    attempts.filter(needsClaim),
    { rows: batch ? null : decided.rows, lookedUpAt },
    services,
  );
  const finished = applyIntents(claimed, services, seat);
  uncount(finished, claimed, services); // guard: failures-do-not-count
  useDecisions(finished, services); // guard: used-decisions
  const withEnds = recordAndNotify(finished, services, (updates) => responses.write(updates), isOurs);
  // Of many at once; for a row alone the next review does it, for each costs a call.
  if (batch) services.notedEnds.forget(withEnds);
  forgetDecisions([...unclaimed, ...finished], services);
  for (const { account } of finished) if (account) known?.add(account);
  return [...unclaimed, ...finished];
}

function decideAll(
  rows: readonly RequestRow[],
  services: RequestServices,
  { known, seat }: Batch,
): { attempts: SettledAttempt[]; rows: readonly number[] } {
  const { access, now, notBefore, isAboutOurs, calendar } = services;
  const opened = rows.map((row) => openAttempt(row, access, now(), { isAboutOurs, calendar }));
  const waitUntil = notBefore();
  const open = opened.filter(isOpen);
  const untried = seat === 'none' ? open.map((each) => waitForSeat(each, null, services)) : null;
  const postponed = waitUntil === null ? untried : open.map((each) => postpone(each, waitUntil));
  const looked = postponed ? { attempts: postponed, rows: [] } : lookUp(open, services, known);
  const settled = [...awaitApproval(decideEnds(looked.attempts, services), services)];
  const attempts = opened.flatMap((attempt) => (isOpen(attempt) ? (settled.shift() ?? []) : [attempt]));
  return { attempts, rows: looked.rows };
}

/** An execution may die before it forgets them. */
function useDecisions(finished: readonly FinishedAttempt[], services: RequestServices): void {
  const used = decidedAmong(finished, ['done'], services);
  if (used.length > 0) services.useDecisions(used);
}

/** A decision is about one request, and about nothing that is done for it again later; one that does not count is gone. */
function forgetDecisions(attempts: readonly FinishedAttempt[], services: RequestServices): void {
  const ended = decidedAmong(attempts, ['done', 'rejected', 'needs-approval'], services);
  if (ended.length > 0) services.forgetDecisions(ended);
}

/** The requests with one of these outcomes about which there is a decision. */
function decidedAmong(
  attempts: readonly FinishedAttempt[],
  kinds: readonly Outcome['kind'][],
  { access, decisionOn }: RequestServices,
): string[] {
  if (!isApprovalUsed(access)) return [];
  const ids = attempts.filter(({ outcome }) => kinds.includes(outcome.kind)).map(({ row }) => row.id);
  return ids.filter((id) => decisionOn(id) !== null);
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
function isUnneeded(attempt: SettledAttempt): boolean {
  const { row } = attempt;
  if (!isDone(row)) return false;
  return isFinished(attempt) ? templateFor(attempt.outcome) === null : attempt.intent.action === 'No change';
}
