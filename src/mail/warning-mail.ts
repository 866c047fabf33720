import type { Mail } from '../requests/ports';
import type { Setup } from '../setup/settings';
import type { Account } from '../zendesk/accounts';
import { withReference } from './reference';
import { render } from './render';
import { signInAddress } from './request-mail';
import { BUILT_IN } from './templates';

interface Sender {
  mail: Pick<Setup['mail'], 'templates'>;
  subdomain: string;
}

/** The warning to the person whose account is idle. */
export function composeWarning(account: Account, detail: string, reference: string, sender: Sender): Mail {
  const [firstName = '', ...others] = account.name.split(' ');
  const values = {
    firstName: firstName || account.email,
    lastName: others.join(' '),
    name: account.name || account.email,
    email: account.email,
    detail,
    signIn: signInAddress(sender.subdomain),
  };
  const rendered = render(sender.mail.templates.warning ?? BUILT_IN.warning, values);
  return { to: account.email, cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** What the admins are told of a review. */
export function composeNotice(to: readonly string[], subject: string, text: string, key: string): Mail {
  const rendered = render({ subject: '{{subject}}', body: '{{text}}' }, { subject, text });
  return { to: to.join(','), cc: [], ...withReference(rendered, key, 'Reference') };
}
