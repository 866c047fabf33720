import { type Person, people } from '../../samples/people';
import { Random } from '../../stand-in/random';
import type { Answers, Example } from '../protocol';
import type { Installation } from './installation';

const PEOPLE_SEED = 7;
const FOREIGN_DOMAIN = 'globex.example';
const THREE_DAYS = 'For three days';
const DAY_MS = 24 * 60 * 60_000;
/** Somebody whom the setup does not list as a requester. */
const OTHER_LEAD = 'kim.coach';
/** The last person of this many is far enough down the list not to be requested soon. */
export const SAMPLE_POOL_SIZE = 40;

/** People with no account and no request yet, always in the same order. */
export function newPeople(installation: Installation, count: number): Person[] {
  const known = new Set([...accountEmails(installation), ...requestedEmails(installation)]);
  const domain = domainOf(installation.lead);
  const found: Person[] = [];
  for (const { firstName, lastName, email } of people(new Random(PEOPLE_SEED))) {
    if (found.length === count) break;
    const own = `${email.split('@')[0]}@${domain}`;
    if (!known.has(own)) found.push({ firstName, lastName, email: own });
    known.add(own);
  }
  return found;
}

/** A set of answers to fill in the form with, for each outcome. */
export function examples(installation: Installation): Example[] {
  const [first, ...others] = newPeople(installation, SAMPLE_POOL_SIZE);
  const stranger = others.at(-1);
  const all: [label: string, person: Person | undefined, requester?: string][] = [
    ['New person', first],
    [THREE_DAYS, installation.lastDay === '' ? undefined : first],
    ...peopleToChange(installation),
    ['Needs approval', installation.approvers.length > 0 ? first : undefined, otherLead(installation)],
    ['Wrong domain', stranger && withForeignDomain(stranger)],
  ];
  return all.flatMap(([label, person, requester]) => {
    if (!person) return [];
    const answers = answersOf(installation, person, requester);
    return [{ label, answers: label === THREE_DAYS ? withLastDay(answers, installation) : answers }];
  });
}

/** Access today, tomorrow, and on the day after. */
function withLastDay(answers: Answers, { google, lastDay, timeZone }: Installation): Answers {
  const day = google.clock.now() + 2 * DAY_MS;
  return { ...answers, [lastDay]: new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(day)) };
}

export function otherLead({ lead }: Installation): string {
  return `${OTHER_LEAD}@${domainOf(lead)}`;
}

export function answersOf(
  { columns, titles, lead }: Installation,
  person: Person,
  requester = lead,
): Answers {
  const named: Answers = {
    [columns.requester]: requester,
    [columns.email]: person.email,
    [columns.firstName]: person.firstName,
    [columns.lastName]: person.lastName,
  };
  return Object.fromEntries(titles.map((title) => [title, named[title] ?? '']));
}

/** Without people who have been requested already: the example should end with a changed account. */
export function peopleToChange(installation: Installation): [label: string, person: Person | undefined][] {
  const requested = new Set(requestedEmails(installation));
  const domain = `@${domainOf(installation.lead)}`;
  const isNext = ({ email }: Person) => email.endsWith(domain) && !requested.has(email);
  return installation.zendesk
    .examples((id) => installation.changed.has(id))
    .map(([label, people]) => [label, people.find(isNext)]);
}

export function domainOf(email: string): string {
  return email.split('@')[1] ?? '';
}

function withForeignDomain(person: Person): Person {
  return { ...person, email: `${person.email.split('@')[0]}@${FOREIGN_DOMAIN}` };
}

function accountEmails({ zendesk }: Installation): string[] {
  return zendesk.addresses().map((email) => email.toLowerCase());
}

function requestedEmails({ google, columns }: Installation): string[] {
  const [header = [], ...rows] = google.form.sheet.display();
  const index = header.indexOf(columns.email);
  return rows.map((row) => (row[index] ?? '').trim().toLowerCase());
}
