import { InputError } from '../input-error';

/** Where a real Zendesk is. */
export interface ZendeskAddress {
  /** `https://acme.zendesk.com`, or one on this machine for trying things out. */
  origin: string;
  /** `null` on this machine, where any will do. */
  subdomain: string | null;
}

/** Takes the address of an account and nothing that could send a token elsewhere. */
export function readAddress(text: string): ZendeskAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare =
    url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!url || !bare || url.pathname !== '/') throw wrong();
  const subdomain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)\.zendesk\.com$/.exec(url.hostname)?.[1];
  if (subdomain && url.protocol === 'https:' && url.port === '') return { origin: url.origin, subdomain };
  if (url.protocol === 'http:' && url.hostname === '127.0.0.1')
    return { origin: url.origin, subdomain: null };
  throw wrong();
}

function wrong(): InputError {
  return new InputError('--zendesk takes the address of your account: https://acme.zendesk.com.');
}
