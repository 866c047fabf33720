import * as v from 'valibot';
import type { NetworkModes } from './network';

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const seconds = v.pipe(v.number(), v.minValue(0));
const method = v.picklist(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']);
const drop = v.strictObject({
  times: count,
  method: v.optional(method),
  seconds: v.optional(seconds),
  status: v.optional(v.picklist([500, 502, 503, 504])),
});

/** Modes without functions, which can be written as JSON. */
export type PlainModes<Modes> = Omit<Modes, 'intercept' | 'afterwards'>;

export type SchemasOf<Settings> = { [name in keyof Settings]: v.GenericSchema<unknown, Settings[name]> };

export const networkSchemas = {
  throttled: v.nullable(
    v.strictObject({
      perMinute: count,
      retryAfter: v.optional(v.picklist(['seconds', 'decimal', 'date', 'none']), 'seconds'),
      seconds: v.optional(seconds),
    }),
  ),
  forced429: count,
  down: v.nullable(v.strictObject({ status: v.picklist([502, 503]), untilCalls: v.optional(count) })),
  redirected: v.nullable(v.string()),
  slow: v.nullable(v.strictObject({ seconds, limit: seconds, done: v.optional(v.boolean()) })),
  dropAfterCommit: v.nullable(drop),
  dropBeforeCommit: v.nullable(drop),
  tokenRevokedAfter: v.nullable(count),
  malformed: v.nullable(v.strictObject({ as: v.picklist(['truncated', 'html', 'empty']), times: count })),
} satisfies SchemasOf<PlainModes<NetworkModes>>;

/** The valid settings, or a sentence for each problem. */
export type ParsedSettings<T> = { settings: Partial<T> } | { sentences: string[] };

/** The modes and choices in JSON. */
export interface SettingsFromJson {
  modes(value: unknown): ParsedSettings<object>;
  choices(value: unknown): ParsedSettings<object>;
}

export function settingsFromJson<T>(
  schemas: { [name in keyof T]: v.GenericSchema<unknown, T[name]> },
  value: unknown,
): ParsedSettings<T> {
  const result = v.safeParse(v.partial(v.strictObject(schemas as v.ObjectEntries)), value);
  return result.success
    ? { settings: result.output as Partial<T> }
    : { sentences: result.issues.map(sentence) };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the body';
  if (issue.expected === 'never') return `${where} is not known here.`;
  return `${where} is ${issue.received}; it must be ${issue.expected ?? 'something else'}.`;
}
