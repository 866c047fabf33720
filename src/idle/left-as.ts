import type { LeftAs } from '../accounts/disabling';
import type { PlanRun } from './ports';

/** How a disable leaves somebody; it stands in the log beside what it takes. */
export function leftAs(
  agentId: string,
  { policy }: PlanRun['rules'],
  raisedFrom: PlanRun['raisedFrom'],
): LeftAs {
  const to = raisedFrom(agentId);
  return { by: policy.by, ...(to && { to }) };
}
