import { DEFAULT_NETWORK, type NetworkModes } from './common/network';

/** The current state of the account and the network. It can be changed between two calls. */
export interface Modes extends NetworkModes {
  /** `integrated`: made in Zendesk Support, so agents are read-only; `integrated-old`: `/account` is 403 as well. */
  kind: 'standalone' | 'integrated' | 'integrated-old';
  /** Departments carry `settings.support_group_id`, as after the Agent Workspace migration. */
  agentWorkspace: boolean;
  /** The retired https://www.zopim.com/api/v2 also works. Whether it still does in production is unknown. */
  zopim: boolean;
  /** `enabled` is answered as 1 or 0, as documented, instead of as a boolean, as in every recorded answer. */
  enabledAsInt: boolean;
  /** `plan.max_agents`; `null`: "unlimited". */
  seatLimit: number | null;
}

export type { Drop, Throttling } from './common/network';

export const DEFAULT_MODES: Modes = {
  ...DEFAULT_NETWORK,
  kind: 'standalone',
  agentWorkspace: false,
  zopim: false,
  enabledAsInt: false,
  seatLimit: null,
};
