import { newGoogle } from '../../emulator/testing';
import { leap } from './leap';

const CODE = `
  function install() { ScriptApp.newTrigger('look').timeBased().everyMinutes(5).create();
    ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(3).create(); }
  function look() {}
  function daily() {}`;

function desk() {
  const google = newGoogle({ code: CODE });
  google.run('install');
  const runs = (name: string) => google.executions.filter(({ functionName }) => functionName === name).length;
  return { google, runs };
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

describe('a leap', () => {
  it('of minutes runs every look', () => {
    const { google, runs } = desk();
    leap(google, HOUR, () => false);
    expect(runs('look')).toBe(12);
  });

  it('of months leaves out looks at nothing, and no daily run', () => {
    const { google, runs } = desk();
    const start = google.clock.now();
    leap(google, 60 * DAY, () => false);
    expect(runs('daily')).toBe(60);
    expect(runs('look')).toBeLessThan(200);
    expect(google.clock.now() - start).toBeGreaterThanOrEqual(60 * DAY);
    expect(google.clock.now() - start).toBeLessThan(60 * DAY + HOUR);
  });

  it('looks at least once an hour while a row waits for its time', () => {
    const { google, runs } = desk();
    leap(google, DAY, () => true);
    expect(runs('look')).toBeGreaterThanOrEqual(24);
  });
});
