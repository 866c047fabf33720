import * as v from 'valibot';
import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import { WireId } from '../wire-id';

const RoleSchema = v.object({
  id: WireId,
  name: v.string(),
});

export type Role = v.InferOutput<typeof RoleSchema>;

/** Role ids differ from account to account; the names are what an admin knows. */
export function listRoles(client: ZendeskClient): Result<Role[]> {
  const response = client.call({ method: 'get', path: '/roles' });
  if (response.kind !== 'ok') return toFailure(response, 'the list of roles');
  const parsed = v.safeParse(v.array(RoleSchema), response.body);
  return parsed.success ? ok(parsed.output) : unreadable('the list of roles');
}
