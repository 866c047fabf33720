import type { Mail } from '../requests/ports';
import type { Action, RequestRow } from '../requests/request';
import type { Setup, TemplateName } from '../setup/settings';
import { sanitizeForDisplay } from '../shared/safe-text';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN } from './templates';

const LONGEST_VALUE = 200;

/** What a mail tells. */
export interface Outcome {
  template: TemplateName;
  detail: string;
  action: Action;
}

interface Sender {
  mail: Pick<Setup['mail'], 'templates'> & { copyTo: readonly string[] };
  subdomain: string;
  sheetUrl: string;
}

/** The mail to the requester of a row. */
export function composeMail(to: string, row: RequestRow, outcome: Outcome, sender: Sender): Mail {
  const { template } = outcome;
  const rendered = render(
    sender.mail.templates[template] ?? BUILT_IN[template],
    mergeValues(row, outcome, sender),
  );
  return { to, cc: sender.mail.copyTo.filter((copy) => copy !== to), ...withReference(rendered, row.id) };
}

/** What the merge fields stand for in the mail about a row. */
export function mergeValues(
  row: RequestRow,
  { detail, action }: Outcome,
  sender: Sender,
): Record<string, string> {
  const { requester, email, firstName, lastName } = row.answers;
  return {
    requester: clean(requester),
    email: clean(email),
    firstName: clean(firstName),
    lastName: clean(lastName),
    name: clean(`${firstName} ${lastName}`),
    action,
    detail,
    signIn: signInAddress(sender.subdomain),
    sheet: sender.sheetUrl,
  };
}

/** The mail to the admins about something that stops the desk. */
export function composeAlert(
  to: readonly string[],
  problem: { title: string; detail: string; reference: string },
  sender: Sender,
): Mail {
  const values = { problem: problem.title, detail: problem.detail, sheet: sender.sheetUrl };
  const rendered = render(sender.mail.templates.alert ?? BUILT_IN.alert, values);
  return { to: to.join(','), cc: [], ...withReference(rendered, problem.reference, 'Reference') };
}

export function signInAddress(subdomain: string): string {
  return `https://${subdomain}.zendesk.com/chat`;
}

/** A form answer in a sentence: one line, and not endless. */
function clean(answer: string): string {
  return sanitizeForDisplay(answer.trim(), LONGEST_VALUE);
}
