import { TEMPLATE_NAMES, type TemplateName } from './templates';

/** How far a mail is, and which one it is. It stands in the `Mail` cell of a row or of a line of the log. */
export type MailState =
  | { state: 'none' }
  | { state: 'off' }
  | { state: 'no address' }
  /** The requester may not ask, or has been mailed about enough rejections today. */
  | { state: 'not mailed' }
  | { state: 'queued'; template: TemplateName }
  /** `instead`: the draft of an earlier outcome, which must not be sent any more. */
  | { state: 'sending'; template: TemplateName; draftId: string; instead?: string }
  /** A mail about earlier answers has not gone out: it is withdrawn before a new one is written. */
  | { state: 'withdrawn'; reference: string }
  | { state: 'sent'; template: TemplateName }
  | { state: 'failed'; template: TemplateName };

export function writeMail(mail: MailState): string {
  switch (mail.state) {
    case 'none':
      return '';
    case 'off':
      return 'Off';
    case 'no address':
      return 'No address';
    case 'not mailed':
      return 'Not mailed';
    case 'queued':
      return `Queued: ${mail.template}`;
    case 'sending':
      return `Sending: ${mail.template} ${mail.draftId}${mail.instead ? ` instead of ${mail.instead}` : ''}`;
    case 'withdrawn':
      return `Withdrawn: ${mail.reference}`;
    case 'sent':
      return `Sent: ${mail.template}`;
    case 'failed':
      return `Not sent: ${mail.template}`;
  }
}

/** What people have typed there of their own is no mail of ours: `none`. */
export function readMail(text: string): MailState {
  const [, word = '', name = '', draftId = '', instead] =
    /^([A-Za-z ]+?)(?:: ([a-z]+)(?: (\S+)(?: instead of (\S+))?)?)?$/.exec(text) ?? [];
  const [, reference] = /^Withdrawn: (\S+)$/.exec(text) ?? [];
  if (reference) return { state: 'withdrawn', reference };
  if (word === 'Off') return { state: 'off' };
  if (word === 'No address') return { state: 'no address' };
  if (word === 'Not mailed') return { state: 'not mailed' };
  const template = TEMPLATE_NAMES.find((each) => each === name);
  return template ? readAbout(template, word, draftId, instead) : { state: 'none' };
}

function readAbout(template: TemplateName, word: string, draftId: string, instead?: string): MailState {
  switch (word) {
    case 'Sending':
      return draftId
        ? { state: 'sending', template, draftId, ...(instead && { instead }) }
        : { state: 'none' };
    case 'Queued':
      return { state: 'queued', template };
    case 'Sent':
      return { state: 'sent', template };
    case 'Not sent':
      return { state: 'failed', template };
    default:
      return { state: 'none' };
  }
}

/**
 * What became of a mail, in a line of the log: another line has said that it was being sent, and the draft joins the
 * two. It is read like any other state.
 */
export function writeSettled(mail: MailState, draftId: string): string {
  return `${writeMail(mail)} ${draftId}`;
}

/** The draft that a text names, whatever it says about it. */
export function namedDraft(text: string): string | null {
  return /^(?:Sending|Sent|Not sent): [a-z]+ (\S+)/.exec(text)?.[1] ?? null;
}

/** The drafts that have perhaps not been sent. */
export function draftsOf(mail: MailState): string[] {
  if (mail.state !== 'sending') return [];
  return mail.instead ? [mail.draftId, mail.instead] : [mail.draftId];
}

/** The draft that is to be sent, or is being sent. */
export function draftOf(mail: MailState): string | null {
  return mail.state === 'sending' ? mail.draftId : null;
}

export function isPending(mail: MailState): boolean {
  return mail.state === 'queued' || mail.state === 'sending';
}

/** The outcome that the recipient has been mailed about, or is about to be; `null` when none. */
export function notifiedOutcome(mail: MailState): TemplateName | null {
  return 'template' in mail && mail.state !== 'failed' ? mail.template : null;
}

type AnyMail = { template: TemplateName };

export function queued({ template }: AnyMail): MailState {
  return { state: 'queued', template };
}

export function sent({ template }: AnyMail): MailState {
  return { state: 'sent', template };
}

export function failed({ template }: AnyMail): MailState {
  return { state: 'failed', template };
}
