import {
  backlogBeforeMails,
  draftIdForged,
  draftRefusedOnce,
  mailTypedOver,
  manyRejections,
  manyRequesters,
  queuedMailForgedWithoutLog,
  strangerAsks,
} from './seeded-fault/mail-simulations';
import {
  columnRenamed,
  pauseInterrupted,
  tokenComesAndGoes,
  tokenRevoked,
} from './seeded-fault/pause-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';
import { answerEditedBeforeMail, createInterrupted, outcomeChanged } from './seeded-fault/simulations';

/** Faults in the safeguards of mails and their drafts. */
export const MAIL_SEEDED_FAULTS: readonly SeededFault[] = [
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
    find: 'outbox.find(mail.draftId, mark)',
    replace: "'gone'",
    caughtBy: createInterrupted,
  },
  {
    name: 'drafts of an interrupted execution are not deleted',
    guard: 'unrecorded-drafts',
    caughtBy: createInterrupted,
  },
  {
    name: 'an alert is sent at every run',
    guard: 'one-alert-a-day',
    find: 'last === null',
    replace: 'true',
    caughtBy: tokenRevoked,
  },
  {
    name: 'a connection that comes and goes is told of each time',
    guard: 'few-alerts-a-day',
    find: ' && earlier.length < MAX_ALERTS_A_DAY',
    caughtBy: tokenComesAndGoes,
  },
  {
    name: 'a pause is told to nobody although the admins were mailed that all is well',
    guard: 'over-is-news',
    replace: '',
    caughtBy: tokenComesAndGoes,
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
    name: 'a draft with a recorded id is sent although it is not ours',
    guard: 'own-drafts',
    caughtBy: draftIdForged,
  },
  {
    name: 'a mail that an editor has marked as queued is sent again',
    guard: 'not-sent-before',
    find: 'outbox.wasSent(again, mark)',
    replace: 'false',
    caughtBy: queuedMailForgedWithoutLog,
  },
  {
    name: 'what was typed into the state of an email is believed',
    guard: 'mail-as-logged',
    find: 'unclear.length === 0',
    replace: 'unclear.length >= 0',
    caughtBy: mailTypedOver,
  },
  {
    name: 'a draft that Gmail refuses once counts as sent',
    guard: 'draft-is-refused-again',
    replace: 'return true;',
    caughtBy: draftRefusedOnce,
  },
  {
    name: 'people who may not ask are mailed about their rejection',
    guard: 'strangers-are-not-mailed',
    find: 'outcome.told',
    replace: 'outcome.message',
    caughtBy: strangerAsks,
  },
  {
    name: 'rejections in many names use up the emails of a day',
    guard: 'rejections-in-all',
    find: 'isShare && budget.allows(recipients, false)',
    replace: 'true',
    caughtBy: manyRequesters,
  },
  {
    name: 'every rejection is mailed',
    guard: 'rejection-limit',
    find: 'before < mostMails(counts) + (isRepeat ? 1 : 0)',
    replace: 'true',
    caughtBy: manyRejections,
  },
  {
    name: 'an old backlog uses up the mails of the day',
    guard: 'mail-reserve',
    find: 'isNew ? 0 : this.reserve()',
    replace: '0',
    caughtBy: backlogBeforeMails,
  },
  {
    name: 'an alert is not sent later after an interruption',
    guard: 'alert-again',
    caughtBy: pauseInterrupted,
  },
  {
    name: 'no alert is sent about a missing column',
    guard: 'alert-about-a-person',
    find: "cause === 'person'",
    replace: "cause !== 'credential'",
    caughtBy: columnRenamed,
  },
];
