import type { AccessEnd } from '../accounts/ends';
import type { History } from '../accounts/history';
import type { AgentState } from '../accounts/state';
import type { Setup } from '../setup/settings';
import type { Message } from '../text/say';
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

/** The last day of access of an account, as seen today. */
export interface KnownEnd extends AccessEnd {
  /** 0: today is the last day, which is still one of access; below: it is past. */
  daysLeft: number;
  /** A request about it is being carried out, and not in the log yet. */
  isUnderWay: boolean;
}

/** What is to become of an account. */
export interface Verdict {
  /** `end`: its last day is past. `remind`: the person is told that it is near. */
  kind: 'warn' | 'disable' | 'delete' | 'end' | 'remind' | 'spare';
  message: Message;
  /** Whole days on the account's clock; `null` where there is none. */
  days: number | null;
}

/** What we know of an account, and what Zendesk says of it. */
export interface Known {
  account: Account;
  history: History;
  state: AgentState;
  /** Left out or `null`: access has no end. */
  end?: KnownEnd | null;
}
