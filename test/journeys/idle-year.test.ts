import { DAY_MS } from './idle-steps';
import { SimulatedYear } from './idle-year';
import type { NightResult, SimulatedPerson } from './idle-year-person';

/** The default policy, plus deletion after 90 days. */
const DAYS = { used: 45, neverUsed: 14, warning: 7, deletion: 90 };

/**
 * A review that was killed before it began comes two nights late, a manual change counts from the next review on, and limits are
 * in whole days.
 */
const TOLERANCE_DAYS = 5;

/** Every second day of the year is played. */
const DAYS_BETWEEN_REVIEWS = 2;

function limitOf({ isUsed }: SimulatedPerson): number {
  return isUsed ? DAYS.used : DAYS.neverUsed;
}

function daysBetween(from: number, to: number): number {
  return (to - from) / DAY_MS;
}

function checkDisabled(person: SimulatedPerson, { at }: NightResult): void {
  const warnedAt = person.warnedAt.at(-1) ?? Number.NaN;
  expect(daysBetween(person.lastActiveAt, at)).toBeGreaterThan(limitOf(person));
  expect(warnedAt).toBeGreaterThanOrEqual(person.lastActiveAt);
  expect(daysBetween(warnedAt, at)).toBeGreaterThanOrEqual(DAYS.warning);
  expect(person.exemptUntil).toBeLessThan(at);
}

function checkWarned(person: SimulatedPerson, { at }: NightResult): void {
  expect(person.isEnabled).toBe(true);
  expect(daysBetween(person.lastActiveAt, at)).toBeGreaterThan(limitOf(person) - DAYS.warning);
  expect(person.exemptUntil).toBeLessThan(at);
  expect(person.warnedAt.filter((warning) => warning >= person.lastActiveAt)).toHaveLength(1);
}

function checkDeleted(person: SimulatedPerson, { at }: NightResult): void {
  expect(person.disabledBy).toBe('Chat Access');
  expect(daysBetween(person.disabledAt, at)).toBeGreaterThan(DAYS.deletion);
  expect(person.lastActiveAt).toBeLessThan(person.disabledAt);
}

describe('a year in which people join, go on leave, return and leave the company', () => {
  const year = new SimulatedYear();
  const total = { disabled: 0, deleted: 0, warned: 0 };

  it('disables no one who is active or was not warned in time, and deletes only accounts that it disabled long ago', () => {
    for (let day = 0; day < 365; day += DAYS_BETWEEN_REVIEWS) {
      const night = year.runNight(day);
      for (const person of night.disabled) checkDisabled(person, night);
      for (const person of night.warned) checkWarned(person, night);
      for (const person of night.deleted) checkDeleted(person, night);
      total.disabled += night.disabled.length;
      total.warned += night.warned.length;
      total.deleted += night.deleted.length;
      year.runDay(day);
    }
  });

  it('leaves no account enabled that has been idle for longer than the limit, warning included', () => {
    const allowed = (person: SimulatedPerson) => limitOf(person) + DAYS.warning + TOLERANCE_DAYS;
    const late = year.people
      .filter(({ isEnabled, exemptUntil }) => isEnabled && exemptUntil < year.now)
      .filter((person) => daysBetween(person.lastActiveAt, year.now) > allowed(person));
    expect(late).toEqual([]);
  });

  it('frees at least 30 % of the seats', () => {
    const freed = year.people.filter(({ disabledBy }) => disabledBy === 'Chat Access');
    expect(freed.length / year.people.length).toBeGreaterThan(0.3);
    expect(total.disabled).toBeGreaterThan(freed.length);
    expect(total.warned).toBeGreaterThan(total.disabled);
    expect(total.deleted).toBeGreaterThan(20);
  });
});
