import type { HttpRequest } from '../../http';
import { ownText } from '../common/api-error';
import { type Fields, readObject } from '../common/body';
import { badRequest, recordInvalid } from './errors';
import type { TicketRestriction, User, UserRole } from './state';

/** The writable fields of a person that matter here. Others are ignored. */
export interface UserFields {
  name?: string;
  email?: string;
  role?: UserRole;
  customRoleId?: number | null;
  suspended?: boolean;
  verified?: boolean;
  skipVerifyEmail?: boolean;
  defaultGroupId?: number | null;
  groupIds?: number[];
  identities?: string[];
  plain: Partial<PlainFields>;
}

/** Fields that are stored as they are sent. */
type PlainFields = Pick<
  User,
  | 'ticketRestriction'
  | 'onlyPrivateComments'
  | 'moderator'
  | 'signature'
  | 'alias'
  | 'notes'
  | 'phone'
  | 'tags'
  | 'externalId'
  | 'organizationId'
>;

/** The body is one object in a property of this name. */
export function wrapped(request: HttpRequest, name: string): Fields {
  const inner = readObject(request)[name];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
    throw badRequest(`Parameter ${name} is required`);
  }
  return { ...inner };
}

export function userFieldsIn(fields: Fields): UserFields {
  return withoutUndefined({
    name: text(fields, 'name') ?? undefined,
    email: emailIn(fields),
    role: roleIn(fields),
    customRoleId: id(fields, 'custom_role_id'),
    suspended: flag(fields, 'suspended'),
    verified: flag(fields, 'verified'),
    skipVerifyEmail: flag(fields, 'skip_verify_email'),
    defaultGroupId: id(fields, 'default_group_id'),
    groupIds: groupIdsIn(fields),
    identities: identitiesIn(fields),
    plain: plainFieldsIn(fields),
  });
}

function plainFieldsIn(fields: Fields): Partial<PlainFields> {
  return withoutUndefined({
    ticketRestriction: restrictionIn(fields),
    onlyPrivateComments: flag(fields, 'only_private_comments'),
    moderator: flag(fields, 'moderator'),
    signature: text(fields, 'signature'),
    alias: text(fields, 'alias'),
    notes: text(fields, 'notes'),
    phone: text(fields, 'phone'),
    tags: tagsIn(fields),
    externalId: text(fields, 'external_id'),
    organizationId: id(fields, 'organization_id'),
  });
}

function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function roleIn(fields: Fields): UserRole | undefined {
  const role = text(fields, 'role');
  if (role === undefined || role === 'end-user' || role === 'agent' || role === 'admin') return role;
  throw recordInvalid('role', ownText(`there is no role ${String(role)}`));
}

const RESTRICTIONS: readonly unknown[] = ['organization', 'groups', 'assigned', 'requested', null];

function restrictionIn(fields: Fields): TicketRestriction | undefined {
  const value = fields.ticket_restriction;
  if (value === undefined) return undefined;
  if (RESTRICTIONS.includes(value)) return value as TicketRestriction;
  throw recordInvalid('ticket_restriction', ownText('not a ticket restriction'));
}

function emailIn(fields: Fields): string | undefined {
  const email = text(fields, 'email');
  if (email === undefined || email === null || email === '') return undefined;
  return checkedEmail(email);
}

export function checkedEmail(email: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw recordInvalid('email', `Email: ${email} is not properly formatted`, 'InvalidFormat');
}

function groupIdsIn({ group_ids: value }: Fields): number[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item): item is number => Number.isSafeInteger(item))) return value;
  throw recordInvalid('group_ids', ownText('group_ids must be ids'));
}

function identitiesIn({ identities }: Fields): string[] | undefined {
  if (!Array.isArray(identities)) return undefined;
  return identities.flatMap((item: { type?: unknown; value?: unknown } | null) =>
    item?.type === 'email' && typeof item.value === 'string' ? checkedEmail(item.value) : [],
  );
}

function tagsIn({ tags }: Fields): string[] | undefined {
  return Array.isArray(tags) ? tags.map(String) : undefined;
}

/** Rails takes what is like a text or a truth value; a stricter reading shows mistakes of a client. */
function text(fields: Fields, name: string): string | null | undefined {
  const value = fields[name];
  if (value === undefined || value === null || typeof value === 'string') return value;
  throw recordInvalid(name, ownText(`${name} must be a text`));
}

export function flag(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw recordInvalid(name, ownText(`${name} must be true or false`));
}

export function id(fields: Fields, name: string): number | null | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw recordInvalid(name, ownText(`${name} must be an id`));
}
