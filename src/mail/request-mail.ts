import { LANGUAGES, type Language } from '../shared/languages';
import { sanitizeForDisplay } from '../shared/safe-text';
import { sayTo } from '../text/say';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { type MailSettings, type Template, type TemplateName, type TextChoice, textFor } from './templates';

const MAX_VALUE_CHARACTERS = 200;

/** What a mail to a requester says. */
export interface MailContent {
  template: TemplateName;
  language: Language;
  /** A sentence in that language. */
  detail: string;
  action: string;
  /** The sentence is about the last day of access: more is to be said than that nothing was changed. */
  isOfEnd?: boolean;
  /** Where the row is seen; left out: the sheet. */
  rowUrl?: string;
}

/** The request that a mail is about. Of its answers only what a mail may repeat; the others are empty. */
export interface MailedRequest {
  id: string;
  answers: { requester: string; email: string; firstName: string; lastName: string };
}

interface RequestMailParts {
  mail: TextChoice & Pick<MailSettings, 'copyTo'>;
  /** Where the new agent signs in. */
  signIn: string;
  sheetUrl: string;
}

/** The mail to the requester of a row. */
export function composeRequestMail(
  to: string,
  request: MailedRequest,
  content: MailContent,
  parts: RequestMailParts,
): Mail {
  const template = textFor(content.template, parts.mail, content.language);
  const rendered = render(
    content.isOfEnd ? sayingIt(template, content.language) : template,
    mergeValues(request, content, parts),
  );
  const cc = parts.mail.copyTo.filter((copy) => copy !== to);
  return { to: [to], cc, ...withReference(rendered, request.id) };
}

/** A text of the admin's own may have begun as the English one. */
function sayingIt({ subject, body }: Template, language: Language): Template {
  const phrases = [language, LANGUAGES[0]].map((each) => sayTo(each, { code: 'mail.nothing-changed' }));
  const found = phrases.find((phrase) => body.includes(phrase));
  return { subject, body: found === undefined ? body : body.replace(found, '{{detail}}') };
}

/** The mail to those who are to approve the request of a row. */
export function composeApprovalMail(
  to: readonly string[],
  request: MailedRequest,
  content: Pick<MailContent, 'detail' | 'rowUrl'>,
  parts: RequestMailParts,
): Mail {
  const { language } = parts.mail;
  const values = mergeValues(request, { ...content, language, action: '' }, parts);
  return { to, cc: [], ...withReference(render(textFor('approval', parts.mail), values), request.id) };
}

/** What the merge fields stand for in the mail about a request. */
export function mergeValues(
  { answers }: MailedRequest,
  { language, detail, action, rowUrl }: Omit<MailContent, 'template' | 'isOfEnd'>,
  { signIn, sheetUrl }: Pick<RequestMailParts, 'signIn' | 'sheetUrl'>,
): Record<string, string> {
  const { requester, email, firstName, lastName } = answers;
  const somebody = sayTo(language, { code: 'mail.no-name' });
  return {
    requester: clean(requester),
    email: clean(email) || sayTo(language, { code: 'mail.no-address' }),
    firstName: clean(firstName) || somebody,
    lastName: clean(lastName),
    name: clean(`${firstName} ${lastName}`) || clean(email) || somebody,
    action,
    detail,
    signIn,
    sheet: sheetUrl,
    row: rowUrl ?? sheetUrl,
  };
}

/** A form answer in a sentence: one line, and not endless. */
function clean(answer: string): string {
  return sanitizeForDisplay(answer.trim(), MAX_VALUE_CHARACTERS);
}
