/**
 * Random numbers from 0 to 255 that cannot be guessed: `Math.random` can, the bits of a version 4 UUID cannot.
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#getUuid() and RFC 9562, section 5.4
 */
export function randomBytes(count: number): number[] {
  const bytes: number[] = [];
  while (bytes.length < count) {
    const hex = Utilities.getUuid().replace(/-/g, '');
    // The seventh byte holds the version and the ninth the variant; neither is random.
    for (let index = 0; index < 16; index++) {
      if (index !== 6 && index !== 8) bytes.push(Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
    }
  }
  return bytes.slice(0, count);
}

/** A text that cannot be guessed and was never given before. */
export function newId(): string {
  return Utilities.getUuid();
}

/** Eight hexadecimal digits: enough to tell a few apart. */
export function newShortId(): string {
  return newId().slice(0, 8);
}
