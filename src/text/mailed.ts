import type { English } from './en';
import type { addresses } from './en/addresses';
import type { digest } from './en/digest';
import type { failures } from './en/failures';
import type { mails } from './en/mails';
import type { Say } from './message';

/**
 * What people are told by mail: requesters, approvers, and agents whose access is about to end. Each language has words for all of
 * it. What the person at the screen is told has words in each language, too (`told.ts`); cells, the log and mails to the admins are
 * English.
 */

/** What a mail about a request says. */
export type RequestCode =
  | 'rejection.address'
  | 'rejection.domain'
  | 'rejection.blocked'
  | 'rejection.first-name-missing'
  | 'rejection.name'
  | 'rejection.last-day-unreadable'
  | 'rejection.last-day-too-far'
  | 'rejection.last-day-past'
  | 'rejection.ended-while-waiting'
  | 'rejection.not-approved'
  | 'outcome.created'
  | 'outcome.updated'
  | 'outcome.unsuspended'
  | 'outcome.raised'
  | 'outcome.chat-given'
  | 'outcome.no-change'
  | 'outcome.end-change'
  | 'outcome.end-kept'
  | 'outcome.end-not-set'
  | 'outcome.protected'
  | 'outcome.left-disabled'
  | 'outcome.no-seat'
  | 'outcome.no-seat-for-long'
  | 'outcome.chat-never-given'
  | 'outcome.taken-away'
  | 'outcome.rejected-by-zendesk'
  | 'outcome.not-found'
  | 'outcome.departments-missing'
  | 'outcome.gave-up'
  | 'outcome.off-by-others'
  | 'outcome.see-sheet'
  | 'mail.no-address'
  | 'mail.no-name'
  | 'mail.nothing-changed'
  | 'test-mail.detail';

/** What the approvers are asked. */
export type ApprovalCode =
  | 'approval.create'
  | 'approval.enable'
  | 'approval.end'
  | 'approval.waits'
  | 'approval.taken-over-subject'
  | 'approval.taken-over'
  | 'approval.because'
  | 'approval.brake'
  | 'approval.brake-all'
  | 'outcome.with-notes'
  | 'outcome.until'
  | 'outcome.see-sheet-to-decide';

/** What is said to the person whose access is about to end. */
export type WarningCode =
  | 'warning.detail'
  | 'ending.detail'
  | 'verdict.used'
  | 'verdict.created'
  | 'verdict.never-used'
  | 'verdict.requested'
  | 'verdict.switched'
  | 'verdict.exemption-ended'
  | 'verdict.with-end';

/** What a requester is told each week about their own people. */
export type DigestCode = keyof typeof digest;

/** These stop everything, are about the list of all accounts, are only noted in the row, or name accounts of other people. */
export type UnmailedFailure =
  | 'failure.redirect'
  | 'failure.no-credential'
  | 'failure.client-rejected'
  | 'failure.anonymous'
  | 'failure.cannot-manage-people'
  | 'failure.list-cut-off'
  | 'failure.never-lowered'
  | 'failure.capacity-refused'
  | 'failure.capacity-not-assigned'
  | 'failure.several-accounts'
  | 'failure.look-alike'
  | 'failure.address-unverified';

/** Why a request cannot be carried out: parts of the sentences above. */
export type ReasonCode = keyof typeof addresses | Exclude<keyof typeof failures, UnmailedFailure>;

export type MailCode = RequestCode | ApprovalCode | WarningCode | DigestCode | ReasonCode;

/** In another language an entry may do with less: mails repeat nothing that was typed. */
export type Words<Entry> = Entry extends (parameters: infer Parameters, ...rest: never[]) => string
  ? string | ((parameters: Parameters, say: Say) => string)
  : string;

type WordsFor<Code extends keyof English> = { [Each in Code]: Words<English[Each]> };
export type RequestWords = WordsFor<RequestCode>;
export type ApprovalWords = WordsFor<ApprovalCode>;
export type WarningWords = WordsFor<WarningCode>;
export type DigestWords = WordsFor<DigestCode>;
export type ReasonWords = WordsFor<ReasonCode>;
export type MailWords = WordsFor<MailCode>;

/** The built-in mails of a product, but for the alert, which the admins get. */
export type MailTemplates = Record<Exclude<keyof typeof mails, 'alert'>, { subject: string; body: string }>;

/** What mails say in another language than English. */
export interface MailCatalogue {
  words: MailWords;
  chat: MailTemplates;
  support: MailTemplates;
}
