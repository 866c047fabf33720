import { IdleInstallation } from './idle-installation';
import type { PersonOptions } from './idle-people';

const IDLE = { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 90 }, cleo: { usedDaysAgo: 80 } };
/** A plan to be applied: three people are to be disabled, the owner and Dora are spared. */
export function withPlan(
  idle: Record<string, unknown> = {},
  people: Record<string, PersonOptions> = {},
): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview(
    { idle },
    { ...IDLE, dora: { usedDaysAgo: 1 }, ...people },
  );
  installation.check();
  installation.takeCalls();
  return installation;
}

export function planSheet(installation: IdleInstallation) {
  return installation.google.spreadsheet.sheet('Plan');
}

export function expectRefused(installation: IdleInstallation, sentence: string): void {
  const log = installation.log();
  expect(installation.apply()).toContain(sentence);
  expect(installation.toast()).toContain('Nothing was changed.');
  expect(installation.google.properties.document()).not.toHaveProperty('idle-job');
  expect(installation.takeWrites()).toEqual([]);
  expect(installation.enabled('ana', 'ben', 'cleo', 'dora')).toEqual([true, true, true, true]);
  expect(installation.log()).toEqual(log);
}
