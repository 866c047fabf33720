const CLASSES = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$%&*+-=?@^_~'];
const ALL = CLASSES.join('');
const LENGTH = 32;

/** Random bytes that a password takes. */
export const PASSWORD_BYTES = LENGTH * 2;

/**
 * A password that no one needs to know: it exists only on its way to Zendesk. All classes of characters are in it,
 * since Zendesk's own rules are not documented.
 */
export function makePassword(bytes: readonly number[]): string {
  const draw = (letters: string, index: number) => letters[numberAt(bytes, index) % letters.length] ?? '';
  const chars = Array.from({ length: LENGTH }, (_, index) => draw(CLASSES[index] ?? ALL, index));
  return shuffle(chars, bytes).join('');
}

/** The first characters are one of each class, in order; they are moved to unpredictable places. */
function shuffle(chars: string[], bytes: readonly number[]): string[] {
  return chars
    .map((char, index) => ({ char, order: bytes[LENGTH + index] ?? 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ char }) => char);
}

/** Two bytes as one number, so that the remainder is nearly even. */
function numberAt(bytes: readonly number[], index: number): number {
  return (bytes[index] ?? 0) * 256 + (bytes[bytes.length - 1 - index] ?? 0);
}
