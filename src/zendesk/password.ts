/**
 * Letters that are not mixed up, digits, and signs that no encoding changes much. A password takes one of each in turn: Zendesk's own
 * rules are not documented, and so any eight characters in a row of it can be told from a sentence, by an execution that has never
 * seen it, too.
 */
const CLASSES = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$*+-=?@^_~'];
const LENGTH = 32;

/** Random bytes that a password takes. */
export const PASSWORD_BYTES = LENGTH * 2;

/** A password that no one needs to know: it exists only on its way to Zendesk. It is one of about 2^126. */
export function makePassword(bytes: readonly number[]): string {
  const draw = (letters: string, index: number) => letters[numberAt(bytes, index) % letters.length] ?? '';
  return Array.from({ length: LENGTH }, (_, index) =>
    draw(CLASSES[index % CLASSES.length] ?? '', index),
  ).join('');
}

/** Two bytes as one number, so that the remainder is nearly even. */
function numberAt(bytes: readonly number[], index: number): number {
  return (bytes[index] ?? 0) * 256 + (bytes[bytes.length - 1 - index] ?? 0);
}

/** Eight characters in a row, wherever they begin. */
const PART = new RegExp(
  CLASSES.map((_, first) => {
    const turn = [...CLASSES.slice(first), ...CLASSES.slice(0, first)];
    return `(?:${turn.map((letters) => `[${letters.replace(/[-^]/g, '\\$&')}]`).join('')}){2}`;
  }).join('|'),
);

/** Whether a text holds as much of one of our passwords as must not be shown, whichever execution has made it. */
export function holdsPassword(text: string): boolean {
  return PART.test(text);
}
