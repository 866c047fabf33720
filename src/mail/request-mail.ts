import { sanitizeForDisplay } from '../shared/safe-text';
import { NOTHING_CHANGED } from '../text/en/mails';
import { say } from '../text/say';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN, type MailSettings, type Template, type TemplateName } from './templates';

const MAX_VALUE_CHARACTERS = 200;

/** What a mail to a requester says. */
export interface MailContent {
  template: TemplateName;
  /** A sentence. */
  detail: string;
  action: string;
  /** The sentence is about the last day of access: more is to be said than that nothing was changed. */
  isOfEnd?: boolean;
  /** Where the row is seen; left out: the sheet. */
  rowUrl?: string;
}

/** The request that a mail is about. Of its answers only what a mail may repeat; the others are empty. */
export interface MailSubject {
  id: string;
  answers: { requester: string; email: string; firstName: string; lastName: string };
}

interface Sender {
  mail: Pick<MailSettings, 'templates' | 'copyTo'>;
  /** Where the new agent signs in. */
  signIn: string;
  sheetUrl: string;
}

/** The mail to the requester of a row. */
export function composeRequestMail(
  to: string,
  request: MailSubject,
  content: MailContent,
  sender: Sender,
): Mail {
  const template = sender.mail.templates[content.template] ?? BUILT_IN[content.template];
  const rendered = render(
    content.isOfEnd ? sayingIt(template) : template,
    mergeValues(request, content, sender),
  );
  const cc = sender.mail.copyTo.filter((copy) => copy !== to);
  return { to: [to], cc, ...withReference(rendered, request.id) };
}

function sayingIt({ subject, body }: Template): Template {
  return { subject, body: body.replace(NOTHING_CHANGED, '{{detail}}') };
}

/** The mail to those who are to approve the request of a row. */
export function composeApprovalMail(
  to: readonly string[],
  request: MailSubject,
  content: Omit<MailContent, 'template' | 'action'>,
  sender: Sender,
): Mail {
  const template = sender.mail.templates.approval ?? BUILT_IN.approval;
  const values = mergeValues(request, { ...content, template: 'approval', action: '' }, sender);
  return { to, cc: [], ...withReference(render(template, values), request.id) };
}

/** What the merge fields stand for in the mail about a request. */
export function mergeValues(
  { answers }: MailSubject,
  { detail, action, rowUrl }: MailContent,
  { signIn, sheetUrl }: Pick<Sender, 'signIn' | 'sheetUrl'>,
): Record<string, string> {
  const { requester, email, firstName, lastName } = answers;
  return {
    requester: clean(requester),
    email: clean(email) || say({ code: 'mail.no-address' }),
    firstName: clean(firstName) || say({ code: 'mail.no-name' }),
    lastName: clean(lastName),
    name: clean(`${firstName} ${lastName}`) || clean(email) || say({ code: 'mail.no-name' }),
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
