import * as v from 'valibot';
import {
  count,
  networkSchemas,
  type ParsedSettings,
  type PlainModes,
  type SchemasOf,
  seconds,
  settingsFromJson,
} from '../common/settings';
import { type Choices, DEFAULT_CHOICES } from './choices';
import type { Modes } from './modes';

/** The modes that can be written as JSON: all except functions. */
const modes = {
  ...networkSchemas,
  plan: v.picklist(['team', 'growth', 'professional', 'enterprise', 'enterprise-plus']),
  planLimit: v.boolean(),
  userUpdatesPerMinute: count,
  seats: v.nullable(count),
  searchLag: seconds,
  linkHost: v.nullable(v.string()),
  routing: v.boolean(),
  chat: v.boolean(),
  entitlementsLag: seconds,
  entitlementsDown: count,
  privateEntitlements: v.boolean(),
  welcomeMails: v.boolean(),
  sandbox: v.boolean(),
  directoryUndoesAfter: v.nullable(seconds),
  somebodyElse: v.nullable(v.strictObject({ times: count })),
} satisfies SchemasOf<PlainModes<Modes>>;

const flag = v.boolean();

/** Every choice with its alternatives; also used to try each of them. */
export const CHOICES = {
  seatRefusal: v.picklist(['422-details', '422-error', '403-error', '403-text']),
  unauthorizedBody: v.picklist(['could-not-authenticate', 'invalid_token']),
  anonymousMe: v.picklist(['200', '401']),
  forbiddenBody: v.picklist(['object', 'string']),
  customRolesElsewhere: v.picklist([403, 404, 'system-roles']),
  agentWithoutCustomRole: v.picklist(['legacy-agent', 'contributor', 'refused']),
  customRoleElsewhere: v.picklist(['ignored', 'refused', 'stored']),
  adminsHaveCustomRole: flag,
  restrictionAfterPromotion: v.picklist(['null', 'requested']),
  downgradeKeepsFields: flag,
  downgradeKeepsGroups: flag,
  groupsReturn: flag,
  chatReturns: flag,
  roleAndSuspension: v.picklist(['both', 'role', 'suspension']),
  groupIdsOnCreate: v.picklist(['instead-of-default-group', 'besides-default-group', 'ignored']),
  defaultGroupOnUpdate: flag,
  roleGrantsChat: flag,
  entitlementName: v.picklist(['agent', 'Agent']),
  entitlementWhenOff: v.picklist(['inactive', 'null', 'missing']),
  entitlementsOfEndUser: v.picklist(['inactive', 404]),
  ownerRefusal: v.picklist([403, 422]),
  endUserMembership: v.picklist([403, 422]),
  duplicateMembership: v.picklist([422, 200, 201]),
  lastMembership: v.picklist(['allowed', 403, 422]),
  defaultMembership: v.picklist(['next-becomes-default', 'none-is-default', 422]),
  searchIsPartial: flag,
  searchFindsSecondary: flag,
  searchShowsDeleted: flag,
  searchShowsOldValues: flag,
  reuseDeletedEmail: flag,
  upsertLocation: flag,
  refusedUpdatesCount: flag,
  rateHeaders: v.picklist(['ratelimit', 'rate-limit']),
  nextOnLastPage: flag,
  subscription: v.picklist(['with-seats', 'plan-only', 403, 404]),
  deleteTeamMember: v.picklist(['allowed', 403, 422]),
  deleteWithOpenTickets: v.picklist(['allowed', 422]),
  capacityList: v.picklist(['array', 'data']),
  capacityAgents: v.picklist(['either', 'agents', 'agent_ids']),
  routingOffStatus: v.picklist([403, 404]),
  expiresInOutOfRange: v.picklist(['refused', 'clamped']),
  tokenExpiresIn: v.nullable(count),
  longestTokenLife: v.nullable(count),
  refreshTokenForClient: flag,
  wrongSecretStatus: v.picklist([400, 401]),
  formerAgentStatus: v.picklist([401, 403]),
  userScopes: v.picklist(['people', 'people-and-groups']),
  callsMoveLastLogin: flag,
  suspensionEndsSessions: flag,
  promotionMail: v.picklist(['none', 'welcome', 'verification']),
  unknownSubdomain: v.picklist([404, 'dns']),
} satisfies SchemasOf<Choices>;

export function modesFromJson(value: unknown): ParsedSettings<PlainModes<Modes>> {
  return settingsFromJson<PlainModes<Modes>>(modes, value);
}

export function choicesFromJson(value: unknown): ParsedSettings<Choices> {
  return settingsFromJson<Choices>(CHOICES, value);
}

/** All alternatives of a choice, where they can be listed. */
export function alternativesOf(name: keyof Choices): readonly unknown[] {
  const schema = CHOICES[name];
  if ('options' in schema) return schema.options;
  return schema.type === 'boolean' ? [true, false] : [null, 7200];
}

/** The choices for the help: a line for each, with what holds by default first. */
export function choicesAsText(): string {
  const names = Object.keys(CHOICES) as (keyof Choices)[];
  return names.map((name) => `  ${name}=${inOrder(name).map(String).join(' | ')}\n`).join('');
}

function inOrder(name: keyof Choices): unknown[] {
  const usual = DEFAULT_CHOICES[name];
  return [usual, ...alternativesOf(name).filter((alternative) => alternative !== usual)];
}
