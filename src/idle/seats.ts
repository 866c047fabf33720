import type { Account, Accounts } from '../zendesk/accounts';
import type { Policy } from './rules';

/** What decides whether a seat is free: the product, and what a disable does. */
export interface SeatRules {
  accounts: Pick<Accounts, 'omitsDisabled'>;
  policy: Pick<Policy, 'by'>;
}

/** In Suite a suspended agent keeps the seat, until they are deleted; in Chat an account that is off takes none. */
export function freesSeat(
  { kind }: Pick<Account, 'kind'>,
  change: 'disable' | 'delete',
  { accounts, policy }: SeatRules,
): boolean {
  if (accounts.omitsDisabled !== true) return change === 'disable';
  return change === 'disable' ? policy.by !== 'suspend' : kind === 'agent';
}
