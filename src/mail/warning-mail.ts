import { sanitizeForDisplay } from '../shared/safe-text';
import { secondOf } from '../shared/time';
import type { MailMark } from './mail-mark';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render } from './render';
import { BUILT_IN, type MailSettings } from './templates';

interface Sender {
  mail: Pick<MailSettings, 'templates'>;
  /** Where the agent signs in. */
  signIn: string;
}

/** The warning to the person whose account is idle. */
export function composeWarning(
  account: { name: string; email: string },
  detail: string,
  reference: string,
  { mail, signIn }: Sender,
): Mail {
  const name = sanitizeForDisplay(account.name.trim());
  const [firstName = '', ...others] = name.split(' ');
  const values = {
    firstName: firstName || account.email,
    lastName: others.join(' '),
    name: name || account.email,
    email: account.email,
    detail,
    signIn,
  };
  const rendered = render(mail.templates.warning ?? BUILT_IN.warning, values);
  return { to: [account.email.trim()], cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** What a warning is known by. */
export function warningMark(
  { address, at }: { address: string; at: number },
  reference: string,
  { templates }: Pick<MailSettings, 'templates'>,
): MailMark {
  const { warning = BUILT_IN.warning } = templates;
  return {
    to: [address],
    reference,
    subjects: [],
    templates: [warning.subject, BUILT_IN.warning.subject],
    since: secondOf(at),
  };
}
