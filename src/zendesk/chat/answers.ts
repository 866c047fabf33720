import { type Account, type Lookup, ok, type Result } from '../accounts';
import { toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import type { ApiResponse } from '../response';
import { accountAmong } from '../whose-account';
import { isId } from '../wire-id';
import { type Names, readAgent } from './agent';

/** An answer that must be about an agent. */
export function requiredAgent(response: ApiResponse, names: Names): Result<Account> {
  if (response.kind !== 'ok') return toFailure(response, 'the account');
  const account = readAgent(response.body, names);
  return account ? ok(account) : unreadable('the account');
}

/** An answer that may say that there is no such agent. */
export function optionalAgent(response: ApiResponse, names: Names): Result<Account | 'absent'> {
  const isAbsent = response.kind === 'absent' || (response.kind === 'ok' && isEmpty(response.body));
  return isAbsent ? ok('absent') : requiredAgent(response, names);
}

/** How an absent agent is answered has never been recorded: 200 with nothing in it means the same as 404. */
function isEmpty(body: unknown): boolean {
  return body === null || (typeof body === 'object' && Object.keys(body).length === 0);
}

/** An answer about another person is no answer. */
export function onlyAbout(email: string | undefined, found: Result<Lookup>): Result<Lookup> {
  const isAccount = found.kind === 'ok' && typeof found.value === 'object';
  return isAccount ? accountAmong(email ?? '', [found.value as Account]) : found;
}

/** Only digits lead to an agent: an id that was read from a cell may be any text, and so lead anywhere. */
export function agentPath(id: string): string {
  if (!isId(id)) throw new Error('An agent id consists of digits. Look an id from a cell up first.');
  return `/agents/${id}`;
}

export function putAgent(id: string, body: Record<string, unknown>): Call {
  return { method: 'put', path: agentPath(id), body };
}

export function roleField(roleId: string | null): { role_id?: number } {
  return roleId === null ? {} : { role_id: Number(roleId) };
}
