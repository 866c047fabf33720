import type { Random } from '../stand-in/random';
import { type Agent, DAY_MS, day, FIRST_DAY, LAST_DAY, TEAMS } from './agents';
import { oneOf, shuffled } from './people';

const COLUMNS = [
  'email',
  'name',
  'role',
  'custom_role',
  'suspended',
  'chat',
  'groups',
  'last_login_at',
  'created_at',
];

const DAYS = (LAST_DAY - FIRST_DAY) / DAY_MS;
/** Few enough for the limit of an idle review. */
const IDLE_COUNT = 12;
const LONGEST_ABSENCE_DAYS = 25;

/** The same people in a Suite account: whoever is disabled in Chat is a suspended agent here, or an end-user. */
export function personLines(agents: readonly Agent[], random: Random): string[][] {
  const idle = new Set(shuffled(agents.filter(isOrdinary), random).slice(0, IDLE_COUNT));
  return [COLUMNS, ...shuffled(agents, random).map((agent) => personLine(agent, idle.has(agent), random))];
}

function isOrdinary({ enabled, role }: Agent): boolean {
  return enabled && role !== 'Administrator';
}

function personLine(agent: Agent, isIdle: boolean, random: Random): string[] {
  const { email, firstName, lastName, enabled } = agent;
  const isEndUser = !enabled && random.below(2) === 0;
  const created = random.below(DAYS - 2 * LONGEST_ABSENCE_DAYS);
  const absent = enabled && !isIdle ? random.below(LONGEST_ABSENCE_DAYS) : 60 + random.below(200);
  return [
    email,
    `${firstName} ${lastName}`,
    isEndUser ? 'end-user' : roleOf(agent),
    agent.role === 'Agent (limited)' && !isEndUser ? 'Team lead' : '',
    String(!enabled && !isEndUser),
    String(enabled),
    isEndUser ? '' : groupsOf(random).join(';'),
    day(LAST_DAY - Math.min(absent, DAYS - created) * DAY_MS),
    day(FIRST_DAY + created * DAY_MS),
  ];
}

function roleOf({ role }: Agent): string {
  return role === 'Administrator' ? 'admin' : 'agent';
}

function groupsOf(random: Random): string[] {
  return [
    'Support',
    ...(random.below(10) < 6 ? ['Chat'] : []),
    ...(random.below(10) < 4 ? [oneOf(TEAMS, random)] : []),
  ];
}
