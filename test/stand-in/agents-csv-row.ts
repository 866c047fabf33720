import { type Row, readNames, readSwitch, readTime } from './common/csv';
import type { NewAgent } from './people';
import type { ZendeskChat } from './stand-in';

export const COLUMNS = [
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
] as const;

type Column = (typeof COLUMNS)[number];

/** Values of earlier rows that must be unique. */
export interface Seen {
  emails: Map<string, number>;
  ownerLine?: number;
}

type Complain = (what: string) => void;

/** Parses a row; adds a sentence to `wrong` for each problem. */
export function readAgent(
  { line, values }: Row<Column>,
  standIn: ZendeskChat,
  seen: Seen,
  wrong: Complain,
): NewAgent {
  const email = values.email ?? '';
  const role = values.role || 'Agent';
  const owner = role.toLowerCase() === 'owner';
  checkEmail(email, line, seen, wrong);
  if (isTaken(email, standIn, owner)) wrong(`${email} is in the account already.`);
  if (owner) checkOnlyOwner(line, seen, wrong);
  checkRole(role, standIn, wrong);
  return {
    email,
    role,
    firstName: values.first_name,
    lastName: values.last_name,
    displayName: values.display_name,
    enabled: readSwitch(values.enabled, 'enabled', wrong),
    lastLogin: readTime(values.last_login, 'last_login', wrong),
    loginCount: readCount(values.login_count, wrong),
    createDate: readTime(values.create_date, 'create_date', wrong),
    departments: readNames(values.departments),
  };
}

function checkEmail(email: string, line: number, seen: Seen, wrong: Complain): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    wrong(`“${email}” is not an e-mail address.`);
    return;
  }
  const before = seen.emails.get(email.toLowerCase());
  if (before === undefined) seen.emails.set(email.toLowerCase(), line);
  else wrong(`${email} is already on line ${before}.`);
}

function isTaken(email: string, standIn: ZendeskChat, byOwner: boolean): boolean {
  return standIn.state
    .agentsOf(email, true)
    .some((agent) => agent.deletedAt === null && !(byOwner && agent === standIn.owner));
}

function checkOnlyOwner(line: number, seen: Seen, wrong: Complain): void {
  if (seen.ownerLine !== undefined) wrong(`there is one owner only, and line ${seen.ownerLine} has one.`);
  else seen.ownerLine = line;
}

function checkRole(role: string, { state }: ZendeskChat, wrong: Complain): void {
  if (state.roleNamed(role)) return;
  const known = [...state.roles.values()].map((it) => it.name).join(', ');
  wrong(`there is no role “${role}”; known are ${known}.`);
}

function readCount(text: string | undefined, wrong: Complain): number | undefined {
  if (!text) return undefined;
  if (!/^\d+$/.test(text)) wrong(`login_count is “${text}”; write a whole number.`);
  return Number(text);
}
