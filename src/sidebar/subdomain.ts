const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Takes `acme` or the address of any page in Zendesk; anything else is returned as it was typed. */
export function parseSubdomain(typed: string): string {
  const text = typed.trim();
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const subdomain = host.replace(/\.zendesk\.com$/, '');
  return SUBDOMAIN.test(subdomain) ? subdomain : text;
}

/** The message for an invalid subdomain; `null` if it is valid. */
export function validateSubdomain(typed: string): string | null {
  if (typed.trim() === '') return 'Enter your Zendesk subdomain: acme for https://acme.zendesk.com.';
  if (SUBDOMAIN.test(parseSubdomain(typed))) return null;
  return 'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.';
}
