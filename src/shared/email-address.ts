import { hasInvisible, withoutInvisible } from './safe-text';

/** An e-mail address that is safe to compare, to send to Zendesk and to mail to: lower-case, plain ASCII. */
export interface Address {
  text: string;
  domain: string;
}

/** What is wrong with a typed address. `address` is hostile text: sanitize it before showing it. */
export type AddressProblem =
  | { readonly code: 'address.missing' }
  | {
      readonly code:
        | 'address.too-long'
        | 'address.invisible-character'
        | 'address.not-bare'
        | 'address.several'
        | 'address.foreign-letter'
        | 'address.at-sign'
        | 'address.local-part-too-long'
        | 'address.local-part'
        | 'address.domain';
      readonly address: string;
    };

export type ParsedAddress = { ok: true; address: Address } | { ok: false; problem: AddressProblem };

/** RFC 5321, section 4.5.3.1: octets of a path, and of its local part. */
const MAX_ADDRESS_LENGTH = 254;
const MAX_LOCAL_PART_LENGTH = 64;
/** RFC 1035, section 2.3.4. */
const MAX_DOMAIN_LENGTH = 253;

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads one plain address. Upper case, surrounding blanks and plus addressing are fine; everything that could
 * be read in two ways (display names, lists, look-alike letters, invisible characters) is a problem.
 */
export function parseAddress(typed: string): ParsedAddress {
  const trimmed = typed.trim();
  const text = trimmed.toLowerCase();
  // The Kelvin sign is a look-alike letter whose lower case is a plain k.
  const problem = findProblem(hasForeignCharacter(trimmed) ? trimmed : text);
  if (problem) return { ok: false, problem };
  return { ok: true, address: { text, domain: text.slice(text.indexOf('@') + 1) } };
}

/**
 * What a person reads in an address, however it was typed elsewhere: without blanks, invisible characters, and the dot at the end
 * that the domain name system allows. Nothing is sent to it.
 */
export function bareAddress(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, '').replace(/\.+$/, '');
}

/** The same for telling addresses apart. */
export function readableAddress(text: string): string {
  return bareAddress(text).toLowerCase();
}

function findProblem(address: string): AddressProblem | null {
  if (address === '') return { code: 'address.missing' };
  if (address.length > MAX_ADDRESS_LENGTH) return { code: 'address.too-long', address };
  if (hasInvisible(address)) return { code: 'address.invisible-character', address };
  if (/[<>"()]/.test(address)) return { code: 'address.not-bare', address };
  if (/[\s,;]/.test(address)) return { code: 'address.several', address };
  if (hasForeignCharacter(address)) return { code: 'address.foreign-letter', address };
  return shapeProblem(address);
}

function shapeProblem(address: string): AddressProblem | null {
  const parts = address.split('@');
  if (parts.length !== 2) return { code: 'address.at-sign', address };
  const [local = '', domain = ''] = parts;
  if (local.length > MAX_LOCAL_PART_LENGTH) return { code: 'address.local-part-too-long', address };
  if (!LOCAL_PART.test(local)) return { code: 'address.local-part', address };
  return DOMAIN.test(domain) ? null : { code: 'address.domain', address };
}

function hasForeignCharacter(text: string): boolean {
  return [...text].some((char) => (char.codePointAt(0) ?? 0) > 126);
}

/** Whether the whole domain equals a listed one or, when asked for, lies below it. */
export function isListed(domain: string, listed: readonly string[], subdomains: boolean): boolean {
  return listed.some((each) => domain === each || (subdomains && domain.endsWith(`.${each}`))); // guard: whole-domain
}

/** What stands behind a plus is chosen by whoever writes the address; the mails go to the same person. */
export function mailboxOf(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  return `${lower.slice(0, at).replace(/\+.*$/, '')}${lower.slice(at)}`;
}

export function isDomain(text: string): boolean {
  return text.length <= MAX_DOMAIN_LENGTH && DOMAIN.test(text);
}
