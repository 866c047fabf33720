import type { Random } from '../zendesk/random';
import type { Agent } from './agents';
import {
  AGAIN,
  FOREIGN_REQUESTERS,
  HOSTILE_NAMES,
  LOOK_ALIKES,
  MALFORMED,
  PLUS_ADDRESSING,
  type Typed,
  twisted,
  UNUSABLE_NAMES,
  WRONG_DOMAINS,
} from './odd-requests';
import { oneOf, type Person, shuffled } from './people';

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
  newcomers: Iterator<Person, never>;
  disabled: readonly Agent[];
  active: readonly Agent[];
}

/** 600 responses: 250 new people, 180 to be enabled, 100 that change nothing, 70 that are rejected. */
export function responseLines(company: Company, random: Random): string[][] {
  const next = () => company.newcomers.next().value;
  const some = (count: number, twists?: Parameters<typeof twisted>[1]): Typed[] =>
    Array.from({ length: count }, (_, index) => (twists ? twisted(next(), twists, index) : next()));
  const created = [...some(230), ...some(10, HOSTILE_NAMES), ...some(10, PLUS_ADDRESSING)];
  const enabled = shuffled(company.disabled, random).slice(0, 180).map(inLowerCase);
  const unchanged = shuffled(company.active, random).slice(0, 60).map(inLowerCase);
  const rejected = [
    ...some(26, WRONG_DOMAINS),
    ...some(14, LOOK_ALIKES),
    ...some(20, MALFORMED),
    ...some(4, UNUSABLE_NAMES),
    ...some(6, FOREIGN_REQUESTERS),
  ];
  const repeated = [...created.slice(0, 28), ...enabled.slice(0, 12)];
  const first = shuffled([...created, ...enabled, ...unchanged, ...rejected], random);
  const all = withRepeats(first, repeated, random);
  const times = workingTimes(all.length, random);
  return [TITLES, ...all.map((typed, index) => line(typed, times[index] ?? 0, company, random))];
}

/** Colleagues type the address as they know it, not as it stands in Zendesk. */
function inLowerCase({ email, firstName, lastName }: Agent): Typed {
  return { email: email.toLowerCase(), firstName, lastName };
}

/** Each repeat somewhere after the request that it repeats. */
function withRepeats(first: readonly Typed[], repeated: readonly Typed[], random: Random): Typed[] {
  const all = [...first];
  repeated.forEach((typed, index) => {
    const after = all.indexOf(typed) + 1;
    all.splice(after + random.below(all.length - after + 1), 0, twisted(typed, AGAIN, index));
  });
  return all;
}

function line(typed: Typed, time: number, { leads }: Company, random: Random): string[] {
  const requester = typed.requester ?? oneOf(leads, random).email;
  const remark = random.below(12) === 0 ? oneOf(REMARKS, random) : '';
  return [usTime(time), requester, typed.email, typed.firstName, typed.lastName, remark];
}

const DAY = 24 * 60 * 60_000;
const FIRST_DAY = Date.UTC(2026, 0, 12);
const DAYS = 45;
const OFFICE_SECONDS = 9 * 60 * 60;

/** In order, on working days between eight and five. */
function workingTimes(count: number, random: Random): number[] {
  const times = Array.from({ length: count }, () => {
    const day = random.below(DAYS);
    const weekends = Math.floor(day / 5) * 2;
    return FIRST_DAY + (day + weekends) * DAY + (8 * 60 * 60 + random.below(OFFICE_SECONDS)) * 1000;
  });
  return times.sort((a, b) => a - b);
}

/** As a sheet with the locale of the United States shows a time. */
function usTime(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
