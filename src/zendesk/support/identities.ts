import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { field } from '../response';
import { userPath } from './endpoints';
import { pageQuery, readPage } from './pages';

/** An address of a person, the primary one among them. */
export interface OwnAddress {
  email: string;
  /** One that was not may be somebody else's: customers can add any to their own profile. */
  isVerified: boolean;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/users/user_identities/ */
export function readAddresses(userId: string, client: ZendeskClient): Result<OwnAddress[]> {
  const response = client.call({ method: 'get', path: `${userPath(userId)}/identities?${pageQuery(null)}` });
  if (response.kind === 'absent') return ok([]);
  const page = readPage(response, 'identities');
  if (page.kind !== 'ok') return page;
  return ok(
    page.value.entries.flatMap((entry) => {
      const value = field(entry, 'value');
      return field(entry, 'type') === 'email' && typeof value === 'string'
        ? [{ email: value, isVerified: field(entry, 'verified') === true }]
        : [];
    }),
  );
}
