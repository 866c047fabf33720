import type { MailMessage, Message } from '../text/say';
import type { Account } from '../zendesk/accounts';
import { type AccessRules, admit, isBlocked, type Person } from './admission';
import { type AskedAccess, asAskedFor } from './as-asked';
import { decide, type Intent, type PriorAttempt } from './intent';
import { type Calendar, lastDayProblem, readLastDay } from './last-day';
import type { Effect, Outcome } from './outcome';
import type { RequestServices } from './ports';
import { isMistyped, type RequestRow, type Wait, waitOf } from './request';

/** What every stage of an attempt at a request carries. */
interface AttemptBase {
  row: RequestRow;
  prior: PriorAttempt;
  /**
   * The id of the request that an earlier execution was handling when it died; after an edit of the answers it is not the
   * row's id.
   */
  resumes: string | null;
  /** Including this one. */
  attempts: number;
  /** What the row has waited for until now. */
  waited: Wait | null;
  /** What becomes of the last day of access; left out: nothing. */
  end?: EndChange;
}

/** Admitted: the person is to be looked up. */
export interface OpenAttempt extends AttemptBase {
  stage: 'open';
  person: Person;
}

/** It is settled what is to be done. */
export interface DecidedAttempt extends AttemptBase {
  stage: 'decided';
  person: Person;
  intent: Intent;
  /** Done before, selected again in the menu, and still as it was. */
  isKept: boolean;
  /** What could not be done in addition. */
  note?: Message;
  /** Who has approved it, where that was needed. */
  approvedBy?: string;
}

/** `from`: the last day until now. */
export type EndChange =
  | { kind: 'given'; until: string | null }
  | { kind: 'changed'; until: string | null; from: string }
  | { kind: 'kept'; note: Message };

/** It has its outcome. `account`: as it is now, where there is one. */
export interface FinishedAttempt extends AttemptBase {
  stage: 'finished';
  outcome: Outcome;
  account: Account | null;
}

/** An attempt that needs no look-up any more. */
export type SettledAttempt = DecidedAttempt | FinishedAttempt;

/** One attempt at one request. Each step takes a stage and gives a new one. */
export type Attempt = OpenAttempt | SettledAttempt;

/** Begins an attempt at a row: who is not admitted has an outcome at once. */
export function openAttempt(
  row: RequestRow,
  access: AccessRules,
  now: number,
  { isAboutOurs = () => true, calendar }: Partial<Pick<RequestServices, 'isAboutOurs' | 'calendar'>> = {},
): OpenAttempt | FinishedAttempt {
  const { record } = row;
  // What was done in another product, or another account of Zendesk, is nothing to go on with here.
  const isContinuation = continuesEarlier(row) && isAboutOurs(record.updatedAt ?? now);
  const base: AttemptBase = {
    row,
    resumes: record.status === 'Working' || isMistyped(row) ? record.requestId : null,
    prior: {
      action: isContinuation ? record.action : '', // guard: memory-of-the-claim
      agentId: isContinuation ? record.agentId : '',
      // A time to come was typed: whoever waits would wait for ever.
      began: Math.min((isContinuation ? record.updatedAt : null) ?? now, now),
    },
    attempts: (isContinuation && record.status !== 'Needs attention' ? record.attempts : 0) + 1,
    waited: isContinuation ? waitOf(record) : null,
  };
  const admission = admit(row.answers, access);
  if (!admission.admitted) {
    const message = withDoubt(admission.message, base);
    return finish(base, { kind: 'rejected', message, told: admission.told });
  }
  const problem = calendar ? endProblem(base, calendar, now) : null;
  if (problem) return finish(base, { kind: 'rejected', message: problem, told: problem });
  return { ...base, stage: 'open', person: admission.person };
}

/** An account that an earlier attempt may have made or enabled is still there, although its request is not admitted any more. */
function withDoubt(message: Message, { prior: { action } }: AttemptBase): Message {
  return action === 'Created' || action === 'Updated' ? { code: 'rejection.begun', message } : message;
}

/** What was begun in time is brought to its end, and a row that is done keeps its outcome, unless the answers are others now. */
function endProblem({ row, prior }: AttemptBase, calendar: Calendar, now: number): MailMessage | null {
  if (prior.action !== '' || isDone(row)) return null;
  return lastDayProblem(readLastDay(row.answers.until ?? '', calendar, now));
}

/** And the answers are the same still. */
export function isDone({ id, record }: RequestRow): boolean {
  return record.status === 'Done' && record.requestId === id;
}

/** The same request was interrupted or postponed before; this is not a new one. */
function continuesEarlier(row: RequestRow): boolean {
  const { id, record } = row;
  const underWay = !['', 'unknown', 'Done', 'Rejected'].includes(record.status);
  return (underWay && record.requestId === id) || isMistyped(row);
}

/** What is to be done for a person whom Zendesk knows, or does not (`null`). */
export function decideIntent(
  attempt: OpenAttempt | DecidedAttempt,
  found: Account | null,
  access: Pick<AccessRules, 'blocked'> & AskedAccess,
): SettledAttempt {
  // A person may have been asked for by another address than the one that is blocked.
  const listed =
    found && [found.email, ...(found.otherEmails ?? [])].find((each) => isBlocked(each, access.blocked)); // guard: blocked-by-any-address
  if (listed) return finish(attempt, blockedOutcome(attempt, listed));
  const intent = decide(found && asAskedFor(found, attempt.row, access), attempt.prior);
  if (intent.write === 'enable' && intent.account.protected) {
    const { email, id } = intent.account;
    const message = { code: 'outcome.protected', email } as const;
    return finish(attempt, { kind: 'attention', message, action: '', agentId: id });
  }
  const { status, nextTry } = attempt.row.record;
  const isSelected = status === 'Waiting' && nextTry === null;
  const isKept = isSelected && attempt.prior.action !== '' && intent.write === null;
  return { ...attempt, stage: 'decided', intent, isKept };
}

function blockedOutcome({ person }: OpenAttempt | DecidedAttempt, listed: string): Outcome {
  const told = { code: 'rejection.blocked', email: person.email } as const;
  const message = { code: 'rejection.blocked-by-other-address', email: person.email, listed } as const;
  return { kind: 'rejected', message: isBlocked(person.email, [listed]) ? told : message, told };
}

export function finish(
  attempt: AttemptBase,
  outcome: Outcome,
  account: Account | null = null,
): FinishedAttempt {
  const { row, prior, resumes, attempts, waited, end } = attempt;
  const base = { row, prior, resumes, attempts, waited, ...(end && { end }) };
  return { ...base, stage: 'finished', outcome, account };
}

export function isOpen(attempt: Attempt): attempt is OpenAttempt {
  return attempt.stage === 'open';
}

export function isDecided(attempt: Attempt): attempt is DecidedAttempt {
  return attempt.stage === 'decided';
}

export function isFinished(attempt: Attempt): attempt is FinishedAttempt {
  return attempt.stage === 'finished';
}

/** What an earlier attempt may have done: it must not be forgotten when this one ends without an outcome. */
export function priorEffect({ prior }: AttemptBase): Effect {
  return { action: prior.action, agentId: prior.agentId };
}

/** What this attempt is about to do, or has done. */
export function intendedEffect({ intent }: DecidedAttempt): Effect {
  return { action: intent.action, agentId: intent.account?.id ?? '' };
}
