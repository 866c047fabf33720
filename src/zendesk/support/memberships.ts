import * as v from 'valibot';
import { type Failure, type Membership, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { noSuchName, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { isSameName } from '../same-name';
import { HTTP_STATUS } from '../status';
import { isId, WireId } from '../wire-id';
import { readTime } from '../wire-time';
import { API, userPath } from './endpoints';
import type { Group } from './groups';
import { readWholeList } from './pages';
import type { Team } from './team';

const MembershipSchema = v.object({
  id: WireId,
  user_id: WireId,
  group_id: WireId,
  default: v.nullish(v.boolean(), false),
  created_at: v.optional(v.unknown()),
});

export interface GroupMembership {
  id: string;
  groupId: string;
  isDefault: boolean;
  createdAt: number | null;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/ */
export function readMemberships(userId: string, client: ZendeskClient): Result<GroupMembership[]> {
  const path = `${userPath(userId)}/group_memberships?`;
  const listed = readWholeList(client, path, 'group_memberships');
  if (listed.kind !== 'ok') return listed;
  const parsed = v.safeParse(v.array(MembershipSchema), listed.value);
  const isOwn = parsed.success && parsed.output.every(({ user_id }) => user_id === userId);
  if (!isOwn) return unreadable('the groups of an agent'); // guard: own-groups
  return ok(parsed.output.map(toMembership));
}

function toMembership(own: v.InferOutput<typeof MembershipSchema>): GroupMembership {
  const { id, group_id: groupId, default: isDefault, created_at } = own;
  return { id, groupId, isDefault, createdAt: readTime(created_at) };
}

export function postMembership(userId: string, groupId: string, isDefault = false): Call {
  const ids = { user_id: Number(userId), group_id: Number(groupId) };
  const body = { group_membership: isDefault ? { ...ids, default: true } : ids };
  return { method: 'post', path: `${API}/group_memberships`, body };
}

interface Joining {
  userId: string;
  group: Result<Group>;
}

/** One call a person and group; the groups that they are in stay, and so does the default one. */
export function joinGroups(memberships: readonly Membership[], team: Team): Result<void>[] {
  const all = memberships.map(({ accountId, departments }) =>
    departments.map((name): Joining => ({ userId: accountId, group: groupNamed(name, team) })),
  );
  const answers = addAll(all.flat(), team);
  return all.map((own) => {
    const failed = answers.splice(0, own.length).find(({ kind }) => kind !== 'ok');
    return failed ?? ok(undefined);
  });
}

function groupNamed(name: string, { names }: Team): Result<Group> {
  const group = names.find(({ groups }) => groups.find((each) => isSameName(each.name, name)));
  if (group.kind !== 'ok') return group;
  return group.value ? ok(group.value) : noSuchName('group', name);
}

function addAll(joinings: readonly Joining[], { client }: Team): Result<void>[] {
  const isReady = ({ userId, group }: Joining) => isId(userId) && group.kind === 'ok';
  const calls = joinings.flatMap(({ userId, group }) =>
    isId(userId) && group.kind === 'ok' ? [postMembership(userId, group.value.id)] : [],
  );
  const responses = client.callAll(calls);
  return joinings.map((joining) => {
    if (joining.group.kind !== 'ok') return joining.group;
    const response = isReady(joining) ? responses.shift() : undefined;
    return response ? added(response, joining.userId, joining.group.value.id, client) : GONE;
  });
}

const GONE: Failure = {
  kind: 'rejected',
  status: HTTP_STATUS.NOT_FOUND,
  reason: { code: 'failure.unknown-to-zendesk', what: 'the group or the account' },
};

/** A refusal may mean that the person is a member already, in words that nobody has documented. */
export function added(
  response: ApiResponse,
  userId: string,
  groupId: string,
  client: ZendeskClient,
): Result<void> {
  if (response.kind === 'ok' && isMembership(response.body, userId, groupId)) return ok(undefined);
  if (response.kind === 'absent') return GONE;
  if (!['ok', 'rejected', 'duplicate'].includes(response.kind)) return response as Failure;
  const own = readMemberships(userId, client);
  if (own.kind !== 'ok') return own;
  if (own.value.some((each) => each.groupId === groupId)) return ok(undefined);
  return response.kind === 'rejected' ? response : unreadable('the groups of an agent');
}

/** An answer that is not about this person and this group does not show that the one is in the other. */
function isMembership(body: unknown, userId: string, groupId: string): boolean {
  const parsed = v.safeParse(MembershipSchema, field(body, 'group_membership'));
  return parsed.success && parsed.output.user_id === userId && parsed.output.group_id === groupId;
}
