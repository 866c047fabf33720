import type { Account, Result } from './accounts';
import type { Credential, TokenStore } from './auth';
import type { Unauthorized } from './client';
import type { HttpTransport } from './http';
import type { LastAnswers } from './last-answers';

/** Where the accounts are. */
export interface Connection {
  /** Which API owns the accounts. */
  product: 'chat' | 'support';
  /** `acme` for https://acme.zendesk.com */
  subdomain: string;
  /** `zopim` is the retired www.zopim.com. */
  host: 'zendesk' | 'zopim';
}

/** Names that Zendesk gave to its numbers, kept from one execution to the next. */
export interface NameStore {
  load(): unknown;
  save(names: unknown): void;
}

/** What the setup has chosen for a product whose agents are team members. */
export interface TeamPolicy {
  /** How an account is disabled. */
  disableBy: 'downgrade' | 'suspend' | 'both';
  /** Whether access to chat is looked at, asked for as well, or left alone. */
  chat: 'check' | 'set' | 'ignore';
  /** Every role that the setup may give, by name. */
  roles: readonly string[];
}

/** What a connection to Zendesk is made of, whatever the product. */
export interface ConnectParts {
  connection: Connection;
  team: TeamPolicy;
  credential: Credential;
  transport: HttpTransport;
  tokens: TokenStore;
  names: NameStore;
  now: () => number;
  sleep: (milliseconds: number) => void;
  /** There is no time to wait in this execution. */
  isLate: () => boolean;
  /** Told the moment before which Zendesk wants no call from anybody. */
  onThrottled(notBefore: number): void;
  /** That moment, while it is to come. */
  notBefore(): number | null;
  /** Told the answer to each call; left out: nobody asks. */
  onAnswer?: LastAnswers['note'];
  /** Told of a refusal that concerns everybody. */
  onUnauthorized(failure: Unauthorized): void;
  /** Runs the action while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: 'token', action: () => T): T | null;
  /** Numbers from 0 to 255 that cannot be guessed. */
  randomBytes(count: number): number[];
  /** All accounts as they are now. `busy`: another execution is reading them. */
  allAccounts(): Result<readonly Account[]> | 'busy';
}
