import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Fingerprints, computed in the script itself: `Utilities.computeDigest` crosses to Google's side at each call,
 * and a sheet of many rows would need as many.
 */

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return toHex(sha256(toUtf8(text)));
}

/** HMAC-SHA-256 of a text in UTF-8 under a key, in hexadecimal digits: only who knows the key can make it. */
export function hmacHex(key: string, text: string): string {
  return toHex(hmac(sha256, toUtf8(key), toUtf8(text)));
}

/** `encodeURIComponent` throws at half a surrogate pair, which a cell may hold: it becomes U+FFFD. */
function toUtf8(text: string): Uint8Array {
  const whole = [...text].map((char) => (/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)).join('');
  const bytes = encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
