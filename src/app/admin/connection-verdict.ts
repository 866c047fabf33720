import { type Message, tell } from '../../text/say';
import { type Account, type Failure, isRetryable } from '../../zendesk/accounts';
import type { Credential } from '../../zendesk/auth';
import type { Connection } from '../../zendesk/connection';
import { isForbidden, reasonOf } from '../../zendesk/failures';
import { HTTP_STATUS } from '../../zendesk/status';

type Product = Connection['product'];

/** Why Zendesk did not even say whose credential it is, and what to do. */
export function cannotRead(
  failure: Failure,
  subdomain: string,
  kind: Credential['kind'],
  product: Product,
): Message {
  const reason = reasonOf(failure);
  if (isRetryable(failure)) return { code: 'connection.no-answer', subdomain, reason };
  if (product === 'support' && isNowhere(failure)) return notSuite(subdomain);
  if (product === 'support' && isForbidden(failure)) return { code: 'connection.opens-nothing', kind };
  if (failure.kind === 'unauthorized') return unauthorized(reason, kind, product);
  const answer = 'status' in failure ? failure.status : tell(reason);
  if (product === 'chat') return { code: 'connection.not-chat', subdomain, answer };
  return { code: 'connection.not-suite', subdomain, answer };
}

function notSuite(subdomain: string): Message {
  return { code: 'connection.not-suite', subdomain, answer: HTTP_STATUS.NOT_FOUND };
}

function unauthorized(reason: Message, kind: Credential['kind'], product: Product): Message {
  if (product === 'chat') return { code: 'connection.unauthorized', reason, kind };
  return { code: 'connection.unauthorized-by-suite', reason, kind };
}

/** Why accounts can be read but not changed, and what to do. */
export function cannotWrite(
  failure: Failure,
  { email, role }: Pick<Account, 'email' | 'role'>,
  product: Product,
): Message {
  if (isRetryable(failure)) return { code: 'connection.untested', email, reason: failure.reason };
  if (product === 'chat') return { code: 'connection.read-only', email, role };
  const isRole = reasonOf(failure).code === 'failure.cannot-manage-people';
  return { code: isRole ? 'connection.role-too-small' : 'connection.scope-too-small', email, role };
}

/** There is nothing at that address, also nothing that gives a token to a client. */
export function isNowhere(failure: Failure): boolean {
  const reason = reasonOf(failure);
  if (reason.code === 'failure.client-rejected') return reason.hasNoAddress === true;
  return 'status' in failure && failure.status === HTTP_STATUS.NOT_FOUND;
}
