import { AgentsCsvError, type Row, readNames, readRows, readSwitch, readTime } from '../common/csv';
import type { NewUser } from './people';
import type { UserRole } from './state';
import type { ZendeskSupport } from './support';

export const PEOPLE_COLUMNS = [
  'email',
  'name',
  'role',
  'custom_role',
  'suspended',
  'chat',
  'groups',
  'ticket_restriction',
  'last_login_at',
  'created_at',
  'other_emails',
  'external_id',
] as const;

type Complain = (what: string) => void;

/** Adds all people of a CSV text and returns the number of rows, or throws an `AgentsCsvError` and adds nobody. */
export function loadPeopleCsv(account: ZendeskSupport, text: string): number {
  const problems: string[] = [];
  const seen = new Set<string>();
  const people = readRows(text, PEOPLE_COLUMNS).map((row) =>
    readPerson(row, account, seen, (what) => problems.push(`Line ${row.line}: ${what}`)),
  );
  if (problems.length > 0) throw new AgentsCsvError(problems);
  for (const person of people) account.addUser(person);
  return people.length;
}

function readPerson(
  { values }: Row<(typeof PEOPLE_COLUMNS)[number]>,
  account: ZendeskSupport,
  seen: Set<string>,
  wrong: Complain,
): NewUser {
  const email = values.email ?? '';
  const otherEmails = readNames(values.other_emails);
  for (const address of [email, ...otherEmails]) checkEmail(address, account, seen, wrong);
  const groups = readNames(values.groups);
  return {
    email,
    otherEmails,
    name: values.name || undefined,
    role: readRole(values.role, wrong),
    customRole: readCustomRole(values.custom_role, account, wrong),
    suspended: readSwitch(values.suspended, 'suspended', wrong),
    chat: readSwitch(values.chat, 'chat', wrong),
    groups: groups.length > 0 ? groups : undefined,
    ticketRestriction: readRestriction(values.ticket_restriction, wrong),
    lastLoginAt: readTime(values.last_login_at, 'last_login_at', wrong),
    createdAt: readTime(values.created_at, 'created_at', wrong),
    externalId: values.external_id || null,
  };
}

function checkEmail(email: string, account: ZendeskSupport, seen: Set<string>, wrong: Complain): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) wrong(`“${email}” is not an e-mail address.`);
  else if (seen.has(email.toLowerCase())) wrong(`${email} is on an earlier line.`);
  else if (account.state.usersOf(email).length > 0) wrong(`${email} is in the account already.`);
  seen.add(email.toLowerCase());
}

function readRole(text: string | undefined, wrong: Complain): UserRole {
  if (!text) return 'agent';
  if (text === 'end-user' || text === 'agent' || text === 'admin') return text;
  wrong(`role is “${text}”; write end-user, agent or admin.`);
  return 'agent';
}

function readCustomRole(
  text: string | undefined,
  { state }: ZendeskSupport,
  wrong: Complain,
): string | undefined {
  if (!text || state.roleNamed(text)) return text || undefined;
  const known = [...state.customRoles.values()].map(({ name }) => name).join(', ');
  wrong(`there is no custom role “${text}”; known are ${known}.`);
  return undefined;
}

function readRestriction(text: string | undefined, wrong: Complain) {
  if (!text) return undefined;
  if (text === 'organization' || text === 'groups' || text === 'assigned' || text === 'requested')
    return text;
  wrong(`ticket_restriction is “${text}”; write organization, groups, assigned or requested.`);
  return undefined;
}
