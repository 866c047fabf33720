import type { NewAgent } from '../stand-in';

/** Limits that no test with a few accounts reaches. */
export const NO_LIMIT = { percent: 100, count: 1_000_000 };

/** Times in days before the current time; `null`: never. */
export interface PersonOptions extends Partial<Omit<NewAgent, 'lastLogin' | 'createDate'>> {
  usedDaysAgo?: number | null;
  createdDaysAgo?: number;
}

/** `busy0`, `busy1`, ... */
export function numberedPeople(
  name: string,
  count: number,
  person: PersonOptions = {},
): Record<string, PersonOptions> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, person]));
}
