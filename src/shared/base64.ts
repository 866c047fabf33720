/** Base64 of bytes and of text in UTF-8, in the script itself: `Utilities` would cross to Google's side at each call. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS_OF_A_DIGIT = 6;
const BITS_OF_A_BYTE = 8;

/** RFC 4648, section 4. */
export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) text += DIGITS.charAt((group >> shift) & 63);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}

/** RFC 4648, section 5: for addresses and file names. */
export function toBase64Url(bytes: readonly number[]): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_');
}

/** Either alphabet, with or without padding. What is no digit is skipped (RFC 2045, section 6.8). */
export function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const char of text.replace(/-/g, '+').replace(/_/g, '/')) {
    const digit = DIGITS.indexOf(char);
    if (digit < 0) continue;
    bits = ((bits << BITS_OF_A_DIGIT) | digit) & 0xfff;
    count += BITS_OF_A_DIGIT;
    if (count < BITS_OF_A_BYTE) continue;
    count -= BITS_OF_A_BYTE;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes;
}

/** Half a surrogate pair, which a cell may hold, has no UTF-8: it becomes U+FFFD, as everywhere. */
export function toUtf8(text: string): number[] {
  return [...text].flatMap((char) => bytesOf(char.codePointAt(0) ?? 0));
}

function bytesOf(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code)];
  if (code >= 0xd800 && code <= 0xdfff) return bytesOf(0xfffd);
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
  return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** Bytes may be signed, as Apps Script has them. What is no UTF-8 becomes U+FFFD. */
export function fromUtf8(bytes: readonly number[]): string {
  const escaped = bytes.map((byte) => `%${(byte & 0xff).toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return bytes.map((byte) => (byte >= 0 && byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
  }
}
