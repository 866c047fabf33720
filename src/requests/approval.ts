import { mailboxOf } from '../shared/email-address';
import { DAY_MS } from '../shared/time';
import type { Decision } from '../state/decisions';
import type { MailMessage } from '../text/say';
import { type AccessRules, isListedRequester } from './admission';
import {
  type DecidedAttempt,
  type FinishedAttempt,
  finish,
  isDecided,
  isFinished,
  priorEffect,
  type SettledAttempt,
} from './attempt';
import { type BrakeRules, brakeReason, isBraked } from './brake-rules';
import { type Outcome, withNotes } from './outcome';
import type { RequestServices } from './ports';
import { reminderOf } from './reminder';

/** Without a decision the request ends. */
export const MAX_DAYS_OF_APPROVAL = 14;

type Services = Pick<
  RequestServices,
  'access' | 'approvers' | 'decisionOn' | 'hasGiven' | 'isJudgedAgain' | 'switchedOffByUs' | 'now'
>;

type Asking = Pick<Services, 'approvers' | 'decisionOn' | 'now'>;

/** Whether anything may need approval. */
export function isApprovalUsed(access: Pick<AccessRules, 'approval' | 'reenable'> & BrakeRules): boolean {
  return access.approval !== 'none' || access.reenable === 'ask' || isBraked(access);
}

/** Those that need approval wait for it; a decision is carried out. What somebody else has switched off may stay off. */
export function awaitApproval(attempts: readonly SettledAttempt[], services: Services): SettledAttempt[] {
  const others = offByOthers(attempts, services);
  return attempts.map((attempt) => {
    if (isFinished(attempt)) return attempt;
    const isOffByOther = others.has(attempt);
    if (isOffByOther && services.access.reenable === 'ours') return leaveOff(attempt); // guard: off-by-others
    if (isOffByOther || needsApproval(attempt, services)) return asDecidedOrWaiting(attempt, services);
    return byDecision(attempt, services) ?? (isHeld(attempt, services) ? held(attempt, services) : attempt);
  });
}

/**
 * A brake holds it back still: that another day has come is no approval, and neither is another answer. Whoever empties the cells
 * is counted like everybody else.
 */
function isHeld({ row, intent }: DecidedAttempt, { access, isJudgedAgain }: Services): boolean {
  const isWaiting = row.record.status === 'Needs approval';
  return isWaiting && intent.write !== null && isBraked(access) && !isJudgedAgain; // guard: held-until-approved
}

function held(attempt: DecidedAttempt, services: Services): FinishedAttempt {
  return awaitsBecause(attempt, brakeReason(services.access), services);
}

/** Those whose account somebody else than we has switched off, where that matters. */
function offByOthers(
  attempts: readonly SettledAttempt[],
  { access, switchedOffByUs }: Services,
): ReadonlySet<DecidedAttempt> {
  if (access.reenable === 'always') return new Set();
  const off = attempts.filter(isDecided).filter(isToSwitchOn);
  const ids = off.flatMap(({ intent }) => (intent.account ? [intent.account.id] : []));
  const ours: ReadonlySet<string> = ids.length > 0 ? switchedOffByUs(ids) : new Set();
  return new Set(off.filter(({ intent }) => !ours.has(intent.account?.id ?? '')));
}

/** It was an agent's, or is suspended. A customer who becomes an agent was never switched off. */
function isToSwitchOn({ intent }: DecidedAttempt): boolean {
  if (intent.write !== 'enable') return false;
  const { enabled, kind, details } = intent.account;
  return !enabled && (kind === 'agent' || details?.suspended === true);
}

function leaveOff(attempt: DecidedAttempt): FinishedAttempt {
  const { person, intent } = attempt;
  const message = { code: 'outcome.off-by-others', email: person.email } as const;
  const agentId = intent.account?.id ?? '';
  return finish(attempt, { kind: 'attention', message, action: '', agentId }, intent.account);
}

/** What changes nothing needs none. */
function needsApproval(attempt: DecidedAttempt, services: Services): boolean {
  const { intent, row, end } = attempt;
  const { approval, requesters } = services.access;
  if (approval === 'none') return false;
  const changesNothing = intent.action === 'No change' && end?.kind !== 'changed'; // guard: longer-access-needs-approval
  if (changesNothing || isDoneBefore(attempt, services)) return false;
  return approval === 'everyone' || !isListedRequester(row.answers.requester, requesters); // guard: needs-approval
}

/** Selected again, and the account is still on. That an earlier attempt has changed it may have been typed: the log knows. */
function isDoneBefore({ row, intent, isKept, end }: DecidedAttempt, { hasGiven }: Services): boolean {
  if (!isKept || !intent.account || intent.account.chat === 'off' || end?.kind === 'changed') return false;
  return hasGiven(row.id, intent.account.id); // guard: done-before-by-the-log
}

function asDecidedOrWaiting(attempt: DecidedAttempt, services: Services): SettledAttempt {
  return byDecision(attempt, services) ?? unanswered(attempt, whatItDoes(attempt), services);
}

/** As an approver has decided; `null`: nobody has, or it does not count. */
function byDecision(attempt: DecidedAttempt, services: Services): SettledAttempt | null {
  const decision = services.decisionOn(attempt.row.id);
  const isOpen = decision && !isOver(decision, attempt);
  const isValid = isOpen && mayDecide(decision.by, attempt, services.approvers); // guard: approval
  if (!isValid) return null;
  if (decision.isApproved) return { ...attempt, approvedBy: decision.by };
  const message = { code: 'rejection.by-approver', by: decision.by, reason: decision.reason } as const;
  return finish(attempt, {
    kind: 'rejected',
    message,
    told: { code: 'rejection.not-approved' },
    byApproval: true,
  });
}

/** What it was about is done. */
function isOver({ isUsed }: Decision, { intent, end }: DecidedAttempt): boolean {
  return isUsed === true && (intent.write !== null || end?.kind === 'changed');
}

/** It waits for approval for a reason that the approvers are told. */
export function awaitsBecause(
  attempt: DecidedAttempt,
  because: MailMessage,
  services: Asking,
): FinishedAttempt {
  return unanswered(attempt, { code: 'approval.because', what: whatItDoes(attempt), because }, services);
}

/** Whoever is listed now, and neither asks nor is the person it is about. */
function mayDecide(
  by: string,
  { row, person, intent }: DecidedAttempt,
  approvers: readonly string[],
): boolean {
  const concerned = [row.answers.requester, person.email, ...addressesOf(intent.account)];
  return isApprover(by, approvers) && !isAbout(by, concerned);
}

function addressesOf(account: DecidedAttempt['intent']['account']): readonly string[] {
  return account ? [account.email, ...(account.otherEmails ?? [])] : [];
}

export function isApprover(address: string, approvers: readonly string[]): boolean {
  return address !== '' && approvers.some((each) => each.toLowerCase() === address.toLowerCase());
}

/** Whether it is the mailbox of one of these, whatever stands behind a plus. */
export function isAbout(address: string, concerned: readonly string[]): boolean {
  return concerned.some((each) => mailboxOf(each.trim()) === mailboxOf(address));
}

function unanswered(
  attempt: DecidedAttempt,
  what: MailMessage,
  { approvers, decisionOn, now }: Asking,
): FinishedAttempt {
  const decision = decisionOn(attempt.row.id);
  // Whose decision does not count.
  const without = decision && !isOver(decision, attempt) ? decision.by : null;
  const { began } = attempt.prior;
  const end = began + MAX_DAYS_OF_APPROVAL * DAY_MS;
  if (now() >= end) {
    const message = { code: 'rejection.no-decision', days: MAX_DAYS_OF_APPROVAL } as const;
    return finish(attempt, {
      kind: 'rejected',
      message,
      told: { code: 'rejection.not-approved' },
      byApproval: true,
    });
  }
  const reminder = reminderOf(began);
  const deciders = approvers.filter((each) => mayDecide(each, attempt, approvers));
  const outcome: Outcome = {
    kind: 'needs-approval',
    what,
    at: now() < reminder ? reminder : end,
    message: { code: 'outcome.needs-approval', what, since: began, approvers: deciders, without },
    concerns: 'this row',
    ...priorEffect(attempt),
  };
  return finish(attempt, outcome, attempt.intent.account);
}

/** What the approvers are told that it would do. */
function whatItDoes({ intent, person: { email }, end }: DecidedAttempt): MailMessage {
  if (end?.kind === 'changed') return { code: 'approval.end', email, until: end.until, from: end.from };
  const code = intent.write === 'create' ? 'approval.create' : 'approval.enable';
  const until = end?.kind === 'given' ? end.until : null;
  return withNotes({ code, email }, until === null ? [] : [{ code: 'outcome.until', until }]);
}
