import { DEFAULT_NETWORK, type NetworkModes } from '../common/network';

export type Plan = 'team' | 'growth' | 'professional' | 'enterprise' | 'enterprise-plus';

/** The current state of the account and the network. It can be changed between two calls. */
export interface Modes extends NetworkModes {
  plan: Plan;
  /** Whether more calls a minute than the plan allows are answered 429, while `throttled` does not say otherwise. */
  planLimit: boolean;
  /** How many changes of one person a minute are allowed. Documented: 5. */
  userUpdatesPerMinute: number;
  /** How many agents the subscription allows; `null`: enough. */
  seats: number | null;
  /** How many seconds search does not know of a new or changed person. */
  searchLag: number;
  /** Links in answers name this host, as recorded from an account with two subdomains; `null`: the host that was called. */
  linkHost: string | null;
  /** Omnichannel routing, which capacity rules need. */
  routing: boolean;
  /** Whether the account has Chat. */
  chat: boolean;
  /** How many seconds the answer about entitlements is behind. */
  entitlementsLag: number;
  /** The number of next calls for entitlements that are answered 503. */
  entitlementsDown: number;
  /** The private call by which Admin Center gives access to Chat works with a token. */
  privateEntitlements: boolean;
  /** The account option to mail new people whom an agent has added. */
  welcomeMails: boolean;
  /** A sandbox, which answers 422 about its subscription. */
  sandbox: boolean;
  /** A directory undoes changes of role and suspension after so many seconds; `null`: there is none. */
  directoryUndoesAfter: number | null;
  /** For `times` calls, the answer about one person shows another one. The call is carried out. */
  somebodyElse: { times: number } | null;
}

export const DEFAULT_MODES: Modes = {
  ...DEFAULT_NETWORK,
  plan: 'enterprise',
  planLimit: true,
  userUpdatesPerMinute: 5,
  seats: null,
  searchLag: 0,
  linkHost: null,
  routing: true,
  chat: true,
  entitlementsLag: 0,
  entitlementsDown: 0,
  privateEntitlements: false,
  welcomeMails: true,
  sandbox: false,
  directoryUndoesAfter: null,
  somebodyElse: null,
};

/** Calls a minute: developer.zendesk.com/api-reference/introduction/rate-limits */
export const CALLS_A_MINUTE: Record<Plan, number> = {
  team: 200,
  growth: 400,
  professional: 400,
  enterprise: 700,
  'enterprise-plus': 2500,
};

export function isEnterprise({ plan }: Modes): boolean {
  return plan === 'enterprise' || plan === 'enterprise-plus';
}
