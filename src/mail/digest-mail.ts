import { secondOf } from '../shared/time';
import type { OpenDigest } from '../state/digest-state';
import type { MailMark } from './mail-mark';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN, type MailSettings, type Template, type TextChoice, textFor } from './templates';

/** The weekly digest: what it says, and what it is known by. */

export interface DigestContent {
  summary: string;
  detail: string;
  /** The first and the last day. */
  from: string;
  until: string;
}

/** That of the admins is English, as all that they get. */
export function adminTemplate({ templates }: Pick<MailSettings, 'templates'>): Template {
  return templates.digest ?? BUILT_IN.digest;
}

export function requesterTemplate(mail: TextChoice): Template {
  return textFor('digest', mail);
}

export function composeDigest(
  to: readonly string[],
  content: DigestContent,
  reference: string,
  { template, sheetUrl }: { template: Template; sheetUrl: string },
): Mail {
  const rendered = render(template, { ...content, sheet: sheetUrl });
  return { to, cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** Its draft's id stands in a property. */
export function digestMark({ to, reference, subject, at }: OpenDigest): MailMark {
  return { to, reference, subjects: [subject], isIdProved: true, since: secondOf(at) };
}
