import { hasInvisible, sanitizeForDisplay } from './safe-text';

/** An e-mail address that is safe to compare, to send to Zendesk and to mail to: lower-case, plain ASCII. */
export interface Address {
  text: string;
  domain: string;
}

export type ParsedAddress = { ok: true; address: Address } | { ok: false; problem: string };

/** RFC 5321 section 4.5.3.1: octets of a path, and of its local part. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

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

function findProblem(text: string): string | null {
  if (text === '') return 'the address is missing';
  const shown = `"${sanitizeForDisplay(text)}"`;
  if (text.length > LONGEST_ADDRESS) return `${shown} is too long for an e-mail address`;
  if (hasInvisible(text)) return `${shown} contains an invisible character; type the address again`;
  if (/[<>"()]/.test(text)) return `${shown} must be the bare address, without a name or brackets`;
  if (/[\s,;]/.test(text)) return `${shown} must be exactly one address, without blanks or commas`;
  if (hasForeignCharacter(text)) {
    return `${shown} contains letters outside a-z, which can look like another address; type it with plain letters`;
  }
  return shapeProblem(text, shown);
}

function shapeProblem(text: string, shown: string): string | null {
  const parts = text.split('@');
  if (parts.length !== 2) return `${shown} must contain exactly one @`;
  const [local = '', domain = ''] = parts;
  if (local.length > LONGEST_LOCAL_PART) return `${shown} is too long before the @`;
  if (!LOCAL_PART.test(local)) return `${shown} is not a valid address before the @`;
  if (!DOMAIN.test(domain)) return `${shown} does not end in a valid domain such as example.com`;
  return null;
}

function hasForeignCharacter(text: string): boolean {
  return [...text].some((char) => (char.codePointAt(0) ?? 0) > 126);
}

/** Whether the whole domain equals a listed one or, when asked for, lies below it. */
export function isListed(domain: string, listed: readonly string[], subdomains: boolean): boolean {
  return listed.some((each) => domain === each || (subdomains && domain.endsWith(`.${each}`)));
}

export function isDomain(text: string): boolean {
  return text.length <= 253 && DOMAIN.test(text);
}
