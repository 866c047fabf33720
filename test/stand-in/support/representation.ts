import { wireTime } from '../common/replies';
import { isEnterprise } from './modes';
import type {
  CapacityRule,
  CustomRole,
  Group,
  Identity,
  Membership,
  RoleType,
  Session,
  Ticket,
  User,
} from './state';
import type { World } from './world';

/** A person as recorded in 2023 (37 fields), with the later `chat_only` and `suspension_details`. */
export function userJson(world: World, user: User): object {
  const { state } = world;
  return {
    id: user.id,
    url: link(world, `/api/v2/users/${user.id}.json`),
    name: user.name,
    email: user.purged ? null : state.emailOf(user),
    created_at: wireTime(user.createdAt),
    updated_at: wireTime(user.updatedAt),
    time_zone: user.timeZone,
    iana_time_zone: 'Europe/London',
    phone: user.phone,
    shared_phone_number: user.phone === null ? null : false,
    photo: null,
    locale_id: 1,
    locale: user.locale,
    organization_id: user.organizationId,
    role: user.role,
    verified: user.verified,
    external_id: user.externalId,
    tags: user.tags,
    alias: user.alias,
    active: user.deletedAt === null,
    shared: user.shared,
    shared_agent: user.sharedAgent,
    last_login_at: wireTimeOrNull(user.lastLoginAt),
    two_factor_auth_enabled: null,
    signature: user.signature,
    details: null,
    notes: user.notes,
    role_type: roleTypeOf(world, user),
    custom_role_id: user.customRoleId,
    chat_only: roleTypeOf(world, user) === 2,
    moderator: user.moderator,
    ticket_restriction: user.ticketRestriction,
    only_private_comments: user.onlyPrivateComments,
    restricted_agent: isRestricted(user),
    suspended: user.suspended,
    suspension_details: user.suspended ? { channels: ['all'] } : null,
    default_group_id: defaultGroupIdOf(world, user),
    report_csv: user.role === 'admin',
    user_fields: {},
  };
}

export function roleTypeOf({ state }: World, user: User): RoleType | null {
  return state.roleOf(user)?.roleType ?? null;
}

function isRestricted({ role, ticketRestriction }: User): boolean {
  return role === 'end-user' || ticketRestriction !== null;
}

export function defaultGroupIdOf({ state }: World, { id, role }: User): number | null {
  if (role === 'end-user') return null;
  return state.memberships.of(id).find((membership) => membership.default)?.groupId ?? null;
}

/** The answer to a caller who is not signed in: recorded as a person without id. */
export function anonymousJson(): object {
  return {
    id: null,
    name: 'Anonymous user',
    email: 'invalid@example.com',
    role: 'end-user',
    locale: 'en-US',
  };
}

export function identityJson(world: World, identity: Identity): object {
  return {
    url: link(world, `/api/v2/users/${identity.userId}/identities/${identity.id}.json`),
    id: identity.id,
    user_id: identity.userId,
    type: identity.type === 'phone_number' ? 'phone_number' : identity.type,
    value: identity.value,
    verified: identity.verified,
    primary: identity.primary,
    created_at: wireTime(identity.createdAt),
    updated_at: wireTime(identity.updatedAt),
    undeliverable_count: 0,
    deliverable_state: 'deliverable',
  };
}

export function groupJson(world: World, group: Group): object {
  return {
    url: link(world, `/api/v2/groups/${group.id}.json`),
    id: group.id,
    is_public: group.isPublic,
    name: group.name,
    description: group.description,
    default: group.default,
    deleted: group.deleted,
    created_at: wireTime(group.createdAt),
    updated_at: wireTime(group.createdAt),
  };
}

export function membershipJson(world: World, membership: Membership): object {
  return {
    url: link(world, `/api/v2/group_memberships/${membership.id}.json`),
    id: membership.id,
    user_id: membership.userId,
    group_id: membership.groupId,
    default: membership.default,
    created_at: wireTime(membership.createdAt),
    updated_at: wireTime(membership.updatedAt),
  };
}

export function customRoleJson(world: World, role: CustomRole): object {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    role_type: role.roleType,
    created_at: '2020-02-01T09:00:00Z',
    updated_at: '2020-02-01T09:00:00Z',
    configuration: {
      chat_access: role.chatAccess,
      light_agent: role.roleType === 1,
      ticket_access: 'all',
      manage_team_members: role.managesPeople ? 'all' : 'off',
      manage_group_memberships: role.managesPeople,
    },
    ...(isEnterprise(world.modes) && {
      team_member_count: world.state.teamMembers().filter(({ customRoleId }) => customRoleId === role.id)
        .length,
    }),
  };
}

export function sessionJson(world: World, session: Session): object {
  return {
    id: session.id,
    user_id: session.userId,
    authenticated_at: wireTime(session.authenticatedAt),
    last_seen_at: wireTime(session.lastSeenAt),
    url: link(world, `/api/v2/users/${session.userId}/sessions/${session.id}.json`),
  };
}

export function ticketJson(world: World, ticket: Ticket): object {
  return {
    url: link(world, `/api/v2/tickets/${ticket.id}.json`),
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    requester_id: ticket.requesterId,
    assignee_id: ticket.assigneeId,
    group_id: ticket.groupId,
    created_at: wireTime(ticket.createdAt),
    updated_at: wireTime(ticket.createdAt),
  };
}

/** Documented with milliseconds, unlike other times. */
export function capacityRuleJson({ state }: World, rule: CapacityRule): object {
  const assigned = state.teamMembers().filter(({ capacityRuleId }) => capacityRuleId === rule.id);
  const time = new Date(rule.createdAt).toISOString();
  return {
    id: rule.id,
    name: rule.name,
    description: rule.description,
    default: rule.default,
    capacities: rule.capacities,
    assignees: {
      count: assigned.length,
      agents_sample: assigned.slice(0, 5).map(({ id, name }) => ({ id, name })),
    },
    created_at: time,
    last_updated_at: time,
  };
}

/** The host can be another one than that which was called. */
export function link({ host, modes }: World, path: string): string {
  return `https://${modes.linkHost ?? host}${path}`;
}

function wireTimeOrNull(time: number | null): string | null {
  return time === null ? null : wireTime(time);
}
