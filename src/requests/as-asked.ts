import type { Account } from '../zendesk/accounts';
import { isSameName } from '../zendesk/same-name';
import { type GivenAccess, grantFor } from './by-answer';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

export type AskedAccess = GivenAccess & Pick<RequestServices['access'], 'chat'>;

/** A light agent has the access that is asked for where the answers give that very role, whatever the setup gives others. */
export function asAskedFor(account: Account, { answers }: RequestRow, access: AskedAccess): Account {
  const { enabled, kind, details, role } = account;
  const mayCount = !enabled && access.chat === 'ignore' && kind === 'limited' && details?.suspended === false;
  if (!mayCount) return account;
  const asked = grantFor(answers, access).role;
  return asked !== null && isSameName(asked, role) ? { ...account, enabled: true } : account;
}
