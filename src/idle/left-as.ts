import type { LeftAs } from '../accounts/disabling';
import type { Account } from '../zendesk/accounts';
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

/** The same of somebody who was not disabled in the way that was intended. */
export function leftNow({ id, kind, details }: Account, { raisedFrom }: Pick<PlanRun, 'raisedFrom'>): LeftAs {
  if (kind === 'agent') return { by: 'suspend' };
  const to = kind === 'limited' ? raisedFrom(id) : null;
  return { by: details?.suspended === true ? 'both' : 'downgrade', ...(to && { to }) };
}
