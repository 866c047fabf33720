import { map, ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { field } from '../response';
import { HTTP_STATUS } from '../status';
import { userPath } from './endpoints';
import { readWholeList } from './pages';

/** An address of a person, the primary one among them. */
export interface OwnAddress {
  email: string;
  /** One that was not may be somebody else's: customers can add any to their own profile. */
  isVerified: boolean;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/users/user_identities/ */
export function readAddresses(userId: string, client: ZendeskClient): Result<OwnAddress[]> {
  const listed = readWholeList(client, `${userPath(userId)}/identities?`, 'identities');
  // The person was deleted a moment ago.
  if (listed.kind === 'rejected' && listed.status === HTTP_STATUS.NOT_FOUND) return ok([]);
  return map(listed, (entries) =>
    entries.flatMap((entry) => {
      const value = field(entry, 'value');
      return field(entry, 'type') === 'email' && typeof value === 'string'
        ? [{ email: value, isVerified: field(entry, 'verified') === true }]
        : [];
    }),
  );
}
