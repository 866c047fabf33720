const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** `acme`, also from a pasted address of any page in Zendesk; what is neither comes back as typed. */
export function readSubdomain(typed: string): string {
  const text = typed.trim();
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const subdomain = host.replace(/\.zendesk\.com$/, '');
  return SUBDOMAIN.test(subdomain) ? subdomain : text;
}

export function subdomainProblem(typed: string): string | null {
  if (typed.trim() === '') return 'Enter your Zendesk subdomain: acme for https://acme.zendesk.com.';
  if (SUBDOMAIN.test(readSubdomain(typed))) return null;
  return 'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.';
}
