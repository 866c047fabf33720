import { type Address, isListed, parseAddress } from '../shared/email-address';
import { hasHiddenCharacter, isVisible } from '../shared/safe-text';
import type { Message } from '../text/say';
import type { Answers } from './request';

/** A person who may get access, as checked. */
export interface Person {
  email: string;
  firstName: string;
  lastName: string;
}

export type Admission = { admitted: true; person: Person } | { admitted: false; message: Message };

/** Who may get access. */
export interface AccessRules {
  domains: readonly string[];
  subdomains: boolean;
  /** Empty: anyone whose own address is in `domains`; else exactly these, of any domain. */
  requesters: readonly string[];
}

const MAX_NAME_LENGTH = 100;

/** Whether this person may get access at the request of this requester; if not, why, and what to do. */
export function admit(answers: Answers, access: AccessRules): Admission {
  const parsed = parseAddress(answers.email);
  if (!parsed.ok) return reject({ code: 'rejection.address', problem: parsed.problem });
  const problem =
    domainProblem(parsed.address, access) ??
    nameProblem(answers) ??
    requesterProblem(answers.requester, access);
  if (problem) return reject(problem);
  const { firstName, lastName } = answers;
  const person = { email: parsed.address.text, firstName: firstName.trim(), lastName: lastName.trim() };
  return { admitted: true, person };
}

function reject(message: Message): Admission {
  return { admitted: false, message };
}

function domainProblem({ domain }: Address, { domains, subdomains }: AccessRules): Message | null {
  return isListed(domain, domains, subdomains) ? null : { code: 'rejection.domain', domain, domains };
}

function nameProblem({ firstName, lastName }: Answers): Message | null {
  if (firstName.trim() === '') return { code: 'rejection.first-name-missing' };
  const name = [firstName, lastName].find((each) => !isPlain(each.trim()));
  return name === undefined ? null : { code: 'rejection.name', name };
}

/** One line, nothing hidden, not endless, and something to be seen, unless it is empty. */
function isPlain(name: string): boolean {
  const isSeen = name === '' || isVisible(name);
  return isSeen && name.length <= MAX_NAME_LENGTH && !hasHiddenCharacter(name) && !/[\r\n\t]/.test(name);
}

function requesterProblem(typed: string, { domains, subdomains, requesters }: AccessRules): Message | null {
  const parsed = parseAddress(typed);
  if (!parsed.ok) return { code: 'rejection.requester-unknown', problem: parsed.problem };
  const { text: requester, domain } = parsed.address;
  if (requesters.length > 0) {
    return requesters.includes(requester) ? null : { code: 'rejection.requester-unlisted', requester };
  }
  return isListed(domain, domains, subdomains)
    ? null
    : { code: 'rejection.requester-domain', requester, domains };
}
