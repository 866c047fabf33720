import {
  approvedForOneself,
  decidedAtOnce,
  decidedByStranger,
  decidedTwice,
  decidedWhileTaken,
  decisionPutOff,
  killedOnceNoted,
  retriedAfterApproval,
  retriedAfterReminder,
  secretInReason,
  switchedOffByAdmin,
  takingInterrupted,
  undecided,
} from './seeded-fault/approval-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of requests that need approval. */
export const APPROVAL_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'no request needs approval',
    guard: 'needs-approval',
    replace: 'return false;',
    caughtBy: undecided,
  },
  {
    name: 'people approve their own access by another address of theirs',
    guard: 'approval',
    find: 'mayDecide(decision.by, attempt, services.approvers)',
    replace: 'true',
    caughtBy: approvedForOneself,
  },
  {
    name: 'what an admin has switched off is switched on again',
    guard: 'off-by-others',
    find: 'leaveOff(attempt)',
    replace: 'attempt',
    caughtBy: switchedOffByAdmin,
  },
  {
    name: 'what was approved once may be done again',
    guard: 'used-decisions',
    caughtBy: retriedAfterApproval,
  },
  {
    name: 'a decision waits for the reminder when its execution has died',
    guard: 'decided-rows',
    replace: 'return false;',
    caughtBy: killedOnceNoted,
  },
  {
    name: 'the approvers are reminded whenever the row is handled',
    guard: 'one-reminder',
    replace: 'return true;',
    caughtBy: retriedAfterReminder,
  },
  {
    name: 'a request waits for a decision until any date that stands in its row',
    guard: 'longest-approval',
    find: '!isBetween(record.nextTry, now, MAX_DAYS_OF_APPROVAL * DAY_MS)',
    replace: '(record.nextTry ?? 0) <= now',
    caughtBy: decisionPutOff,
  },
  {
    name: 'the last of two decisions counts',
    guard: 'first-decision',
    find: 'requests.filter((id) => this.of(id) === null)',
    replace: 'requests',
    caughtBy: decidedTwice,
  },
  {
    name: 'decisions are noted without the lock',
    guard: 'decision-lock',
    find: 'locked(() => context.state.decisions.note(decision))',
    replace: 'context.state.decisions.note(decision)',
    caughtBy: decidedAtOnce,
  },
  {
    name: 'an approval is logged again after an interruption',
    guard: 'decision-logged-once',
    replace: '',
    caughtBy: takingInterrupted,
  },
  {
    name: 'a decision of somebody who is no approver is logged',
    guard: 'decision-of-an-approver',
    replace: '',
    caughtBy: decidedByStranger,
  },
  {
    name: 'decisions are taken without the lock',
    guard: 'taking-lock',
    replace: 'state.decisions.taken(noted);',
    caughtBy: decidedWhileTaken,
  },
  {
    name: 'a token in the reason of a rejection is shown',
    guard: 'secret-in-reason',
    find: 'hideSecrets(decision.reason, secrets.known())',
    replace: 'decision.reason',
    caughtBy: secretInReason,
  },
];
