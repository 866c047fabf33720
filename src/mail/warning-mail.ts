import { LANGUAGES } from '../shared/languages';
import { sanitizeForDisplay } from '../shared/safe-text';
import { secondOf } from '../shared/time';
import type { MailMark } from './mail-mark';
import type { Mail } from './outbox';
import { withReference } from './reference';
import { render, renderSubject } from './render';
import { BUILT_IN, builtInTexts, type TextChoice, textFor } from './templates';

/** `ending`: the last day of access is near. */
export type WarningTemplate = 'warning' | 'ending';

export interface MarkedWarning {
  address: string;
  at: number;
  /** Left out: a warning. */
  template?: WarningTemplate;
}

interface WarningMailParts {
  mail: TextChoice;
  /** Where the agent signs in. */
  signIn: string;
}

/** The warning to the person whose account is idle, or whose last day is near. */
export function composeWarning(
  account: { name: string; email: string },
  detail: string,
  reference: string,
  { mail, signIn }: WarningMailParts,
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
  const rendered = render(textFor(template, mail), values);
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
 * template, unless the draft's id is proved. Another language may have been set when it was made.
 */
export function warningMark(
  { address, at, template = 'warning' }: MarkedWarning,
  reference: string,
  { mail, signIn }: WarningMailParts,
  { subject, isIdProved = false }: WarningFacts,
): MailMark {
  const values = { ...EMPTY, name: address, firstName: address, email: address, signIn };
  const builtIn = LANGUAGES.map((language) => builtInTexts(mail.product, language)[template]);
  const made = [textFor(template, mail), BUILT_IN[template], ...builtIn].map((each) =>
    renderSubject(each.subject, values),
  );
  const subjects = [...new Set(subject === undefined ? made : [subject, ...made])];
  return { to: [address], reference, subjects, isIdProved, since: secondOf(at) };
}

const EMPTY = { lastName: '', detail: '' };
