import type { Mail } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN, type MailSettings } from './templates';

/** Mails to the admins. */

export interface AlertContent {
  title: string;
  detail: string;
  reference: string;
}

/** The mail about something that stops everything. */
export function composeAlert(
  to: readonly string[],
  { title, detail, reference }: AlertContent,
  { mail, sheetUrl }: { mail: Pick<MailSettings, 'templates'>; sheetUrl: string },
): Mail {
  const rendered = render(mail.templates.alert ?? BUILT_IN.alert, {
    problem: title,
    detail,
    sheet: sheetUrl,
  });
  return { to: to.join(','), cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** A mail that says what was done, or asks for a look. */
export function composeNotice(to: readonly string[], subject: string, text: string, key: string): Mail {
  const rendered = render({ subject: '{{subject}}', body: '{{text}}' }, { subject, text });
  return { to: to.join(','), cc: [], ...withReference(rendered, key, 'Reference') };
}
