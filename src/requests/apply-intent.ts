import type { Message } from '../text/say';
import { isAccountOf } from '../zendesk/whose-account';
import { awaitApproval } from './approval';
import { assignCapacity, needsCapacity, needsCapacityAgain, rowsToRaise } from './assign-capacity';
import {
  type Attempt,
  type DecidedAttempt,
  type FinishedAttempt,
  finish,
  intendedEffect,
  isDecided,
  isFinished,
  priorEffect,
  type SettledAttempt,
} from './attempt';
import { type GivenAccess, grantFor, unknownAnswers } from './by-answer';
import { awaitChatAccess } from './chat-access';
import { createAccounts } from './create-accounts';
import { decideFoundEnds, endNote } from './decide-ends';
import { enableAccounts } from './enable-accounts';
import { joinDepartments } from './join-departments';
import { waitForOtherExecution } from './look-up';
import type { EndMessage, Outcome } from './outcome';
import type { RequestServices } from './ports';
import { queueForSeats, type SeatTurn } from './seats';
import { isRepeated } from './taken-before';

/** Does in Zendesk what the claimed attempts intend. The order of the attempts stays. */
export function applyIntents(
  attempts: readonly SettledAttempt[],
  services: RequestServices,
  turn: SeatTurn,
): FinishedAttempt[] {
  const free = yieldToReview(attempts, services); // guard: yield-to-review
  const seated = queueForSeats(free, turn, services);
  const made = advance(seated, needsCreate, (some) =>
    decideFoundEnds(createAccounts(some, services), services),
  );
  const isFoundLate = isFoundAmong(seated);
  const unreviewed = advance(made, isFoundLate, (some) => yieldToReview(some, services));
  const created = advance(unreviewed, isFoundLate, (some) => awaitApproval(some, services)); // guard: found-by-refusal
  const raised = rowsToRaise(created);
  const enabled = advance(created, mayNeedEnable(services), (some) => enableAccounts(some, services));
  const joined = advance(enabled, isToJoin, (some) => joinDepartments(some, services));
  const assign = (some: readonly DecidedAttempt[]) => assignCapacity(some, raised, services);
  const limited = advance(joined, (attempt) => needsCapacity(attempt, raised, services), assign);
  const chatting = advance(limited, mayLackChat, (some) => awaitChatAccess(some, services));
  const ready = advance(chatting, (attempt) => needsCapacityAgain(attempt, services), assign);
  return ready.map((attempt) => (isFinished(attempt) ? attempt : done(attempt, services)));
}

/** Takes those attempts a step further for which it is the turn, and leaves the others where they are. */
function advance(
  attempts: readonly SettledAttempt[],
  isDue: (attempt: DecidedAttempt) => boolean,
  step: (due: readonly DecidedAttempt[]) => readonly SettledAttempt[],
): SettledAttempt[] {
  const due = attempts.filter(isDecided).filter(isDue);
  if (due.length === 0) return [...attempts];
  const results = new Map<Attempt, SettledAttempt | undefined>();
  const taken = step(due);
  due.forEach((attempt, index) => {
    results.set(attempt, taken[index]);
  });
  return attempts.map((attempt) => results.get(attempt) ?? attempt);
}

/**
 * A review reads the claims once it has its lease, and spares the people whom they name. A claim that finds the
 * lease, or that of a review since the look-up, starts again after it: no one is switched off at the moment in
 * which access is requested for them.
 */
function yieldToReview(
  attempts: readonly SettledAttempt[],
  { isReviewed, now }: Pick<RequestServices, 'isReviewed' | 'now'>,
): SettledAttempt[] {
  const concerned = attempts.filter(isDecided).filter(({ intent }) => intent.account !== null);
  if (concerned.length === 0 || !isReviewed()) return [...attempts];
  return attempts.map((attempt) => {
    const isConcerned = isDecided(attempt) && attempt.intent.account !== null;
    return isConcerned ? finish(attempt, waitForOtherExecution(priorEffect(attempt), now())) : attempt;
  });
}

function needsCreate({ intent }: DecidedAttempt): boolean {
  return intent.write === 'create';
}

/** Those who were to be created, and whom only the refusal of Zendesk shows: all that holds for people who are found at once holds for them. */
function isFoundAmong(attempts: readonly SettledAttempt[]): (attempt: DecidedAttempt) => boolean {
  const sought = new Set(
    attempts
      .filter(isDecided)
      .filter(needsCreate)
      .map(({ row }) => row),
  );
  return ({ row, intent }) => sought.has(row) && intent.action !== 'Created';
}

/** Where a disable takes more than one thing, an earlier attempt may have given back only some. */
function mayNeedEnable({
  accounts,
}: Pick<RequestServices, 'accounts'>): (attempt: DecidedAttempt) => boolean {
  return (attempt) =>
    attempt.intent.write === 'enable' || (accounts.omitsDisabled === true && isRepeated(attempt));
}

function isNewlyOn({ intent, isKept }: DecidedAttempt): boolean {
  return !isKept && intent.action !== 'No change';
}

/** Also a row that is selected again: as long as it is not known that the person can chat, nobody is told that all is done. */
function mayLackChat(attempt: DecidedAttempt): boolean {
  const { account } = attempt.intent;
  // Read by its id, or found by a refused create.
  const isUnknown = attempt.isKept && account?.chat === null && !account.protected; // guard: chat-is-known
  return isNewlyOn(attempt) || account?.chat === 'off' || isUnknown;
}

/** Whoever waits for a person's click is in the departments already. */
function isToJoin(attempt: DecidedAttempt): boolean {
  return isNewlyOn(attempt) && !(attempt.intent.write === null && attempt.waited === 'chat');
}

function done(attempt: DecidedAttempt, { access, withoutCapacity }: RequestServices): FinishedAttempt {
  withoutCapacity.remove(attempt.row.id);
  return finish(attempt, doneOutcome(attempt, access), attempt.intent.account);
}

/** The outcome of an attempt in which all went well. */
export function doneOutcome(attempt: DecidedAttempt, access: GivenAccess): Outcome {
  const { action, agentId } = intendedEffect(attempt);
  const notes = notesOn(attempt, access);
  return {
    kind: 'done',
    action: action || 'No change',
    agentId,
    message: doneMessage(attempt),
    ...(notes.length > 0 && { notes }),
  };
}

/** Where nothing is given, answers that would give nothing do not matter. */
function notesOn(attempt: DecidedAttempt, access: GivenAccess): Message[] {
  const unknown = isNewlyOn(attempt) ? unknownAnswers(grantFor(attempt.row.answers, access)) : null;
  const { approvedBy } = attempt;
  const approved =
    approvedBy === undefined ? null : ({ code: 'outcome.approved-by', by: approvedBy } as const);
  return [approved, attempt.note, endNote(attempt), unknown].flatMap((note) => note ?? []);
}

/** By what the person had before, what was done for them: only whose account was off has their password back. */
function updatedMessage(email: string, intent: DecidedAttempt['intent']): EndMessage {
  const was = 'was' in intent ? (intent.was ?? null) : null;
  const { account } = intent;
  if (was && was.kind !== 'agent') return { code: 'outcome.raised', email };
  const isChatApart = (was ?? account)?.chat !== null && account !== null;
  if (!isChatApart) return { code: 'outcome.updated', email };
  return was && !was.enabled ? { code: 'outcome.unsuspended', email } : { code: 'outcome.chat-given', email };
}

function doneMessage({ intent, person, end }: DecidedAttempt): EndMessage {
  const { email, firstName, lastName } = person;
  const { account } = intent;
  switch (intent.action) {
    case 'Created':
      return { code: 'outcome.created', name: `${firstName} ${lastName}`.trim(), email };
    case 'Updated':
      return account === null || isAccountOf(email, account)
        ? updatedMessage(email, intent)
        : { code: 'outcome.updated-by-other-address', email, primary: account.email };
    case 'No change':
      if (end?.kind === 'changed') return { code: 'outcome.end-changed', email, ...end };
      return account === null || isAccountOf(email, account)
        ? { code: 'outcome.no-change', email }
        : { code: 'outcome.no-change-by-other-address', email, primary: account.email };
  }
}
