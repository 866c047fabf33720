import type { Random } from '../stand-in/random';
import { oneOf, type Person } from './people';

export interface Agent extends Person {
  enabled: boolean;
  role: string;
}

export const DAY_MS = 24 * 60 * 60_000;
export const FIRST_DAY = Date.UTC(2022, 0, 3);
export const LAST_DAY = Date.UTC(2026, 1, 28);
export const TEAMS = ['Billing', 'Returns', 'Night shift', 'Onboarding'];

const COLUMNS = [
  'email',
  'first_name',
  'last_name',
  'display_name',
  'enabled',
  'role',
  'last_login',
  'login_count',
  'create_date',
  'departments',
];

/** Three administrators and agents, of whom the first `enabled` are enabled. */
export function makeAgents(people: readonly Person[], enabled: number, random: Random): Agent[] {
  return people.map((person, index) => ({
    ...person,
    // Some addresses have capitals because they were typed that way.
    email: random.below(20) === 0 ? capitalized(person.email) : person.email,
    enabled: index < enabled,
    role: roleOf(index, random),
  }));
}

export function agentLines(agents: readonly Agent[], random: Random): string[][] {
  const owner = ['owner@acme.example', 'Olive', 'Owner', 'Olive Owner', 'true', 'Owner'];
  const since = [day(LAST_DAY), '812', day(FIRST_DAY), ''];
  return [COLUMNS, [...owner, ...since], ...agents.map((agent) => agentLine(agent, random))];
}

function agentLine({ email, firstName, lastName, enabled, role }: Agent, random: Random): string[] {
  const created = FIRST_DAY + random.below((LAST_DAY - FIRST_DAY) / DAY_MS) * DAY_MS;
  const logins = random.below(enabled ? 200 : 12) === 0 ? 0 : 1 + random.below(700);
  const last = logins === 0 ? '' : day(lastLogin(created, enabled, random));
  const departments = [
    ...(random.below(10) < 6 ? ['Chat'] : []),
    ...(random.below(10) < 4 ? [oneOf(TEAMS, random)] : []),
  ];
  return [
    email,
    firstName,
    lastName,
    `${firstName} ${lastName}`,
    String(enabled),
    role,
    last,
    String(logins),
    day(created),
    departments.join(';'),
  ];
}

/** Most enabled accounts are in use; the people of the others have left without their account being disabled. */
function lastLogin(created: number, enabled: boolean, random: Random): number {
  const isActive = enabled && random.below(50) > 0;
  const days = (LAST_DAY - created) / DAY_MS + 1;
  return LAST_DAY - random.below(isActive ? Math.min(days, 30) : days) * DAY_MS;
}

function roleOf(index: number, random: Random): string {
  if (index < 3) return 'Administrator';
  return random.below(25) === 0 ? 'Agent (limited)' : 'Agent';
}

export function day(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function capitalized(email: string): string {
  return email.replace(
    /(^|[.@-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
