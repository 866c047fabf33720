import { type Address, isListed, parseAddress } from '../shared/email-address';
import { hasInvisible, sanitizeForDisplay } from '../shared/safe-text';
import type { Answers } from './request';

/** A person who may get access, as checked. */
export interface Person {
  email: string;
  firstName: string;
  lastName: string;
}

export type Admission = { admitted: true; person: Person } | { admitted: false; sentence: string };

/** Who may get access. */
export interface AccessRules {
  domains: readonly string[];
  subdomains: boolean;
  /** Empty: anyone whose own address is in `domains`; else exactly these, of any domain. */
  requesters: readonly string[];
}

const LONGEST_NAME = 100;

/** May this person get access, at the wish of this requester? The sentence says why not, and what to do. */
export function admit(answers: Answers, access: AccessRules): Admission {
  const parsed = parseAddress(answers.email);
  if (!parsed.ok) return refuse(`${parsed.problem}. Correct the address and submit the form again.`);
  const problem =
    domainProblem(parsed.address, access) ??
    nameProblem(answers) ??
    requesterProblem(answers.requester, access);
  if (problem) return refuse(problem);
  const { firstName, lastName } = answers;
  const person = { email: parsed.address.text, firstName: firstName.trim(), lastName: lastName.trim() };
  return { admitted: true, person };
}

function refuse(sentence: string): Admission {
  return { admitted: false, sentence: `Not created: ${sentence}` };
}

function domainProblem(address: Address, access: AccessRules): string | null {
  if (isListed(address.domain, access.domains, access.subdomains)) return null;
  return (
    `${address.domain} is not on the list of domains (${some(access.domains)}). ` +
    'Correct the address and submit the form again, or ask the admin to add the domain.'
  );
}

/** The first ones of a list, which may be long. */
function some(domains: readonly string[]): string {
  return domains.length > 5 ? `${domains.slice(0, 5).join(', ')}, \u2026` : domains.join(', ');
}

function nameProblem({ firstName, lastName }: Answers): string | null {
  if (firstName.trim() === '') return 'the first name is missing. Submit the form again with it.';
  const bad = [firstName, lastName].find(
    (name) => name.trim().length > LONGEST_NAME || !isPlain(name.trim()),
  );
  if (bad === undefined) return null;
  return `the name "${sanitizeForDisplay(bad)}" is too long or contains an unusual character. Submit the form again with a plain name.`;
}

/** One line, nothing invisible. */
function isPlain(name: string): boolean {
  return !hasInvisible(name) && !/[\r\n\t]/.test(name);
}

function requesterProblem(typed: string, access: AccessRules): string | null {
  const parsed = parseAddress(typed);
  if (!parsed.ok) {
    return `the requester is not known (${parsed.problem}). Ask the admin to let the form collect e-mail addresses.`;
  }
  const { text, domain } = parsed.address;
  if (access.requesters.length > 0) return listProblem(text, access.requesters);
  if (isListed(domain, access.domains, access.subdomains)) return null;
  return `requests are taken from ${some(access.domains)} only, and this one came from ${text}. Submit the form with your work address.`;
}

function listProblem(requester: string, listed: readonly string[]): string | null {
  if (listed.includes(requester)) return null;
  return `${requester} is not on the list of people who may ask for access. Ask the admin to add you, or a colleague on the list to submit the form.`;
}
