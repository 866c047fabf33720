import { newGoogle } from '../../emulator/test-helpers';
import { fastForward } from './fast-forward';

const CODE = `
  function install() { ScriptApp.newTrigger('poll').timeBased().everyMinutes(5).create();
    ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(3).create(); }
  function poll() {}
  function daily() {}`;

function googleWithTriggers() {
  const google = newGoogle({ code: CODE });
  google.run('install');
  const runs = (name: string) => google.executions.filter(({ functionName }) => functionName === name).length;
  return { google, runs };
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe('fast-forwarding', () => {
  it('by an hour runs the timer every time', () => {
    const { google, runs } = googleWithTriggers();
    fastForward(google, HOUR_MS, { hasUnfinishedRows: () => false, pass: () => undefined });
    expect(runs('poll')).toBe(12);
  });

  it('by five minutes runs the timer at their end, so that it finds what has come due meanwhile', () => {
    const { google, runs } = googleWithTriggers();
    google.advance({ minutes: 6 });
    const before = runs('poll');
    const at = google.clock.now();
    fastForward(google, 5 * 60_000, { hasUnfinishedRows: () => true, pass: () => undefined });
    expect(runs('poll')).toBe(before + 1);
    expect(google.executions.at(-1)?.startedAt).toBeGreaterThanOrEqual(at + 5 * 60_000);
  });

  it('by months skips timer runs that would find nothing, but no daily run', () => {
    const { google, runs } = googleWithTriggers();
    const start = google.clock.now();
    fastForward(google, 60 * DAY_MS, { hasUnfinishedRows: () => false, pass: () => undefined });
    expect(runs('daily')).toBe(60);
    expect(runs('poll')).toBeLessThan(200);
    expect(google.clock.now() - start).toBeGreaterThanOrEqual(60 * DAY_MS);
    expect(google.clock.now() - start).toBeLessThan(60 * DAY_MS + HOUR_MS);
  });

  it('runs the timer about once an hour while a row waits to be retried', () => {
    const { google, runs } = googleWithTriggers();
    fastForward(google, DAY_MS, { hasUnfinishedRows: () => true, pass: () => undefined });
    expect(runs('poll')).toBeGreaterThanOrEqual(24);
    expect(runs('poll')).toBeLessThan(40);
  });
});
