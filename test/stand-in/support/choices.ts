/** Behaviour of production that is unknown. A client must work with every choice. */
export interface Choices {
  /** When no seat is free. Clients look for `MaxAgentExceeded`; status and place are unknown. */
  seatRefusal: '422-details' | '422-error' | '403-error' | '403-text';
  /** For a token that was never issued, has expired or was revoked. */
  unauthorizedBody: 'could-not-authenticate' | 'invalid_token';
  /** `users/me` without a valid token: recorded as a person without id. */
  anonymousMe: '200' | '401';
  /** Two kinds of 403 were recorded. */
  forbiddenBody: 'object' | 'string';
  /** For `/custom_roles` below Enterprise. */
  customRolesElsewhere: 403 | 404 | 'system-roles';
  /** For `role: agent` without a custom role on Enterprise. */
  agentWithoutCustomRole: 'legacy-agent' | 'contributor' | 'refused';
  /** For a `custom_role_id` below Enterprise. */
  customRoleElsewhere: 'ignored' | 'refused' | 'stored';
  /** Whether admins have `role_type` 4 and a custom role, as recorded on Enterprise. */
  adminsHaveCustomRole: boolean;
  /** `ticket_restriction` of a promoted end-user. */
  restrictionAfterPromotion: 'null' | 'requested';
  /** What a downgrade to end-user leaves of role, ticket restriction and signature. */
  downgradeKeepsFields: boolean;
  /** Whether an end-user is still listed as a member of groups. */
  downgradeKeepsGroups: boolean;
  /** Whether the former groups come back when the person becomes an agent again. */
  groupsReturn: boolean;
  /** Whether the access to Chat comes back when the person becomes an agent again. */
  chatReturns: boolean;
  /** What is carried out of one change that names both role and suspension. */
  roleAndSuspension: 'both' | 'role' | 'suspension';
  /** What is done with `group_ids` of a create. */
  groupIdsOnCreate: 'instead-of-default-group' | 'besides-default-group' | 'ignored';
  /** Whether an update accepts `default_group_id`; sources disagree. */
  defaultGroupOnUpdate: boolean;
  /** Whether a role with `chat_access` gives access to Chat. */
  roleGrantsChat: boolean;
  entitlementName: 'agent' | 'Agent';
  /** How `entitlements/full` shows a product without access. */
  entitlementWhenOff: 'inactive' | 'null' | 'missing';
  /** For the entitlements of an end-user. */
  entitlementsOfEndUser: 'inactive' | 404;
  /** For changes to the owner by others, and to the own role. */
  ownerRefusal: 403 | 422;
  /** For an end-user who is added to a group. */
  endUserMembership: 403 | 422;
  /** For a second membership in the same group. */
  duplicateMembership: 422 | 200 | 201;
  /** For the deletion of the only membership of an agent. */
  lastMembership: 'allowed' | 403 | 422;
  /** For the deletion of the membership in the default group. */
  defaultMembership: 'next-becomes-default' | 'none-is-default' | 422;
  /** Whether search also finds people whose address only contains the term. */
  searchIsPartial: boolean;
  /** Whether search finds people by an address that is not their primary one. */
  searchFindsSecondary: boolean;
  searchShowsDeleted: boolean;
  /** Whether search shows people, while it lags, as they were. */
  searchShowsOldValues: boolean;
  reuseDeletedEmail: boolean;
  /** Whether `create_or_update` answers with `Location`. */
  upsertLocation: boolean;
  /** Whether refused changes count towards the limit for one person. */
  refusedUpdatesCount: boolean;
  /** The names of the headers about the rate: those of 2024 and of 2023. */
  rateHeaders: 'ratelimit' | 'rate-limit';
  /** `links.next` on the last page: recorded in 49 of 63 answers. */
  nextOnLastPage: boolean;
  /** `/account/subscription` is undocumented. */
  subscription: 'with-seats' | 'plan-only' | 403 | 404;
  /** For deletion of somebody who is still a team member. */
  deleteTeamMember: 'allowed' | 403 | 422;
  /** For deletion of somebody who has requested tickets that are not closed. */
  deleteWithOpenTickets: 'allowed' | 422;
  /** The list of capacity rules. */
  capacityList: 'array' | 'data';
  /** The field of `PATCH /capacity/rules/{id}/agents`. */
  capacityAgents: 'either' | 'agents' | 'agent_ids';
  routingOffStatus: 403 | 404;
  /** For `expires_in` out of range. */
  expiresInOutOfRange: 'refused' | 'clamped';
  /** In seconds, when `expires_in` is not sent; `null`: the token does not expire. */
  tokenExpiresIn: number | null;
  /** In seconds, whatever `expires_in` asks for; `null`: as asked. */
  longestTokenLife: number | null;
  /** Whether `client_credentials` also gives a refresh token. */
  refreshTokenForClient: boolean;
  wrongSecretStatus: 400 | 401;
  /** For a token whose user is no longer a team member. */
  formerAgentStatus: 401 | 403;
  /** What `users:read` and `users:write` reach: people, or their groups and sessions as well. */
  userScopes: 'people' | 'people-and-groups';
  /** Whether calls with an OAuth token move `last_login_at` of its user. */
  callsMoveLastLogin: boolean;
  suspensionEndsSessions: boolean;
  /** What an end-user is mailed who becomes an agent. */
  promotionMail: 'none' | 'welcome' | 'verification';
  /** For another subdomain of zendesk.com. */
  unknownSubdomain: 404 | 'dns';
}

export const DEFAULT_CHOICES: Choices = {
  seatRefusal: '422-details',
  unauthorizedBody: 'could-not-authenticate',
  anonymousMe: '200',
  forbiddenBody: 'object',
  customRolesElsewhere: 403,
  agentWithoutCustomRole: 'legacy-agent',
  customRoleElsewhere: 'ignored',
  adminsHaveCustomRole: true,
  restrictionAfterPromotion: 'null',
  downgradeKeepsFields: false,
  downgradeKeepsGroups: false,
  groupsReturn: false,
  chatReturns: false,
  roleAndSuspension: 'both',
  groupIdsOnCreate: 'instead-of-default-group',
  defaultGroupOnUpdate: true,
  roleGrantsChat: false,
  entitlementName: 'agent',
  entitlementWhenOff: 'inactive',
  entitlementsOfEndUser: 'inactive',
  ownerRefusal: 403,
  endUserMembership: 422,
  duplicateMembership: 422,
  lastMembership: 422,
  defaultMembership: 'next-becomes-default',
  searchIsPartial: true,
  searchFindsSecondary: true,
  searchShowsDeleted: false,
  searchShowsOldValues: false,
  reuseDeletedEmail: true,
  upsertLocation: false,
  refusedUpdatesCount: true,
  rateHeaders: 'ratelimit',
  nextOnLastPage: true,
  subscription: 'plan-only',
  deleteTeamMember: 'allowed',
  deleteWithOpenTickets: 422,
  capacityList: 'array',
  capacityAgents: 'either',
  routingOffStatus: 403,
  expiresInOutOfRange: 'refused',
  tokenExpiresIn: null,
  longestTokenLife: null,
  refreshTokenForClient: false,
  wrongSecretStatus: 401,
  formerAgentStatus: 403,
  userScopes: 'people',
  callsMoveLastLogin: false,
  suspensionEndsSessions: false,
  promotionMail: 'none',
  unknownSubdomain: 404,
};
