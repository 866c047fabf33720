import type { AccessBefore } from '../zendesk/accounts';
import type { PlanRun } from './ports';

/** How a disable leaves somebody, beside what it has taken, as its line in the log says it. */
export interface LeftAs {
  by: 'downgrade' | 'suspend' | 'both';
  /** The role that they are back in; left out: they are no longer in the team. */
  to?: AccessBefore;
}

export function leftAs(
  agentId: string,
  { policy }: PlanRun['rules'],
  raisedFrom: PlanRun['raisedFrom'],
): LeftAs {
  const to = raisedFrom(agentId);
  return { by: policy.by, ...(to && { to }) };
}
