import type { History } from '../accounts/history';
import type { AgentState } from '../accounts/state';
import type { Setup } from '../setup/settings';
import type { Account } from '../zendesk/accounts';
import type { Exemption } from './exemptions';

export type Policy = Setup['idle'];

/** Everything that the review of one account goes by, besides the account. */
export interface Rules {
  policy: Policy;
  exemptions: readonly Exemption[];
  /** The id of the account that the credential belongs to. */
  self: string;
  /** Whether warnings can be mailed at all. */
  canWarn: boolean;
  /** Whether the owner has allowed the deletions of this policy. */
  mayDelete: boolean;
  now: number;
}

/** What we know of an account, and what Zendesk says of it. */
export interface Known {
  account: Account;
  history: History;
  state: AgentState;
}
