import { MAIN_DOMAIN, type Person } from './people';

/** What a requester typed. */
export interface Typed extends Person {
  /** Instead of one of the team leads. */
  requester?: string;
}

type Plain = Pick<Person, 'firstName' | 'lastName' | 'email'>;
type Twist = (person: Plain, local: string) => Partial<Typed>;

const at =
  (domain: string): Twist =>
  (_, local) => ({ email: `${local}@${domain}` });
const address =
  (make: (local: string) => string): Twist =>
  (_, local) => ({ email: make(local) });

/** Only names that are reserved for examples: nobody owns them. */
export const WRONG_DOMAINS: readonly Twist[] = [
  at('example.com'),
  at('example.org'),
  at('globex.example'),
  at('mail.example.net'),
  at('initech.test'),
  at(`mail.${MAIN_DOMAIN}`),
];

export const LOOK_ALIKES: readonly Twist[] = [
  at(`${MAIN_DOMAIN}.globex.test`),
  at(`${MAIN_DOMAIN}.example`),
  at('evil-acme.example'),
  at('acrne.example'),
  at('acme-example.test'),
  at('\u0430cme.example'),
  at('xn--cme-5cd.example'),
];

export const MALFORMED: readonly Twist[] = [
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

/** Names that are refused: none, or more than one line. */
export const UNUSABLE_NAMES: readonly Twist[] = [
  () => ({ firstName: '' }),
  ({ firstName, lastName }) => ({ firstName: `${firstName}\n${lastName}`, lastName: '' }),
];

export const FOREIGN_REQUESTERS: readonly Twist[] = [
  () => ({ requester: 'freelancer@example.com' }),
  () => ({ requester: `lead@${MAIN_DOMAIN}.globex.test` }),
];

/** Strange, and yet names: they must come through as they are, as text. */
export const HOSTILE_NAMES: readonly Twist[] = [
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

export const PLUS_ADDRESSING: readonly Twist[] = [address((local) => `${local}+chat@${MAIN_DOMAIN}`)];

/** The same person again: other letter case, blanks around, or just once more. */
export const AGAIN: readonly Twist[] = [
  ({ email }) => ({ email: email.toUpperCase() }),
  ({ email }) => ({ email: ` ${email} ` }),
  ({ email }) => ({ email }),
];

export function twisted(person: Plain, twists: readonly Twist[], index: number): Typed {
  const local = person.email.slice(0, person.email.indexOf('@'));
  return { ...person, ...twists[index % twists.length]?.(person, local) };
}
