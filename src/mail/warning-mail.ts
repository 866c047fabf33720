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
  const [firstName = '', ...others] = account.name.split(' ');
  const values = {
    firstName: firstName || account.email,
    lastName: others.join(' '),
    name: account.name || account.email,
    email: account.email,
    detail,
    signIn,
  };
  const rendered = render(mail.templates.warning ?? BUILT_IN.warning, values);
  return { to: account.email, cc: [], ...withReference(rendered, reference, 'Reference') };
}
