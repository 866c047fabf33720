import type { MailMark } from '../mail/mail-mark';
import { BUILT_IN, type MailSettings, type TemplateName } from '../mail/templates';
import { parseAddress } from '../shared/email-address';
import { looksLikeLink } from '../shared/safe-text';
import { secondOf } from '../shared/time';
import type { Message } from '../text/say';
import { type AccessRules, admit } from './admission';
import type { Outcome } from './outcome';
import type { Answers, RequestRow } from './request';

/** What a mail to a requester may say. Anybody may have typed what stands in the form's answers and in our cells. */

/** The sentence about an outcome; `null`: the requester is not mailed. */
export function toldMessage(outcome: Outcome): Message | null {
  if (outcome.kind === 'rejected') return outcome.told; // guard: strangers-are-not-mailed
  const { message } = outcome;
  const hasLink = message.code === 'outcome.created' && looksLikeLink(message.name);
  return hasLink ? { ...message, name: message.email } : message;
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
export function toldLater({ answers, record }: RequestRow, template: TemplateName, access: AccessRules) {
  const admission = admit(answers, access);
  if (!admission.admitted && admission.told === null) return null;
  const message = laterMessage(answers, template, admission.admitted ? null : admission.told);
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

function shownTemplate({ status, action }: RequestRow['record']): TemplateName | null {
  if (status === 'Rejected') return 'rejected';
  if (status === 'Needs attention') return 'failed';
  const done = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged', '': null } as const;
  return status === 'Done' ? done[action] : null;
}

const REQUEST_TEMPLATES = ['created', 'enabled', 'unchanged', 'rejected', 'failed'] as const;

/** What the mails about a request are known by. `reference`: an id that it has, or had before the answers were edited. */
export function requestMark(
  { answers, record }: RequestRow,
  reference: string,
  { templates }: Pick<MailSettings, 'templates'>,
): MailMark {
  const subjects = REQUEST_TEMPLATES.flatMap((name) => [
    BUILT_IN[name].subject,
    (templates[name] ?? BUILT_IN[name]).subject,
  ]);
  const to = addressOr(answers.requester);
  return { to: to === '' ? [] : [to], reference, subjects, since: secondOf(record.updatedAt ?? 0) };
}
