import type { Message } from '../text/say';
import type { Account, Failure, Retryable } from './accounts';
import type { ApiResponse } from './response';
import { HTTP_STATUS } from './status';

/** Something that must be there and is not: trying again does not bring it back. */
export function toFailure(response: Exclude<ApiResponse, { kind: 'ok' }>, what: string): Failure {
  if (response.kind !== 'absent') return response;
  const reason = { code: 'failure.unknown-to-zendesk', what } as const;
  return { kind: 'rejected', status: HTTP_STATUS.NOT_FOUND, reason };
}

/** Not Zendesk's refusal but ours. */
export function refused(reason: Extract<Failure, { kind: 'rejected' }>['reason']): Failure {
  return { kind: 'rejected', status: HTTP_STATUS.FORBIDDEN, reason };
}

/** The setup refuses such a role, but it may have been saved otherwise, or come from a cell. */
export function protectedRole(name: string): Failure {
  return refused({ code: 'failure.protected-role', name });
}

export function noSuchName(what: 'role' | 'department' | 'group' | 'capacity rule', name: string): Failure {
  const reason = { code: 'failure.no-such-name', what, name } as const;
  return { kind: 'rejected', status: HTTP_STATUS.NOT_FOUND, reason };
}

export function unreadable(what: string): Failure {
  return { kind: 'outcome-unknown', notBefore: null, reason: { code: 'failure.unreadable', what } };
}

/** The same failure for a call that was left out because of it. */
export function notAttempted({ notBefore, reason }: Pick<Retryable, 'notBefore' | 'reason'>): Failure {
  return { kind: 'not-attempted', notBefore, reason };
}

/** A failed look-up before a change, or after its refusal: nothing was changed, so nothing is in doubt. */
export function nothingChanged(failure: Failure): Failure {
  return failure.kind === 'outcome-unknown' ? { ...failure, kind: 'transient' } : failure;
}

type Unauthorized = Extract<Failure, { kind: 'unauthorized' }>;

/** The credential is refused: a 401 or a redirect for everybody, a 403 perhaps only for one person. */
export function isUnauthorized(response: { kind: string }): response is Unauthorized {
  return response.kind === 'unauthorized';
}

/** Refused with a 403: perhaps only for this person. */
export function isForbidden(response: { kind: string }): response is Unauthorized {
  return isUnauthorized(response) && response.status === HTTP_STATUS.FORBIDDEN;
}

/** Without another credential no call will fare better. */
export function isRefusedForAll(response: { kind: string }): response is Unauthorized {
  return isUnauthorized(response) && response.status !== HTTP_STATUS.FORBIDDEN;
}

/** Another token may be taken. */
export function isTokenRefused(response: ApiResponse | undefined): boolean {
  return response?.kind === 'unauthorized' && response.status === HTTP_STATUS.UNAUTHORIZED;
}

/** Why, whatever the kind of failure. */
export function reasonOf(failure: Failure): Message {
  if (failure.kind === 'no-seat') return { code: 'failure.no-seat', seats: failure.seats };
  if (failure.kind === 'several-accounts') return severalAccounts(failure.accounts);
  if (failure.kind === 'look-alike')
    return { code: 'failure.look-alike', account: namedAccount(failure.account) };
  return failure.kind === 'duplicate' ? { code: 'failure.not-shown-yet' } : failure.reason;
}

function severalAccounts(accounts: readonly Account[]): Message {
  return { code: 'failure.several-accounts', accounts: accounts.map(namedAccount) };
}

function namedAccount({ id, email, enabled }: Account) {
  return { id, email, enabled };
}
