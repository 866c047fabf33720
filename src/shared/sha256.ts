import { sha256 } from 'js-sha256';

/**
 * Fingerprints, computed in the script itself: `Utilities.computeDigest` crosses to Google's side at each call,
 * and a sheet of many rows would need as many.
 */

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return sha256(whole(text));
}

/** HMAC-SHA-256 of a text in UTF-8 under a key, in hexadecimal digits: only who knows the key can make it. */
export function hmacHex(key: string, text: string): string {
  return sha256.hmac(whole(key), whole(text));
}

/** Half a surrogate pair, which a cell may hold, has no UTF-8: it becomes U+FFFD, as everywhere. */
function whole(text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return [...text].map((char) => (/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)).join('');
}

/** Numbers from 0 to 255 in hexadecimal digits. */
export function toHex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
