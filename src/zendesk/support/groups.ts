import * as v from 'valibot';
import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { unreadable } from '../failures';
import { WireId } from '../wire-id';
import { API } from './endpoints';
import { readWholeList } from './pages';

const GroupSchema = v.object({
  id: WireId,
  name: v.string(),
  default: v.nullish(v.boolean(), false),
  deleted: v.nullish(v.boolean(), false),
});

export interface Group {
  id: string;
  name: string;
  /** Everybody who joins the team is put into it. */
  isDefault: boolean;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
export function listGroups(client: ZendeskClient): Result<Group[]> {
  const listed = readWholeList(client, `${API}/groups?exclude_deleted=true&`, 'groups');
  if (listed.kind !== 'ok') return listed;
  const parsed = v.safeParse(v.array(GroupSchema), listed.value);
  if (!parsed.success) return unreadable('the list of groups');
  const present = parsed.output.filter(({ deleted }) => !deleted);
  return ok(present.map(({ id, name, default: isDefault }) => ({ id, name, isDefault })));
}
