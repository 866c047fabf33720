import { Life } from './idle-life';
import type { Night, Person } from './idle-person';
import { DAY } from './idle-world';

/** The policy as it is when nothing is changed, and deletion after 90 days. */
const DAYS = { used: 45, neverUsed: 14, warning: 7, deletion: 90 };

/** A night whose review was killed before it began, a clock that starts with the next look, and whole days. */
const SLACK = 4;

function limitOf({ isUsed }: Person): number {
  return isUsed ? DAYS.used : DAYS.neverUsed;
}

function daysBetween(from: number, to: number): number {
  return (to - from) / DAY;
}

function checkDisabled(person: Person, { at }: Night): void {
  const warnedAt = person.warnings.at(-1) ?? Number.NaN;
  expect(daysBetween(person.seen, at)).toBeGreaterThan(limitOf(person));
  expect(warnedAt).toBeGreaterThanOrEqual(person.seen);
  expect(daysBetween(warnedAt, at)).toBeGreaterThanOrEqual(DAYS.warning);
  expect(person.exemptUntil).toBeLessThan(at);
}

function checkWarned(person: Person, { at }: Night): void {
  expect(person.isOn).toBe(true);
  expect(daysBetween(person.seen, at)).toBeGreaterThan(limitOf(person) - DAYS.warning);
  expect(person.exemptUntil).toBeLessThan(at);
  expect(person.warnings.filter((warning) => warning >= person.seen)).toHaveLength(1);
}

function checkDeleted(person: Person, { at }: Night): void {
  expect(person.offBy).toBe('Chat Access');
  expect(daysBetween(person.offAt, at)).toBeGreaterThan(DAYS.deletion);
  expect(person.seen).toBeLessThan(person.offAt);
}

describe('a year of a desk where people come, go on leave, come back and leave', () => {
  const life = new Life();
  const total = { disabled: 0, deleted: 0, warned: 0 };

  it('disables nobody who is active or not warned in time, and deletes only what it disabled long ago', () => {
    for (let day = 0; day < 365; day++) {
      const night = life.night(day);
      for (const person of night.disabled) checkDisabled(person, night);
      for (const person of night.warned) checkWarned(person, night);
      for (const person of night.deleted) checkDeleted(person, night);
      total.disabled += night.disabled.length;
      total.warned += night.warned.length;
      total.deleted += night.deleted.length;
      life.morning(day);
    }
  });

  it('leaves nobody on who was idle for longer than allowed, and warned', () => {
    const allowed = (person: Person) => limitOf(person) + DAYS.warning + SLACK;
    const late = life.people
      .filter(({ isOn, exemptUntil }) => isOn && exemptUntil < life.now)
      .filter((person) => daysBetween(person.seen, life.now) > allowed(person));
    expect(late).toEqual([]);
  });

  it('frees a third of the seats', () => {
    const freed = life.people.filter(({ offBy }) => offBy === 'Chat Access');
    expect(freed.length / life.people.length).toBeGreaterThan(0.3);
    expect(total.disabled).toBeGreaterThan(freed.length);
    expect(total.warned).toBeGreaterThan(total.disabled);
    expect(total.deleted).toBeGreaterThan(20);
  });
});
