import { map, type OwnAddress, ok, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { nothingChanged, unreadable } from '../failures';
import { field } from '../response';
import { HTTP_STATUS } from '../status';
import { userPath } from './endpoints';
import { readWholeLists } from './pages';

/**
 * All addresses of each of these people. Customers can add any address to their own profile, so one that was never verified may
 * be somebody else's.
 * Source: https://developer.zendesk.com/api-reference/ticketing/users/user_identities/
 */
export function readAddresses(ids: readonly string[], client: ZendeskClient): Result<OwnAddress[]>[] {
  const paths = ids.map((id) => `${userPath(id)}/identities?`);
  return zip(ids, readWholeLists(client, paths, 'identities')).map(addressesOf);
}

function addressesOf([id, listed]: [id: string, listed: Result<unknown[]>]): Result<OwnAddress[]> {
  // The person was deleted a moment ago.
  if (listed.kind === 'rejected' && listed.status === HTTP_STATUS.NOT_FOUND) return ok([]);
  const isOthers = (entry: unknown) => String(field(entry, 'user_id') ?? id) !== id;
  if (listed.kind === 'ok' && listed.value.some(isOthers)) return nothingChanged(unreadable('the accounts'));
  return map(listed, (entries) =>
    entries.flatMap((entry) => {
      const value = field(entry, 'value');
      return field(entry, 'type') === 'email' && typeof value === 'string'
        ? [{ email: value, isVerified: field(entry, 'verified') === true }]
        : [];
    }),
  );
}
