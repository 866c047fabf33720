import * as v from 'valibot';
import type { AccountKind } from '../accounts';
import { WireId } from '../wire-id';
import { readTime } from '../wire-time';

/**
 * What the Support API says of a person, read tolerantly: fields that older answers lack may be missing or null.
 * Source: https://developer.zendesk.com/api-reference/ticketing/users/users/#json-format
 */
const UserSchema = v.object({
  id: WireId,
  email: v.nullish(v.string(), ''),
  name: v.nullish(v.string(), ''),
  role: v.picklist(['end-user', 'agent', 'admin']),
  role_type: v.nullish(v.number(), null),
  custom_role_id: v.nullish(WireId, null),
  suspended: v.nullish(v.boolean(), false),
  active: v.nullish(v.boolean(), true),
  shared: v.nullish(v.boolean(), false),
  shared_agent: v.nullish(v.boolean(), false),
  default_group_id: v.nullish(WireId, null),
  ticket_restriction: v.nullish(v.string(), null),
  created_at: v.optional(v.unknown()),
  last_login_at: v.optional(v.unknown()),
});

/** A person of Zendesk Support, in its words. */
export interface User {
  id: string;
  email: string;
  name: string;
  role: 'end-user' | 'agent' | 'admin';
  roleType: number | null;
  roleId: string | null;
  suspended: boolean;
  /** `false`: deleted. */
  active: boolean;
  shared: boolean;
  defaultGroupId: string | null;
  ticketRestriction: string | null;
  createdAt: number | null;
  lastLoginAt: number | 'never' | 'unknown';
}

export const ROLE_TYPE = { CUSTOM: 0, LIGHT: 1, CHAT_ONLY: 2, CONTRIBUTOR: 3, ADMIN: 4, BILLING: 5 } as const;

/** `null`: it is not a person. */
export function readUser(body: unknown): User | null {
  const parsed = v.safeParse(UserSchema, body);
  if (!parsed.success) return null;
  const user = parsed.output;
  return {
    ...{ id: user.id, email: user.email, name: user.name, role: user.role },
    ...{ roleType: user.role_type, roleId: user.custom_role_id },
    ...{ suspended: user.suspended, active: user.active, shared: user.shared || user.shared_agent },
    ...{ defaultGroupId: user.default_group_id, ticketRestriction: user.ticket_restriction },
    createdAt: readTime(user.created_at),
    lastLoginAt: user.last_login_at === null ? 'never' : (readTime(user.last_login_at) ?? 'unknown'),
  };
}

export function kindOf({ role, roleType, shared }: User): AccountKind {
  if (shared) return 'shared';
  if (role === 'end-user') return 'end-user';
  const isLimited = roleType === ROLE_TYPE.LIGHT || roleType === ROLE_TYPE.CONTRIBUTOR;
  return role === 'agent' && isLimited ? 'limited' : 'agent';
}

/** The owner is an admin, too. */
export function isProtected({ role, roleType }: User): boolean {
  return role === 'admin' || isProtectedType(roleType);
}

export function isProtectedType(roleType: number | null): boolean {
  return roleType === ROLE_TYPE.ADMIN || roleType === ROLE_TYPE.BILLING;
}

/** "A Support admin is automatically a Chat admin": https://support.zendesk.com/hc/en-us/articles/360051915094 */
export function chatsByRole({ role, roleType }: User): boolean {
  return role === 'admin' && roleType !== ROLE_TYPE.BILLING;
}
