import * as v from 'valibot';

/**
 * A number of Zendesk's, as a text of digits. One that JavaScript cannot tell from its neighbours would become somebody else's
 * where it is written as a number, and any other text could lead anywhere in a path.
 */
export const WireId = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(String),
  v.regex(/^\d+$/),
  v.check((digits) => Number.isSafeInteger(Number(digits))),
);

/** Whether a text consists of digits, as each of Zendesk's ids does. */
export function isId(text: string): boolean {
  return /^\d+$/.test(text);
}
