import { addressOf, START } from '../installation';
import { SuiteInstallation } from '../suite-installation';
import { setUp } from './set-up';

const DAY_MS = 24 * 60 * 60_000;

/** From the time of day of `START` to the early morning, when the daily review is due and no one is working. */
const REVIEW_OFFSET_MS = -4 * 60 * 60_000;

const IDLE = ['idle.asking', 'idle.half', 'idle.later', 'idle.restored', 'idle.left', 'idle.restoring'];

const CAPACITY_RULE = 'Three chats';

/** The second review has downgraded the idle agents: the first only reports. */
export function afterReviews(): SuiteInstallation {
  const installation = new SuiteInstallation();
  const { zendesk, google } = installation;
  installation.linkForm();
  zendesk.addGroup('Care');
  zendesk.addCapacityRule(CAPACITY_RULE, 3);
  addTeam(installation);
  setUp(installation, {
    credential: 'client',
    access: { role: 'Staff', departments: ['Care'], chat: 'check', capacityRule: CAPACITY_RULE },
    idle: { mode: 'act', warnDaysBefore: null, limit: { percent: 100, count: 100 } },
  });
  for (const day of [1, 2]) {
    google.clock.advanceTo(START + day * DAY_MS + REVIEW_OFFSET_MS);
    google.advance({});
  }
  google.advance({ minutes: 10 });
  return installation;
}

/** Agents with something of all that a downgrade takes away. */
function addTeam({ zendesk }: SuiteInstallation): void {
  for (const name of IDLE) {
    zendesk.addAgent({
      email: addressOf(name),
      createdAt: START - 400 * DAY_MS,
      lastLoginAt: START - 100 * DAY_MS,
      customRole: 'Team lead',
      groups: ['Care', 'Sales'],
      ticketRestriction: 'groups',
    });
  }
  zendesk.addAgent({ email: addressOf('busy'), lastLoginAt: START });
}
