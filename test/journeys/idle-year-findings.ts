import { DAY_MS } from './idle-steps';
import type { SimulatedYear } from './idle-year';
import type { NightResult, SimulatedPerson } from './idle-year-person';

/** The default policy, plus deletion after 90 days. */
const DAYS = { used: 45, neverUsed: 14, warning: 7, deletion: 90 };

/**
 * A review that was killed before it began comes two nights late, a manual change counts from the next review on, and limits are
 * in whole days.
 */
const TOLERANCE_DAYS = 5;

/** What a year came to. */
export interface YearResult {
  /** People who lost access too soon, or were not told in time; one sentence each. */
  wrong: string[];
  /** People who keep an account that has been idle for longer than the limit, warning included. */
  late: string[];
  disabled: number;
  deleted: number;
  warned: number;
}

/** Plays every so many days of the year. */
export function playYear(year: SimulatedYear, daysBetweenReviews: number): YearResult {
  const result: YearResult = { wrong: [], late: [], disabled: 0, deleted: 0, warned: 0 };
  for (let day = 0; day < 365; day += daysBetweenReviews) {
    const night = year.runNight(day);
    result.wrong.push(...wrongIn(night).map((sentence) => `day ${day}: ${sentence}`));
    result.disabled += night.disabled.length;
    result.deleted += night.deleted.length;
    result.warned += night.warned.length;
    year.runDay(day);
  }
  result.late = year.people.filter((person) => isLate(person, year.now)).map(({ email }) => email);
  return result;
}

function limitOf({ isUsed }: SimulatedPerson): number {
  return isUsed ? DAYS.used : DAYS.neverUsed;
}

function daysBetween(from: number, to: number): number {
  return (to - from) / DAY_MS;
}

function wrongIn(night: NightResult): string[] {
  return [
    ...wrong(night.disabled, 'was disabled', (person) => mayDisable(person, night)),
    ...wrong(night.warned, 'was warned', (person) => mayWarn(person, night)),
    ...wrong(night.deleted, 'was deleted', (person) => mayDelete(person, night)),
  ];
}

function wrong(
  people: readonly SimulatedPerson[],
  what: string,
  may: (person: SimulatedPerson) => boolean,
): string[] {
  return people.filter((person) => !may(person)).map((person) => `${what}: ${JSON.stringify(person)}`);
}

function mayDisable(person: SimulatedPerson, { at }: NightResult): boolean {
  const warnedAt = person.warnedAt.at(-1) ?? Number.NaN;
  return (
    daysBetween(person.lastActiveAt, at) > limitOf(person) &&
    warnedAt >= person.lastActiveAt &&
    daysBetween(warnedAt, at) >= DAYS.warning &&
    person.exemptUntil < at
  );
}

function mayWarn(person: SimulatedPerson, { at }: NightResult): boolean {
  return (
    person.isEnabled &&
    daysBetween(person.lastActiveAt, at) > limitOf(person) - DAYS.warning &&
    person.exemptUntil < at &&
    person.warnedAt.filter((warning) => warning >= person.lastActiveAt).length === 1
  );
}

function mayDelete(person: SimulatedPerson, { at }: NightResult): boolean {
  return (
    person.disabledBy === 'Chat Access' &&
    daysBetween(person.disabledAt, at) > DAYS.deletion &&
    person.lastActiveAt < person.disabledAt
  );
}

function isLate(person: SimulatedPerson, now: number): boolean {
  const allowed = limitOf(person) + DAYS.warning + TOLERANCE_DAYS;
  const { isEnabled, exemptUntil, lastActiveAt } = person;
  return isEnabled && exemptUntil < now && daysBetween(lastActiveAt, now) > allowed;
}
