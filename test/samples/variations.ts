import { MAIN_DOMAIN, type Person } from './people';

/** The answers that a requester typed. */
export interface TypedAnswers extends Person {
  /** The requester; one of the team leads when omitted. */
  requester?: string;
}

type Plain = Pick<Person, 'firstName' | 'lastName' | 'email'>;
type Variation = (person: Plain, local: string) => Partial<TypedAnswers>;

const at =
  (domain: string): Variation =>
  (_, local) => ({ email: `${local}@${domain}` });
const address =
  (make: (local: string) => string): Variation =>
  (_, local) => ({ email: make(local) });

/** All domains are reserved for examples. */
export const WRONG_DOMAINS: readonly Variation[] = [
  at('example.com'),
  at('example.org'),
  at('globex.example'),
  at('mail.example.net'),
  at('initech.test'),
  at(`mail.${MAIN_DOMAIN}`),
];

export const LOOK_ALIKE_DOMAINS: readonly Variation[] = [
  at(`${MAIN_DOMAIN}.globex.test`),
  at(`${MAIN_DOMAIN}.example`),
  at('evil-acme.example'),
  at('acrne.example'),
  at('acme-example.test'),
  at('\u0430cme.example'),
  at('xn--cme-5cd.example'),
];

export const MALFORMED_ADDRESSES: readonly Variation[] = [
  address((local) => local),
  address((local) => `${local}@acme`),
  address((local) => `${local}@@${MAIN_DOMAIN}`),
  address((local) => `${local}@example.com@${MAIN_DOMAIN}`),
  address((local) => `${local}@${MAIN_DOMAIN}.`),
  address((local) => `.${local}@${MAIN_DOMAIN}`),
  address((local) => `${local.replace('.', ' ')}@${MAIN_DOMAIN}`),
  address((local) => `${local}@${MAIN_DOMAIN}, second.${local}@${MAIN_DOMAIN}`),
  address((local) => `mailto:${local}@${MAIN_DOMAIN}`),
  address((local) => `${local}\u200b@${MAIN_DOMAIN}`),
  address((local) => `=HYPERLINK("http://example.com","${local}@${MAIN_DOMAIN}")`),
  ({ firstName, email }) => ({ email: `${firstName} <${email}>` }),
];

/** Names that are rejected: empty, or with several lines. */
export const UNUSABLE_NAMES: readonly Variation[] = [
  () => ({ firstName: '' }),
  ({ firstName, lastName }) => ({ firstName: `${firstName}\n${lastName}`, lastName: '' }),
];

export const FOREIGN_REQUESTERS: readonly Variation[] = [
  () => ({ requester: 'freelancer@example.com' }),
  () => ({ requester: `lead@${MAIN_DOMAIN}.globex.test` }),
];

/** Unusual names that must be accepted and kept unchanged as texts. */
export const HOSTILE_NAMES: readonly Variation[] = [
  () => ({ firstName: '=HYPERLINK("http://example.com")' }),
  () => ({ firstName: '=1+1', lastName: '=cmd' }),
  ({ firstName }) => ({ firstName: `<b>${firstName}</b>` }),
  () => ({ firstName: '<script>alert(1)</script>' }),
  ({ firstName }) => ({ firstName: `${firstName} "Sunny"` }),
  ({ lastName }) => ({ lastName: `${lastName}, Jr.` }),
  () => ({ firstName: '{{detail}}', lastName: '{{{sheet}}}' }),
  () => ({ firstName: '+4930', lastName: '@here' }),
  () => ({ firstName: "'quoted'", lastName: '' }),
  ({ firstName }) => ({ firstName: `  ${firstName} `, lastName: '-' }),
];

export const PLUS_ADDRESSING: readonly Variation[] = [address((local) => `${local}+chat@${MAIN_DOMAIN}`)];

/** The same person again: in upper case, with blanks, or unchanged. */
export const REPETITIONS: readonly Variation[] = [
  ({ email }) => ({ email: email.toUpperCase() }),
  ({ email }) => ({ email: ` ${email} ` }),
  ({ email }) => ({ email }),
];

export function varied(person: Plain, variations: readonly Variation[], index: number): TypedAnswers {
  const local = person.email.slice(0, person.email.indexOf('@'));
  return { ...person, ...variations[index % variations.length]?.(person, local) };
}
