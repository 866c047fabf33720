import { text } from './text/text';

const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export function zendeskHost(subdomain: string): string {
  return `${subdomain}.zendesk.com`;
}

/** Takes `acme` or the address of any page in Zendesk; anything else is returned as it was typed. */
export function parseSubdomain(typed: string): string {
  const trimmed = typed.trim();
  const host = trimmed
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const subdomain = host.replace(/\.zendesk\.com$/, '');
  return SUBDOMAIN.test(subdomain) ? subdomain : trimmed;
}

/** The message for an invalid subdomain; `null` if it is valid. */
export function validateSubdomain(typed: string): string | null {
  if (typed.trim() === '') return text.connect.subdomainMissing;
  if (SUBDOMAIN.test(parseSubdomain(typed))) return null;
  return text.connect.subdomainInvalid;
}
