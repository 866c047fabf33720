import * as v from 'valibot';
import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { isForbidden, toFailure, unreadable } from '../failures';
import { field } from '../response';
import { WireId } from '../wire-id';
import { API } from './endpoints';

const RoleSchema = v.object({ id: WireId, name: v.string(), role_type: v.nullish(v.number(), 0) });

export interface TeamRole {
  id: string;
  name: string;
  type: number;
}

/**
 * Plans below Enterprise have no custom roles: how they answer is not documented, and means that there are none.
 * Source: https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/
 */
export function listRoles(client: ZendeskClient): Result<TeamRole[]> {
  const response = client.call({ method: 'get', path: `${API}/custom_roles` });
  if (response.kind === 'absent' || isForbidden(response)) return ok([]);
  if (response.kind !== 'ok') return toFailure(response, 'the list of roles');
  const parsed = v.safeParse(v.array(RoleSchema), field(response.body, 'custom_roles'));
  if (!parsed.success) return unreadable('the list of roles');
  return ok(parsed.output.map(({ id, name, role_type: type }) => ({ id, name, type })));
}
