import type { MailMark } from '../mail/mail-mark';
import { renderSubject } from '../mail/render';
import { mergeValues } from '../mail/request-mail';
import { BUILT_IN, type TemplateName, textFor } from '../mail/templates';
import { LANGUAGES, type Language } from '../shared/languages';
import { secondOf } from '../shared/time';
import { sayTo } from '../text/say';
import { admit } from './admission';
import { isApprovalUsed } from './approval';
import { decidersOf } from './deciders';
import type { RequestServices } from './ports';
import { reminderOf } from './reminder';
import type { RequestRow } from './request';
import { addressOrEmpty, laterMessage, repeatable } from './told';

/**
 * What the mails of a row are known by. In which language one was made is not known any more: the setting, or the answer, may be
 * another now.
 */

const REQUEST_TEMPLATES = ['created', 'enabled', 'unchanged', 'rejected', 'failed'] as const;
type RequestTemplate = (typeof REQUEST_TEMPLATES)[number];

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
  if (template === 'approval') return approvalMark(row, reference, sender);
  const own = REQUEST_TEMPLATES.find((each) => each === template);
  const mark = requestMark(row, reference, sender);
  return own ? { ...mark, ofTemplate: subjects(row, [own], sender) } : mark;
}

/** What any mail of a row may be known by. */
export function marksOf(row: RequestRow, reference: string, sender: Sender): MailMark[] {
  const own = requestMark(row, reference, sender);
  return isApprovalUsed(sender.access) ? [own, approvalMark(row, reference, sender)] : [own];
}

function approvalMark(row: RequestRow, reference: string, sender: Sender): MailMark {
  const request = { id: row.id, answers: repeatable(row.answers, true) };
  const asked = row.record.updatedAt ?? 0;
  const made = LANGUAGES.flatMap((language) => {
    const values = mergeValues(request, { language, detail: '', action: '' }, sender);
    return textsOf('approval', language, sender).map((text) => renderSubject(text, values));
  });
  return {
    to: approversFor(row, sender.approvers),
    reference,
    subjects: [...new Set(made)],
    since: secondOf(isReminded(row, sender.now()) ? reminderOf(asked) : asked),
  };
}

/** Whether a mail to the approvers is a reminder now. */
export function isReminded({ record }: RequestRow, now: number): boolean {
  return record.updatedAt !== null && reminderOf(record.updatedAt) <= now;
}

/** Who is asked: nobody about themselves, unless nobody else is listed. */
export function approversFor(row: RequestRow, approvers: readonly string[]): string[] {
  const others = decidersOf(row, approvers);
  return others.length > 0 ? others : [...approvers];
}

/**
 * What the mails about a request are known by. `reference`: an id that it has, or had before the answers were edited; of
 * those only the subjects that both have are known.
 */
function requestMark(row: RequestRow, reference: string, sender: Sender): MailMark {
  const { answers, record } = row;
  const to = addressOrEmpty(answers.requester);
  return {
    to: to === '' ? [] : [to],
    reference,
    subjects: subjects(row, REQUEST_TEMPLATES, sender),
    since: secondOf(record.updatedAt ?? 0),
  };
}

function subjects(row: RequestRow, templates: readonly RequestTemplate[], sender: Sender): string[] {
  const made = [true, false].flatMap((isAdmitted) =>
    LANGUAGES.flatMap((language) =>
      templates.flatMap((template) => subjectsIn(language, template, { row, isAdmitted, sender })),
    ),
  );
  return [...new Set(made)];
}

/** What stands in our cells has no part in them: whoever can type there could name any draft. */
function subjectsIn(
  language: Language,
  template: RequestTemplate,
  { row, isAdmitted, sender }: { row: RequestRow; isAdmitted: boolean; sender: Sender },
): string[] {
  const { id, answers } = row;
  const request = { id, answers: repeatable(answers, isAdmitted) };
  const admission = admit(answers, sender.access);
  const told = admission.admitted ? null : admission.told;
  const messages = [laterMessage(answers, template, told), laterMessage(answers, template, null)];
  const details = messages.map((message) => (message ? sayTo(language, message) : ''));
  return textsOf(template, language, sender).flatMap((text) =>
    // Nearly no subject has these fields.
    varying(text, 'action', ACTIONS).flatMap((action) =>
      varying(text, 'detail', details).map((detail) =>
        renderSubject(text, mergeValues(request, { language, detail, action }, sender)),
      ),
    ),
  );
}

/** The subjects that a template has, or had before the admin saved another. */
function textsOf(template: TemplateName, language: Language, { mail }: Sender): string[] {
  const texts = [
    BUILT_IN[template],
    textFor(template, mail, language),
    textFor(template, { ...mail, templates: {} }, language),
  ];
  return [...new Set(texts.map(({ subject }) => subject))];
}

function varying<T>(text: string, field: string, values: readonly T[]): readonly T[] {
  return text.includes(field) ? values : values.slice(0, 1);
}
