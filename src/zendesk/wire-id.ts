import * as v from 'valibot';

/**
 * A number of Zendesk's, as a text of digits. One that JavaScript cannot tell from its neighbours would be somebody else's, and
 * any other text could lead anywhere in a path.
 */
export const WireId = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.string()]),
  v.transform(String),
  v.regex(/^\d{1,20}$/),
);
