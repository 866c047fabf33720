import { type Account, type Lookup, ok, type Result, zip } from '../zendesk/accounts';
import { nothingChanged } from '../zendesk/failures';
import { isFound } from './account-index';
import type { RequestServices } from './ports';

type Services = Pick<RequestServices, 'access' | 'accounts'>;

/**
 * People who were found, with all addresses of those who would be given something: one of these may be blocked. Zendesk is asked
 * only where anybody is, and what it does not say gives nobody access.
 */
export function withAllAddresses(
  found: readonly Result<Lookup>[],
  { access, accounts }: Services,
): Result<Lookup>[] {
  const doubtful = access.blocked.length > 0 && accounts.addresses ? found.filter(isDoubtful) : [];
  if (doubtful.length === 0 || !accounts.addresses) return [...found];
  const read = accounts.addresses(doubtful.map(({ value }) => value.id));
  const answers = new Map<Result<Lookup>, (typeof read)[number]>(zip(doubtful, read));
  return found.map((each) => {
    const own = answers.get(each);
    if (!own || !isDoubtful(each)) return each;
    if (own.kind !== 'ok') return nothingChanged(own);
    return ok({ ...each.value, otherEmails: own.value.map(({ email }) => email) });
  });
}

/** Who was found by a second address has them all already. */
function isDoubtful(found: Result<Lookup>): found is { kind: 'ok'; value: Account } {
  if (!isFound(found)) return false;
  const { enabled, chat, otherEmails } = found.value;
  return (!enabled || chat === 'off') && otherEmails === undefined;
}
