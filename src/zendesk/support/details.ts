import * as v from 'valibot';
import type { AccessBefore, Account, ChatAccess } from '../accounts';
import { WireId } from '../wire-id';
import { kindOf, type User } from './user';

/** What a downgrade takes away besides role and groups, as it stands in the log. */
const DetailsSchema = v.object({
  kind: v.picklist(['agent', 'limited', 'end-user', 'shared']),
  roleId: v.nullable(WireId),
  roleType: v.nullable(v.number()),
  groupIds: v.array(WireId),
  defaultGroupId: v.nullable(WireId),
  ticketRestriction: v.fallback(
    v.nullable(v.picklist(['organization', 'groups', 'assigned', 'requested'])),
    null,
  ),
  suspended: v.boolean(),
  chat: v.nullable(v.picklist(['on', 'off'])),
});

export type DetailsBefore = v.InferOutput<typeof DetailsSchema>;

export function detailsOf(
  user: User,
  groupIds: readonly string[],
  chat: ChatAccess | null,
): NonNullable<Account['details']> {
  const { roleId, roleType, defaultGroupId, ticketRestriction, suspended } = user;
  return {
    ...{ kind: kindOf(user), roleId, roleType },
    ...{ groupIds, defaultGroupId, ticketRestriction, suspended, chat },
  };
}

/** `null`: the log does not say, or not in our words. */
export function readDetails({ details }: AccessBefore): DetailsBefore | null {
  const parsed = v.safeParse(DetailsSchema, details);
  return parsed.success ? parsed.output : null;
}
