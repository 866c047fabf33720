import * as v from 'valibot';
import type { Choices } from './choices';
import {
  count,
  networkSchemas,
  type ParsedSettings,
  type PlainModes,
  type SchemasOf,
  settingsFromJson,
} from './common/settings';
import type { Modes } from './modes';

/** The modes that can be written as JSON: all except functions. */
const modes = {
  ...networkSchemas,
  kind: v.picklist(['standalone', 'integrated', 'integrated-old']),
  agentWorkspace: v.boolean(),
  zopim: v.boolean(),
  enabledAsInt: v.boolean(),
  seatLimit: v.nullable(count),
} satisfies SchemasOf<PlainModes<Modes>>;

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
} satisfies SchemasOf<Choices>;

export function modesFromJson(value: unknown): ParsedSettings<PlainModes<Modes>> {
  return settingsFromJson<PlainModes<Modes>>(modes, value);
}

export function choicesFromJson(value: unknown): ParsedSettings<Choices> {
  return settingsFromJson<Choices>(choices, value);
}
