import { sanitizeForDisplay } from '../../shared/safe-text';

interface Typed {
  address: string;
}

/** Empty: what was typed is not to be repeated. */
const shown = ({ address }: Typed) => (address === '' ? 'the address' : `"${sanitizeForDisplay(address)}"`);

/** What is wrong with a typed e-mail address. Each is a clause: no capital, no full stop. */
export const addresses = {
  'address.missing': 'the address is missing',
  'address.too-long': (typed: Typed) => `${shown(typed)} is too long for an email address`,
  'address.invisible-character': (typed: Typed) =>
    `${shown(typed)} contains an invisible character; type the address again`,
  'address.not-bare': (typed: Typed) =>
    `${shown(typed)} must be only an email address, without a name or brackets`,
  'address.several': (typed: Typed) =>
    `${shown(typed)} must be exactly one address, without spaces or commas`,
  'address.foreign-letter': (typed: Typed) =>
    `${shown(typed)} contains letters outside a-z, which can look like another address; type it with plain letters`,
  'address.at-sign': (typed: Typed) => `${shown(typed)} must contain exactly one @`,
  'address.local-part-too-long': (typed: Typed) => `${shown(typed)} is too long before the @`,
  'address.local-part': (typed: Typed) => `${shown(typed)} is not a valid address before the @`,
  'address.domain': (typed: Typed) => `${shown(typed)} does not end in a valid domain such as example.com`,
};
