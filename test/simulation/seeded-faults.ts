import {
  columnRenamed,
  pausedManually,
  pauseInterrupted,
  tokenRevoked,
} from './seeded-fault/pause-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  answerEditedAfterRejection,
  answerEditedBeforeMail,
  answerLost,
  createInterrupted,
  differentCase,
  formulasSubmitted,
  lookAlikeDomains,
  outcomeChanged,
  passwordInRefusal,
  rowInsertedAndKilled,
  sortDuringRequest,
  throttled,
  timerDuringRequest,
} from './seeded-fault/simulations';

/** Faults in the safeguards of requests, mails, rows and pauses. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a claim has no lease',
    guard: 'claim-lease',
    find: 'now + ROW_LEASE_MS',
    replace: 'now',
    caughtBy: timerDuringRequest,
  },
  {
    name: 'a claim is written without the lock',
    guard: 'claim-lock',
    find: 'locked(() => writeRows(this.sheet, updates, this.recall))',
    replace: 'writeRows(this.sheet, updates, this.recall)',
    caughtBy: timerDuringRequest,
  },
  {
    name: 'a written row is not verified',
    guard: 'read-back',
    replace: 'return [];',
    caughtBy: sortDuringRequest,
  },
  {
    name: 'a mail is sent before it is recorded',
    guard: 'record-before-send',
    replace: "return outbox.send(draftId) ? { state: 'sent', template } : { state: 'queued', template };",
    caughtBy: createInterrupted,
  },
  {
    name: 'a mail is marked as sent without being sent',
    guard: 'send-before-sent',
    caughtBy: createInterrupted,
  },
  {
    name: 'a mail counts as sent although its draft still exists',
    guard: 'draft-is-looked-for',
    find: '!drafts.has(mail.draftId)',
    replace: 'true',
    caughtBy: createInterrupted,
  },
  {
    name: 'drafts of an interrupted execution are not deleted',
    guard: 'unrecorded-drafts',
    caughtBy: createInterrupted,
  },
  {
    name: 'a create is repeated without a check after a lost answer',
    guard: 'blind-create',
    replace:
      'const doubtful = answered.filter(isDoubtful); services.accounts.create(doubtful.map(([each]) => newAccount(each, services)));',
    caughtBy: answerLost,
  },
  {
    name: 'the action of an interrupted claim is ignored',
    guard: 'memory-of-the-claim',
    find: "isContinuation ? record.action : ''",
    replace: "''",
    caughtBy: createInterrupted,
  },
  {
    name: 'Chat Access does not pause when Zendesk refuses the credential',
    guard: 'pause-when-refused',
    caughtBy: tokenRevoked,
  },
  {
    name: 'Zendesk is called before Retry-After',
    guard: 'retry-after',
    caughtBy: throttled,
  },
  {
    name: 'a domain that contains an allowed one is allowed',
    guard: 'whole-domain',
    find: 'domain === each',
    replace: 'domain.includes(each)',
    caughtBy: lookAlikeDomains,
  },
  {
    name: 'answers are written without the apostrophe',
    guard: 'apostrophe',
    find: 'asPlainText(cell)',
    replace: 'cell',
    caughtBy: formulasSubmitted,
  },
  {
    name: 'the snapshot is not consulted before a create',
    guard: 'look-before-create',
    find: 'attempts.filter((_, i) => isAbsent(found[i]))',
    replace: 'attempts.slice(0, 0)',
    caughtBy: differentCase,
  },
  {
    name: 'an alert is sent at every run',
    guard: 'one-alert-a-day',
    find: 'last === null',
    replace: 'true',
    caughtBy: tokenRevoked,
  },
  {
    name: 'records that were shifted to wrong rows are not removed',
    guard: 'stray-records',
    caughtBy: rowInsertedAndKilled,
  },
  {
    name: 'a mail about an earlier outcome is not withdrawn',
    guard: 'earlier-draft',
    caughtBy: outcomeChanged,
  },
  {
    name: 'a mail about earlier answers is not withdrawn',
    guard: 'withdrawn-drafts',
    caughtBy: answerEditedBeforeMail,
  },
  {
    name: 'an alert is not sent later after an interruption',
    guard: 'alert-again',
    caughtBy: pauseInterrupted,
  },
  {
    name: 'no alert is sent about a missing column',
    guard: 'alert-about-a-person',
    find: "pause.cause === 'person'",
    replace: "pause.cause !== 'credential'",
    caughtBy: columnRenamed,
  },
  {
    name: 'an answer is handled although Chat Access is paused',
    guard: 'paused-submission',
    find: 'pause !== null',
    replace: "pause !== null && pause.cause !== 'person'",
    caughtBy: pausedManually,
  },
  {
    name: 'a quoted refusal contains the password',
    guard: 'password-in-refusal',
    replace: 'return words;',
    caughtBy: passwordInRefusal,
  },
  {
    name: 'an edited answer stays rejected',
    guard: 'edited-answer',
    find: "record.requestId === ''",
    replace: "record.requestId === '' || record.status === 'Rejected'",
    caughtBy: answerEditedAfterRejection,
  },
  {
    name: 'an outcome is never logged after the execution was killed before logging it',
    guard: 'missing-lines',
    caughtBy: createInterrupted,
  },
];
