import type { Random } from '../stand-in/random';
import type { Agent } from './agents';
import { oneOf, type Person, shuffled } from './people';
import {
  FOREIGN_REQUESTERS,
  HOSTILE_NAMES,
  LOOK_ALIKE_DOMAINS,
  MALFORMED_ADDRESSES,
  PLUS_ADDRESSING,
  REPETITIONS,
  type TypedAnswers,
  UNUSABLE_NAMES,
  varied,
  WRONG_DOMAINS,
} from './variations';

const TITLES = [
  'Timestamp',
  'Email Address',
  'Email of the person who needs access',
  'First name',
  'Last name',
  'Anything else?',
];

const REMARKS = [
  'Starts on Monday',
  'Back from parental leave, please enable again.',
  'Team "North", second floor',
  'Needs:\n- chat\n- the macros, too',
  '=HYPERLINK("http://example.com","click")',
  'Grüße aus Köln',
];

export interface Company {
  leads: readonly Person[];
  newPeople: Iterator<Person, never>;
  disabled: readonly Agent[];
  active: readonly Agent[];
}

/** 600 responses: 250 for new people, 180 for accounts to enable, 100 without change, 70 to reject. */
export function responseLines(company: Company, random: Random): string[][] {
  const next = () => company.newPeople.next().value;
  const some = (count: number, variations?: Parameters<typeof varied>[1]): TypedAnswers[] =>
    Array.from({ length: count }, (_, index) => (variations ? varied(next(), variations, index) : next()));
  const created = [...some(230), ...some(10, HOSTILE_NAMES), ...some(10, PLUS_ADDRESSING)];
  const enabled = shuffled(company.disabled, random).slice(0, 180).map(inLowerCase);
  const unchanged = shuffled(company.active, random).slice(0, 60).map(inLowerCase);
  const rejected = [
    ...some(26, WRONG_DOMAINS),
    ...some(14, LOOK_ALIKE_DOMAINS),
    ...some(20, MALFORMED_ADDRESSES),
    ...some(4, UNUSABLE_NAMES),
    ...some(6, FOREIGN_REQUESTERS),
  ];
  const repeated = [...created.slice(0, 28), ...enabled.slice(0, 12)];
  const first = shuffled([...created, ...enabled, ...unchanged, ...rejected], random);
  const all = withRepeats(first, repeated, random);
  const times = workingTimes(all.length, random);
  return [TITLES, ...all.map((answers, index) => line(answers, times[index] ?? 0, company, random))];
}

/** Requesters type addresses in lower case, even if Zendesk has capitals. */
function inLowerCase({ email, firstName, lastName }: Agent): TypedAnswers {
  return { email: email.toLowerCase(), firstName, lastName };
}

/** Inserts each repetition at a random position after its request. */
function withRepeats(
  first: readonly TypedAnswers[],
  repeated: readonly TypedAnswers[],
  random: Random,
): TypedAnswers[] {
  const all = [...first];
  repeated.forEach((answers, index) => {
    const after = all.indexOf(answers) + 1;
    all.splice(after + random.below(all.length - after + 1), 0, varied(answers, REPETITIONS, index));
  });
  return all;
}

function line(answers: TypedAnswers, time: number, { leads }: Company, random: Random): string[] {
  const requester = answers.requester ?? oneOf(leads, random).email;
  const remark = random.below(12) === 0 ? oneOf(REMARKS, random) : '';
  return [usTime(time), requester, answers.email, answers.firstName, answers.lastName, remark];
}

const DAY_MS = 24 * 60 * 60_000;
const FIRST_DAY = Date.UTC(2026, 0, 12);
const WORKING_DAYS = 45;
const OFFICE_SECONDS = 9 * 60 * 60;

/** Sorted times on working days between eight and five. */
function workingTimes(count: number, random: Random): number[] {
  const times = Array.from({ length: count }, () => {
    const day = random.below(WORKING_DAYS);
    const weekends = Math.floor(day / 5) * 2;
    return FIRST_DAY + (day + weekends) * DAY_MS + (8 * 60 * 60 + random.below(OFFICE_SECONDS)) * 1000;
  });
  return times.sort((a, b) => a - b);
}

/** The format of a sheet with the locale of the United States. */
function usTime(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
