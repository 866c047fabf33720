import { refused } from '../common/api-error';
import { json, wireTime } from '../common/replies';
import { isOwner } from '../representation';
import type { Operation } from '../world';

/** One client expects 403 on integrated accounts, another got 200; hence the mode `integrated-old`. */
export const account: Operation = (world, { caller }) => {
  if (world.modes.kind === 'integrated-old') throw refused(403, 'not on an account made in Zendesk Support');
  const oldest = Math.min(...[...world.state.agents.values()].map((agent) => agent.createdAt));
  return json(200, {
    account_key: 'StandInAccountKey',
    status: 'active',
    create_date: wireTime(oldest),
    // Limits are numbers or "unlimited"; both were observed live.
    plan: {
      name: 'enterprise',
      max_agents: world.modes.seatLimit ?? 'unlimited',
      max_departments: 'unlimited',
      rest_api: true,
    },
    // Documented: only for the owner.
    ...(isOwner(world, caller) ? { billing: {} } : {}),
  });
};
