import type { Random } from '../stand-in/random';
import { FIRST_NAMES, LAST_NAMES, type Name } from './names';

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
}

export const MAIN_DOMAIN = 'acme.example';
export const SECOND_DOMAIN = 'acme.example.net';

/** Different people: every first name with every last name, in random order. */
export function* people(random: Random): Generator<Person, never> {
  const pairs = FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last): [Name, Name] => [first, last]));
  for (const [first, last] of shuffled(pairs, random)) {
    const domain = random.below(100) < 85 ? MAIN_DOMAIN : SECOND_DOMAIN;
    yield { firstName: first[0], lastName: last[0], email: `${first[1]}.${last[1]}@${domain}` };
  }
  throw new Error('There are no more names; add some.');
}

export function take<T>(source: Iterator<T, never>, count: number): T[] {
  return Array.from({ length: count }, () => source.next().value);
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [rest[last], rest[other]] = [rest[other] as T, rest[last] as T];
  }
  return rest;
}

export function oneOf<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)] as T;
}
