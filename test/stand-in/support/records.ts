import type { IssuedToken } from '../common/bearer';

export type UserRole = 'end-user' | 'agent' | 'admin';
export type TicketRestriction = 'organization' | 'groups' | 'assigned' | 'requested' | null;
export type Product = 'chat' | 'explore' | 'guide' | 'talk';

/** `role_type` of a custom role: 0 own, 1 light agent, 2 chat agent, 3 contributor, 4 admin, 5 billing admin. */
export type RoleType = 0 | 1 | 2 | 3 | 4 | 5;

export interface User {
  readonly id: number;
  name: string;
  role: UserRole;
  customRoleId: number | null;
  suspended: boolean;
  verified: boolean;
  ticketRestriction: TicketRestriction;
  onlyPrivateComments: boolean;
  moderator: boolean;
  signature: string | null;
  alias: string | null;
  notes: string | null;
  phone: string | null;
  tags: string[];
  externalId: string | null;
  organizationId: number | null;
  locale: string;
  timeZone: string;
  shared: boolean;
  sharedAgent: boolean;
  /** In milliseconds, as all times here. */
  createdAt: number;
  updatedAt: number;
  lastLoginAt: number | null;
  /** Deletion is soft: `active` is false from now on. */
  deletedAt: number | null;
  /** Whether the person was deleted for good, which leaves a name without meaning and no address. */
  purged: boolean;
  /** Products that an admin has ticked, and since when. */
  entitlements: Partial<Record<Product, number>>;
  capacityRuleId: string | null;
  /** Groups and products of the time before the last downgrade. */
  former: { groupIds: number[]; defaultGroupId: number | null; chat: boolean } | null;
  /** When search knows of the last change. */
  indexedAt: number;
}

export interface Identity {
  readonly id: number;
  readonly userId: number;
  type: 'email' | 'phone_number' | 'google';
  value: string;
  verified: boolean;
  primary: boolean;
  createdAt: number;
  updatedAt: number;
  indexedAt: number;
}

export interface Group {
  readonly id: number;
  name: string;
  description: string;
  default: boolean;
  isPublic: boolean;
  deleted: boolean;
  createdAt: number;
}

export interface Membership {
  readonly id: number;
  readonly userId: number;
  readonly groupId: number;
  default: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface CustomRole {
  readonly id: number;
  name: string;
  description: string;
  readonly roleType: RoleType;
  chatAccess: boolean;
  /** Whether people with this role may manage team members and groups. */
  managesPeople: boolean;
}

export interface Session {
  readonly id: number;
  readonly userId: number;
  authenticatedAt: number;
  lastSeenAt: number;
}

export interface Ticket {
  readonly id: number;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  assigneeId: number | null;
  groupId: number | null;
  requesterId: number;
  readonly createdAt: number;
}

export interface CapacityRule {
  readonly id: string;
  name: string;
  description: string;
  default: boolean;
  capacities: { email: number; messaging: number; voice: number };
  createdAt: number;
}

export interface Token extends IssuedToken {
  readonly userId: number;
  scope: string;
}

export interface OAuthClient {
  readonly id: string;
  secret: string;
  kind: 'public' | 'confidential';
  /** Who created the client; its tokens act as that person. */
  userId: number;
}

/** A mail that Zendesk has sent. */
export interface SentMail {
  at: number;
  to: string;
  kind: 'welcome' | 'verification' | 'seats-requested' | 'role-changed';
}

export interface Revert {
  at: number;
  userId: number;
  role: UserRole;
  customRoleId: number | null;
  suspended: boolean;
}
