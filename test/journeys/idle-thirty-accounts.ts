import { IdleInstallation } from './idle-installation';
import { numberedPeople } from './idle-people';

export const JSON_RESPONSE = { headers: { 'Content-Type': 'application/json' }, seconds: 0.2 };

/** Five of thirty accounts are idle, and Zendesk lists seven a page. */
export function withThirtyAccounts(idle: Record<string, unknown> = {}): IdleInstallation {
  const installation = IdleInstallation.withReviewedPeople(
    { idle },
    { ...numberedPeople('busy', 24), ...numberedPeople('idle', 5, { usedDaysAgo: 60 }) },
  );
  installation.zendesk.modes.afterwards = ({ url }, answer) => {
    if (!url.includes('since_id') || 'lost' in answer || answer.status !== 200) return answer;
    return { ...answer, body: JSON.stringify(JSON.parse(answer.body).slice(0, 7)) };
  };
  installation.takeCalls();
  return installation;
}

export const IDLE = Object.keys(numberedPeople('idle', 5));
