import {
  type Address,
  type AddressProblem,
  isListed,
  mailboxOf,
  parseAddress,
} from '../shared/email-address';
import { hasHiddenCharacter, isVisible } from '../shared/safe-text';
import type { MailMessage, Message } from '../text/say';
import type { Answers } from './request';

/** A person who may get access, as checked. */
export interface Person {
  email: string;
  firstName: string;
  lastName: string;
}

/** `told`: what the requester may be told; `null`: they may not ask, so they are not mailed. */
export type Admission =
  | { admitted: true; person: Person }
  | { admitted: false; message: Message; told: MailMessage | null };

/** Who may get access. */
export interface AccessRules {
  domains: readonly string[];
  subdomains: boolean;
  /** Empty: anyone whose own address is in `domains`; else exactly these, of any domain. */
  requesters: readonly string[];
  /** Whose requests need approval: nobody's, those of people who are not among `requesters`, or everybody's. */
  approval: 'none' | 'unlisted' | 'everyone';
  /** Accounts that are off: all are enabled, only those that we have switched off, or others after approval. */
  reenable: 'always' | 'ours' | 'ask';
  /** People who get no access by the form, whoever asks. */
  blocked: readonly string[];
}

const MAX_NAME_LENGTH = 100;

/** Whether this person may get access at the request of this requester; if not, why, and what to do. */
export function admit(answers: Answers, access: AccessRules): Admission {
  const stranger = requesterProblem(answers.requester, access);
  if (stranger) return { admitted: false, message: stranger, told: null };
  const parsed = parseAddress(answers.email);
  if (!parsed.ok) {
    const { problem } = parsed;
    return reject(
      { code: 'rejection.address', problem },
      { code: 'rejection.address', problem: withoutTyped(problem) },
    );
  }
  const problem =
    domainProblem(parsed.address, access) ?? blockProblem(parsed.address, access) ?? nameProblem(answers);
  if (problem) return reject(problem, problem.code === 'rejection.name' ? { ...problem, name: '' } : problem);
  const { firstName, lastName } = answers;
  const person = { email: parsed.address.text, firstName: firstName.trim(), lastName: lastName.trim() };
  return { admitted: true, person };
}

/** A mail repeats nothing that was typed but a well-formed address: anybody may have typed it, a link for example. */
function reject(message: MailMessage, told: MailMessage): Admission {
  return { admitted: false, message, told };
}

function withoutTyped(problem: AddressProblem): AddressProblem {
  return problem.code === 'address.missing' ? problem : { ...problem, address: '' };
}

function domainProblem({ domain }: Address, { domains, subdomains }: AccessRules): MailMessage | null {
  return isListed(domain, domains, subdomains) ? null : { code: 'rejection.domain', domain, domains };
}

function blockProblem({ text: email }: Address, { blocked }: AccessRules): MailMessage | null {
  return isBlocked(email, blocked) ? { code: 'rejection.blocked', email } : null;
}

/** Whatever stands behind a plus. */
export function isBlocked(email: string, blocked: readonly string[]): boolean {
  return blocked.some((each) => mailboxOf(each) === mailboxOf(email));
}

function nameProblem({ firstName, lastName }: Answers): MailMessage | null {
  if (firstName.trim() === '') return { code: 'rejection.first-name-missing' };
  const name = [firstName, lastName].find((each) => !isPlain(each.trim()));
  return name === undefined ? null : { code: 'rejection.name', name };
}

/** One line, nothing hidden, not endless, and something to be seen, unless it is empty. */
function isPlain(name: string): boolean {
  const isSeen = name === '' || isVisible(name);
  return isSeen && name.length <= MAX_NAME_LENGTH && !hasHiddenCharacter(name) && !/[\r\n\t]/.test(name);
}

/** Whether somebody asks whom the setup names. */
export function isListedRequester(typed: string, requesters: readonly string[]): boolean {
  const parsed = parseAddress(typed);
  return parsed.ok && requesters.includes(parsed.address.text);
}

/** Whether they may ask; not for whom. */
export function mayRequest(requester: string, access: AccessRules): boolean {
  return requesterProblem(requester, access) === null;
}

function requesterProblem(typed: string, access: AccessRules): Message | null {
  const { domains, subdomains, requesters, approval } = access;
  const parsed = parseAddress(typed);
  if (!parsed.ok) return { code: 'rejection.requester-unknown', problem: parsed.problem };
  const { text: requester, domain } = parsed.address;
  if (requesters.includes(requester)) return null;
  const mayAsk = approval === 'unlisted' && isListed(domain, domains, subdomains);
  if (requesters.length > 0) return mayAsk ? null : { code: 'rejection.requester-unlisted', requester };
  return isListed(domain, domains, subdomains)
    ? null
    : { code: 'rejection.requester-domain', requester, domains };
}
