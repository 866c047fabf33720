import { InputError } from '../input-error';

/** The address of a real Zendesk account. */
export interface ZendeskAddress {
  /** `https://acme.zendesk.com`, or an address on this machine. */
  origin: string;
  /** `null` on this machine, where any subdomain works. */
  subdomain: string | null;
}

/** Accepts only addresses of accounts, so that the token cannot be sent anywhere else. */
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
