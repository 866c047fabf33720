import { json } from '../../common/replies';
import { forbidden, recordInvalid, recordNotFound } from '../errors';
import type { Plan } from '../modes';
import type { Operation } from '../world';

/** The documented settings that matter here; neither seats nor the name of the plan are among them. */
export const accountSettings: Operation = ({ modes, state }) =>
  json(200, {
    settings: {
      active_features: {
        light_agents: modes.plan !== 'team',
        user_tagging: true,
        customer_satisfaction: false,
      },
      agents: { agent_workspace: true, unified_agent_statuses: true },
      chat: { available: modes.chat, enabled: modes.chat, integrated: modes.chat },
      metrics: { account_size: state.users.size > 100 ? '100-399' : '1-99' },
      routing: { enabled: modes.routing, max_email_capacity: 5, max_messaging_capacity: 3 },
      tickets: { default_solved_ticket_reassignment_strategy: '' },
      user: { agent_created_welcome_emails: modes.welcomeMails, tagging: true },
    },
  });

/** Undocumented. Connectors read `plan_name`, and take 422 for a sandbox. */
export const accountSubscription: Operation = (world) => {
  const { modes, choices } = world;
  if (modes.sandbox) throw recordInvalid('base', '((a sandbox has no subscription))');
  if (choices.subscription === 403) throw forbidden(world, 'the subscription');
  if (choices.subscription === 404) throw recordNotFound();
  const seats = choices.subscription === 'with-seats' ? { max_agents: modes.seats } : {};
  return json(200, { subscription: { plan_name: PLAN_NAMES[modes.plan], ...seats } });
};

const PLAN_NAMES: Record<Plan, string> = {
  team: 'Suite Team',
  growth: 'Suite Growth',
  professional: 'Suite Professional',
  enterprise: 'Suite Enterprise',
  'enterprise-plus': 'Suite Enterprise Plus',
};
