import * as v from 'valibot';
import type { Choices } from './choices';
import type { Modes } from './modes';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const seconds = v.pipe(v.number(), v.minValue(0));
const method = v.picklist(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']);
const drop = v.strictObject({
  times: count,
  method: v.optional(method),
  seconds: v.optional(seconds),
});

/** The modes that can be written as JSON: all except functions. */
const modes = {
  kind: v.picklist(['standalone', 'integrated', 'integrated-old']),
  agentWorkspace: v.boolean(),
  zopim: v.boolean(),
  throttled: v.nullable(
    v.strictObject({
      perMinute: count,
      retryAfter: v.optional(v.picklist(['seconds', 'date', 'none']), 'seconds'),
      seconds: v.optional(seconds),
    }),
  ),
  forced429: count,
  down: v.nullable(v.strictObject({ status: v.picklist([502, 503]), untilCalls: v.optional(count) })),
  slow: v.nullable(v.strictObject({ seconds, limit: seconds, done: v.optional(v.boolean()) })),
  enabledAsInt: v.boolean(),
  seatLimit: v.nullable(count),
  dropAfterCommit: v.nullable(drop),
  dropBeforeCommit: v.nullable(drop),
  tokenRevokedAfter: v.nullable(count),
  malformed: v.nullable(v.strictObject({ as: v.picklist(['truncated', 'html']), times: count })),
} satisfies {
  [name in keyof Omit<Modes, 'intercept' | 'afterwards'>]: v.GenericSchema<unknown, Modes[name]>;
};

const choices = {
  duplicateStatus: v.picklist(['allowed', 400, 409, 422]),
  duplicateIgnoresCase: v.boolean(),
  seatStatus: v.picklist([402, 403, 422]),
  refusedWriteStatus: v.picklist([403, 404, 405]),
  emailLookupIgnoresCase: v.boolean(),
  absentStyle: v.picklist(['404', 'null', 'empty-object', 'empty-array']),
  notFoundBody: v.picklist(['string', 'object', 'html', 'empty']),
  missingFieldStatus: v.picklist([400, 422]),
  unknownRoleStatus: v.picklist([400, 422]),
  createdStatus: v.picklist([201, 200]),
  deletedStatus: v.picklist([204, 200]),
  reuseDeletedEmail: v.boolean(),
  ownerDisableStatus: v.picklist(['allowed', 400, 403, 422]),
  staleDepartmentsInAgent: v.boolean(),
  deletedStayMembers: v.boolean(),
  disabledLeaveDepartments: v.boolean(),
  tokenExpiresIn: v.nullable(count),
  wrongSecretStatus: v.picklist([400, 401]),
  unknownMember: v.picklist(['ignore', 400]),
  maxLimitStatus: v.picklist([400]),
  longestPage: v.nullable(count),
  unauthorizedBody: v.picklist(['unauthorized', 'invalid_token']),
} satisfies { [name in keyof Choices]: v.GenericSchema<unknown, Choices[name]> };

/** The valid settings, or a sentence for each problem. */
export type ParsedSettings<T> = { settings: Partial<T> } | { sentences: string[] };

export function modesFromJson(value: unknown): ParsedSettings<Modes> {
  return understand(v.safeParse(v.partial(v.strictObject(modes)), value));
}

export function choicesFromJson(value: unknown): ParsedSettings<Choices> {
  return understand(v.safeParse(v.partial(v.strictObject(choices)), value));
}

function understand<T>(
  result: { success: true; output: T } | { success: false; issues: readonly v.BaseIssue<unknown>[] },
): { settings: T } | { sentences: string[] } {
  return result.success ? { settings: result.output } : { sentences: result.issues.map(sentence) };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the body';
  if (issue.expected === 'never') return `${where} is not known here.`;
  return `${where} is ${issue.received}; it must be ${issue.expected ?? 'something else'}.`;
}
