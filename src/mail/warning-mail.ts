import { sanitizeForDisplay } from '../shared/safe-text';
import { secondOf } from '../shared/time';
import type { MailMark } from './mail-mark';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render, renderSubject } from './render';
import { BUILT_IN, type MailSettings } from './templates';

/** `ending`: the last day of access is near. */
export type WarningTemplate = 'warning' | 'ending';

export interface MarkedWarning {
  address: string;
  at: number;
  /** Left out: a warning. */
  template?: WarningTemplate;
}

interface Sender {
  mail: Pick<MailSettings, 'templates'>;
  /** Where the agent signs in. */
  signIn: string;
}

/** The warning to the person whose account is idle, or whose last day is near. */
export function composeWarning(
  account: { name: string; email: string },
  detail: string,
  reference: string,
  { mail, signIn }: Sender,
  template: WarningTemplate = 'warning',
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
  const rendered = render(mail.templates[template] ?? BUILT_IN[template], values);
  return { to: [account.email.trim()], cc: [], ...withReference(rendered, reference, 'Reference') };
}

/** What else is known of a warning that was made. */
export interface WarningFacts {
  subject?: string;
  /** The line that names its draft is proved. */
  isIdProved?: boolean;
}

/**
 * What a warning is known by. `subject`: as it was made, where that is known; else only what the address alone makes of the
 * template, unless the draft's id is proved.
 */
export function warningMark(
  { address, at, template = 'warning' }: MarkedWarning,
  reference: string,
  { mail: { templates }, signIn }: Sender,
  { subject, isIdProved = false }: WarningFacts,
): MailMark {
  const text = templates[template] ?? BUILT_IN[template];
  const values = { ...EMPTY, name: address, firstName: address, email: address, signIn };
  const subjects =
    subject === undefined
      ? [text, BUILT_IN[template]].map((each) => renderSubject(each.subject, values))
      : [subject];
  return { to: [address], reference, subjects, isIdProved, since: secondOf(at) };
}

const EMPTY = { lastName: '', detail: '' };
