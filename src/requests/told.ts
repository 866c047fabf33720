import type { MailMark } from '../mail/mail-mark';
import { renderSubject } from '../mail/render';
import { mergeValues } from '../mail/request-mail';
import { BUILT_IN, type TemplateName } from '../mail/templates';
import { parseAddress } from '../shared/email-address';
import { looksLikeLink } from '../shared/safe-text';
import { secondOf } from '../shared/time';
import { type Message, say } from '../text/say';

import { admit } from './admission';
import { isAbout, isApprovalUsed } from './approval';
import { lastDayProblem, readLastDay } from './last-day';
import type { Outcome } from './outcome';
import type { RequestServices } from './ports';
import { reminderOf } from './reminder';
import type { Answers, RequestRow } from './request';

/** What a mail to a requester may say. Anybody may have typed what stands in the form's answers and in our cells. */

/** They name accounts that the requester has not asked for. */
const NAMES_OTHERS: readonly Message['code'][] = [
  'outcome.several-accounts',
  'outcome.look-alike',
  'outcome.address-unverified',
];

/** The sentence about an outcome; `null`: the requester is not mailed. */
export function toldMessage(outcome: Outcome): Message | null {
  if (outcome.kind === 'rejected') return outcome.told; // guard: strangers-are-not-mailed
  const { message } = outcome;
  if (NAMES_OTHERS.includes(message.code)) return { code: 'outcome.see-sheet' };
  if (message.code === 'outcome.updated-by-other-address')
    return { code: 'outcome.updated', email: message.email };
  if (message.code === 'outcome.no-change-by-other-address')
    return { code: 'outcome.no-change', email: message.email };
  const hasLink = message.code === 'outcome.created' && looksLikeLink(message.name);
  return hasLink ? { ...message, name: message.email } : message;
}

const KEPT_ENDS: readonly Message['code'][] = ['outcome.end-kept', 'outcome.end-not-set'];

/** What is to be said of the last day of somebody whose account is as it was; `null`: nothing. */
export function toldOfEnd(outcome: Outcome): Message | null {
  if (outcome.kind !== 'done' || outcome.action !== 'No change') return null;
  const { message, notes = [] } = outcome;
  if (message.code === 'outcome.end-changed')
    return { code: 'outcome.end-change', until: message.until, from: message.from };
  return notes.find(({ code }) => KEPT_ENDS.includes(code)) ?? null;
}

/** The answers as far as they may be repeated: well-formed addresses, and names in a request that was admitted. */
export function repeatable({ requester, email, firstName, lastName }: Answers, isAdmitted: boolean): Answers {
  const name = (typed: string) => (isAdmitted && !looksLikeLink(typed) ? typed : '');
  return {
    requester: addressOr(requester),
    email: addressOr(email),
    firstName: name(firstName),
    lastName: name(lastName),
  };
}

function addressOr(typed: string): string {
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

function laterMessage(answers: Answers, template: TemplateName, told: Message | null): Message | null {
  const { email, firstName, lastName } = repeatable(answers, told === null);
  switch (template) {
    case 'created':
      return { code: 'outcome.created', name: `${firstName} ${lastName}`.trim() || email, email };
    case 'enabled':
      return { code: 'outcome.updated', email };
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
  const done = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged', '': null } as const;
  return status === 'Done' ? done[action] : null;
}

const REQUEST_TEMPLATES = ['created', 'enabled', 'unchanged', 'rejected', 'failed'] as const;

const ACTIONS = ['', 'Created', 'Updated', 'No change'] as const;

export type Sender = Pick<
  RequestServices,
  'access' | 'approvers' | 'mail' | 'signIn' | 'sheetUrl' | 'rowUrl' | 'now'
>;

/** What the mail of a row is known by, which goes to the requester or to the approvers. */
export function markOf(
  template: TemplateName | null,
  row: RequestRow,
  reference: string,
  sender: Sender,
): MailMark {
  return template === 'approval' ? approvalMark(row, reference, sender) : requestMark(row, reference, sender);
}

/** What any mail of a row may be known by. */
export function marksOf(row: RequestRow, reference: string, sender: Sender): MailMark[] {
  const own = requestMark(row, reference, sender);
  return isApprovalUsed(sender.access) ? [own, approvalMark(row, reference, sender)] : [own];
}

function approvalMark(row: RequestRow, reference: string, sender: Sender): MailMark {
  const request = { id: row.id, answers: repeatable(row.answers, true) };
  const values = mergeValues(request, { template: 'approval', detail: '', action: '' }, sender);
  const asked = row.record.updatedAt ?? 0;
  const texts = [BUILT_IN.approval.subject, (sender.mail.templates.approval ?? BUILT_IN.approval).subject];
  return {
    to: approversFor(row, sender.approvers),
    reference,
    subjects: [...new Set(texts.map((text) => renderSubject(text, values)))],
    since: secondOf(isReminded(row, sender.now()) ? reminderOf(asked) : asked),
  };
}

/** Whether a mail to the approvers is a reminder now. */
export function isReminded({ record }: RequestRow, now: number): boolean {
  return record.updatedAt !== null && reminderOf(record.updatedAt) <= now;
}

/** Who is asked: nobody about themselves, unless nobody else is listed. */
export function approversFor({ answers }: RequestRow, approvers: readonly string[]): string[] {
  const others = approvers.filter((each) => !isAbout(each, [answers.requester, answers.email]));
  return others.length > 0 ? others : [...approvers];
}

/**
 * What the mails about a request are known by. `reference`: an id that it has, or had before the answers were edited; of
 * those only the subjects that both have are known.
 */
function requestMark(row: RequestRow, reference: string, sender: Sender): MailMark {
  const { answers, record } = row;
  const subjects = [true, false].flatMap((isAdmitted) => subjectsOf(row, isAdmitted, sender));
  const to = addressOr(answers.requester);
  return {
    to: to === '' ? [] : [to],
    reference,
    subjects: [...new Set(subjects)],
    since: secondOf(record.updatedAt ?? 0),
  };
}

/** What stands in our cells has no part in them: whoever can type there could name any draft. */
function subjectsOf({ id, answers }: RequestRow, isAdmitted: boolean, sender: Sender): string[] {
  const request = { id, answers: repeatable(answers, isAdmitted) };
  const admission = admit(answers, sender.access);
  const told = admission.admitted ? null : admission.told;
  return REQUEST_TEMPLATES.flatMap((template) => {
    const messages = [laterMessage(answers, template, told), laterMessage(answers, template, null)];
    const texts = [
      BUILT_IN[template].subject,
      (sender.mail.templates[template] ?? BUILT_IN[template]).subject,
    ];
    return ACTIONS.flatMap((action) =>
      messages.flatMap((message) => {
        const detail = message ? say(message) : '';
        const values = mergeValues(request, { template, detail, action }, sender);
        return texts.map((text) => renderSubject(text, values));
      }),
    );
  });
}
