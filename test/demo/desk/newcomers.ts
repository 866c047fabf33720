import { type Person, people } from '../../samples/people';
import { Random } from '../../zendesk/random';
import type { Answers, Example } from '../shapes';
import type { Desk } from './desk';

const SEED = 7;
const ELSEWHERE = 'globex.example';
/** Far enough down the list not to be the next new person. */
export const FAR = 40;

/** People whom neither Zendesk nor the sheet knows, always in the same order. */
export function newcomers(desk: Desk, count: number): Person[] {
  const known = new Set([...accountEmails(desk), ...askedFor(desk)]);
  const domain = domainOf(desk.lead);
  const found: Person[] = [];
  for (const { firstName, lastName, email } of people(new Random(SEED))) {
    if (found.length === count) break;
    const own = `${email.split('@')[0]}@${domain}`;
    if (!known.has(own)) found.push({ firstName, lastName, email: own });
    known.add(own);
  }
  return found;
}

/** Three forms that one could send off. */
export function examples(desk: Desk): Example[] {
  const [fresh, ...others] = newcomers(desk, FAR);
  const stranger = others.at(-1);
  const disabled = someoneDisabled(desk);
  const all: [label: string, person: Person | undefined][] = [
    ['New person', fresh],
    ['Account off', disabled],
    ['Wrong domain', stranger && elsewhere(stranger)],
  ];
  return all.flatMap(([label, person]) => (person ? [{ label, answers: answersOf(desk, person) }] : []));
}

export function answersOf({ columns, titles, lead }: Desk, person: Person): Answers {
  const named: Answers = {
    [columns.requester]: lead,
    [columns.email]: person.email,
    [columns.firstName]: person.firstName,
    [columns.lastName]: person.lastName,
  };
  return Object.fromEntries(titles.map((title) => [title, named[title] ?? '']));
}

/** Nobody who was asked for already: the example shall end in an account that is turned on. */
export function someoneDisabled(desk: Desk): Person | undefined {
  const asked = new Set(askedFor(desk));
  const domain = `@${domainOf(desk.lead)}`;
  return desk.zendesk.state
    .presentAgents()
    .find(({ enabled, email }) => !enabled && email.endsWith(domain) && !asked.has(email));
}

export function domainOf(email: string): string {
  return email.split('@')[1] ?? '';
}

function elsewhere(person: Person): Person {
  return { ...person, email: `${person.email.split('@')[0]}@${ELSEWHERE}` };
}

function accountEmails({ zendesk }: Desk): string[] {
  return zendesk.state.presentAgents().map(({ email }) => email.toLowerCase());
}

function askedFor({ google, columns }: Desk): string[] {
  const [header = [], ...rows] = google.form.sheet.display();
  const index = header.indexOf(columns.email);
  return rows.map((row) => (row[index] ?? '').trim().toLowerCase());
}
