import { type Failure, isRetryable, ok, type Result, type Subscription } from '../accounts';
import type { ZendeskClient } from '../client';
import { isForbidden, refused, toFailure, unreadable } from '../failures';
import { type ApiResponse, field } from '../response';
import { HTTP_STATUS } from '../status';
import { putUser } from './answers';
import { API } from './endpoints';
import { readUser, type User } from './user';

/** "200 also when anonymous": then the person has no number. */
export function readMe(client: ZendeskClient): Result<User> {
  const response = client.call({ method: 'get', path: `${API}/users/me` });
  if (response.kind !== 'ok') return toFailure(response, 'the account of the credential');
  const me = field(response.body, 'user');
  if (field(me, 'id') === null) return ANONYMOUS;
  const user = readUser(me);
  return user ? ok(user) : unreadable('the account of the credential');
}

const ANONYMOUS: Failure = {
  kind: 'unauthorized',
  status: HTTP_STATUS.UNAUTHORIZED,
  reason: { code: 'failure.anonymous' },
};

/**
 * Writes the person's own name unchanged: a write like all others, and no change. Everybody may do that, so it is also asked
 * whether the role lets the person manage the team.
 */
export function mayWriteAs(me: User, client: ZendeskClient): Result<void> {
  const managed = managesPeople(me, client);
  if (managed.kind !== 'ok') return managed;
  if (!managed.value) return refused({ code: 'failure.cannot-manage-people' });
  const response = client.call(putUser(me.id, { name: me.name }));
  return response.kind === 'ok' ? ok(undefined) : toFailure(response, 'how to change accounts');
}

/**
 * Admins, and people whose custom role says so. What cannot be read is left to the write.
 * Source: https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/
 */
function managesPeople({ role, roleId }: User, client: ZendeskClient): Result<boolean> {
  if (role === 'admin') return ok(true);
  if (role === 'end-user' || roleId === null) return ok(false);
  const response = client.call({ method: 'get', path: `${API}/custom_roles/${roleId}` });
  if (response.kind === 'absent') return ok(true);
  if (response.kind !== 'ok') return isRetryable(response) ? response : ok(true);
  const configuration = field(field(response.body, 'custom_role'), 'configuration');
  const given = field(configuration, 'manage_team_members');
  return ok(typeof given !== 'string' || !['off', 'readonly'].includes(given));
}

/**
 * Not documented: 422 means a sandbox, and whatever else is refused does no harm.
 * Source: recorded answers behind test/stand-in/support
 */
export function readSubscription(client: ZendeskClient): Result<Subscription> {
  const response = client.call({ method: 'get', path: `${API}/account/subscription` });
  if (response.kind !== 'ok' && isSandbox(response)) return ok({ ...UNKNOWN, isSandbox: true });
  if (response.kind !== 'ok') return isHarmless(response) ? ok(UNKNOWN) : response;
  const subscription = field(response.body, 'subscription');
  const name = field(subscription, 'plan_name');
  const seats = field(subscription, 'max_agents');
  return ok({
    name: typeof name === 'string' ? name : '',
    seats: typeof seats === 'number' ? seats : null,
  });
}

const UNKNOWN: Subscription = { name: '', seats: null };

function isHarmless(response: Exclude<ApiResponse, { kind: 'ok' }>): response is { kind: 'absent' } {
  return response.kind === 'absent' || response.kind === 'rejected' || isForbidden(response);
}

function isSandbox(response: ApiResponse): boolean {
  const { reason } = response as { reason?: { code: string; status?: number } };
  return reason?.code === 'failure.status' && reason.status === HTTP_STATUS.UNPROCESSABLE_CONTENT;
}
