import type { TemplateName } from '../mail/templates';
import { parseAddress } from '../shared/email-address';
import { looksLikeLink } from '../shared/safe-text';
import type { MailMessage, Message } from '../text/say';
import { admit } from './admission';
import { lastDayProblem, readLastDay } from './last-day';
import { type EndMessage, type Outcome, TEMPLATE_OF_ACTION } from './outcome';
import type { RequestServices } from './ports';
import type { Answers, RequestRow } from './request';

/** What a mail to a requester may say. Anybody may have typed what stands in the form's answers and in our cells. */

/** The sentence about an outcome; `null`: the requester is not mailed. */
export function toldMessage(outcome: Outcome): MailMessage | null {
  if (outcome.kind === 'rejected') return outcome.told; // guard: strangers-are-not-mailed
  return outcome.kind === 'done' || outcome.kind === 'attention' ? toldOf(outcome.message) : null;
}

function toldOf(message: EndMessage): MailMessage {
  switch (message.code) {
    // They name accounts that the requester has not asked for.
    case 'outcome.several-accounts':
    case 'outcome.look-alike':
    case 'outcome.address-unverified':
      return { code: 'outcome.see-sheet' };
    case 'outcome.updated-by-other-address':
      return { code: 'outcome.chat-given', email: message.email };
    case 'outcome.no-change-by-other-address':
      return { code: 'outcome.no-change', email: message.email };
    case 'outcome.end-changed':
      return { code: 'outcome.end-change', until: message.until, from: message.from };
    case 'outcome.created':
      return looksLikeLink(message.name) ? { ...message, name: message.email } : message;
    default:
      return message;
  }
}

type KeptEnd = Extract<MailMessage, { code: 'outcome.end-kept' | 'outcome.end-not-set' }>;

function isKeptEnd(note: Message): note is KeptEnd {
  return note.code === 'outcome.end-kept' || note.code === 'outcome.end-not-set';
}

/** What is to be said of the last day of somebody whose account is as it was; `null`: nothing. */
export function toldOfEnd(outcome: Outcome): MailMessage | null {
  if (outcome.kind !== 'done' || outcome.action !== 'No change') return null;
  const { message, notes = [] } = outcome;
  return message.code === 'outcome.end-changed' ? toldOf(message) : (notes.find(isKeptEnd) ?? null);
}

/** The answers as far as they may be repeated: well-formed addresses, and names in a request that was admitted. */
export function repeatable({ requester, email, firstName, lastName }: Answers, isAdmitted: boolean): Answers {
  const name = (typed: string) => (isAdmitted && !looksLikeLink(typed) ? typed : '');
  return {
    requester: addressOrEmpty(requester),
    email: addressOrEmpty(email),
    firstName: name(firstName),
    lastName: name(lastName),
  };
}

/** Empty where it is no address. */
export function addressOrEmpty(typed: string): string {
  const parsed = parseAddress(typed);
  return parsed.ok ? parsed.address.text : '';
}

/** The outcome that a row shows, for a mail about it that goes out later; `null`: its cells fit no mail of ours. */
export function toldLater(
  { answers, record }: RequestRow,
  template: TemplateName,
  { access, calendar }: Pick<RequestServices, 'access' | 'calendar'>,
) {
  const admission = admit(answers, access);
  if (!admission.admitted && admission.told === null) return null;
  const lastDay = readLastDay(answers.until ?? '', calendar, record.updatedAt ?? 0);
  const ofEnd = template === 'rejected' ? lastDayProblem(lastDay) : null;
  const problem = admission.admitted ? ofEnd : admission.told;
  const message = laterMessage(answers, template, problem);
  const isShown = message !== null && template === shownTemplate(record);
  return isShown ? { message, isAdmitted: admission.admitted } : null;
}

/** `told`: why the request is not admitted. */
export function laterMessage(
  answers: Answers,
  template: TemplateName,
  told: MailMessage | null,
): MailMessage | null {
  const { email, firstName, lastName } = repeatable(answers, told === null);
  switch (template) {
    case 'created':
      return { code: 'outcome.created', name: `${firstName} ${lastName}`.trim() || email, email };
    case 'enabled':
      return { code: 'outcome.chat-given', email };
    case 'unchanged':
      return { code: 'outcome.no-change', email };
    case 'rejected':
      return told ?? { code: 'outcome.see-sheet' };
    case 'failed':
      return { code: 'outcome.see-sheet' };
    default:
      return null;
  }
}

/** The mail that belongs to the outcome which a record shows; `null`: it shows none. */
export function shownTemplate({ status, action }: RequestRow['record']): TemplateName | null {
  if (status === 'Needs approval') return 'approval';
  if (status === 'Rejected') return 'rejected';
  if (status === 'Needs attention') return 'failed';
  return status === 'Done' && action !== '' ? TEMPLATE_OF_ACTION[action] : null;
}
