import type { Mail } from '../../emulator/runtime/world';
import type { SimWorld } from './sim-world';

/** A mail to a requester. */
export interface RequestMail {
  requestId: string;
  to: string;
  subject: string;
  outcome: string;
  at: number;
}

const OUTCOMES: [string, RegExp][] = [
  ['created', /^Chat (account|access) created for\b/],
  ['enabled', /^Chat (account|access) enabled for\b/],
  ['unchanged', / already has (a Chat account|access to chat)$/],
  ['rejected', /^Chat access denied for\b/],
  ['failed', /^Chat access for\b.*needs attention$/],
];

/** The mails to requesters about requests, in chronological order. */
export function requestMails(world: SimWorld): RequestMail[] {
  return mailsAbout(world).filter(({ subject }) => !APPROVAL.test(subject));
}

/** The mails that ask for a decision about a request, in chronological order. */
export function approvalMails(world: SimWorld): RequestMail[] {
  return mailsAbout(world).filter(({ subject }) => APPROVAL.test(subject));
}

const APPROVAL = /^Approval needed: chat access for\b/;

function mailsAbout({ google }: SimWorld): RequestMail[] {
  return google.sent.flatMap(({ to, subject, body, at }) => {
    const requestId = /\nRequest (R-[0-9a-f]{12})\s*$/.exec(body)?.[1];
    const outcome = OUTCOMES.find(([, expression]) => expression.test(subject))?.[0] ?? subject;
    return requestId === undefined ? [] : [{ requestId, to, subject, outcome, at }];
  });
}

const WARNINGS = [
  'Your Zendesk Chat account will be switched off',
  'Your access to chat in Zendesk will end',
];

/** Whether a mail warns somebody that the account is going to be disabled, whatever the product. */
export function isWarning({ subject }: { subject: string }): boolean {
  return WARNINGS.includes(subject);
}

/** Whether a mail tells somebody that the last day of access is near, whatever the product. */
export function isEnding({ subject }: { subject: string }): boolean {
  return /^Your (Zendesk Chat access|access to chat in Zendesk) ends soon$/.test(subject);
}

/** Whether a mail tells the admins that something stops Chat Access, or that it is over. */
export function isAboutTrouble({ subject }: { subject: string }): boolean {
  return subject.startsWith('Chat Access needs attention') || subject === 'Chat Access is running again';
}

/** The alerts to the admins. */
export function alerts({ google }: SimWorld): readonly Mail[] {
  return google.sent.filter(({ subject }) => subject.startsWith('Chat Access needs attention'));
}

/** A weekly digest, by the Monday of its week. */
export interface Digest {
  to: string;
  week: string;
  subject: string;
  body: string;
  at: number;
}

/** The weekly digests, in chronological order. */
export function digests({ google }: SimWorld): Digest[] {
  return google.sent.flatMap(({ to, subject, body, at }) => {
    const week = /\nReference digest-(\d{4}-\d\d-\d\d)(?:-[0-9a-z]+)?\s*$/.exec(body)?.[1];
    return week === undefined ? [] : [{ to, week, subject, body, at }];
  });
}
