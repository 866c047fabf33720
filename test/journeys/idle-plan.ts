import { IdleDesk, type Person } from './idle-desk';

const IDLE = { ana: { used: 100 }, ben: { used: 90 }, cleo: { used: 80 } };
/** A plan that waits: three people are to be disabled, the owner and Dora are spared. */
export function planned(idle: Record<string, unknown> = {}, people: Record<string, Person> = {}): IdleDesk {
  const desk = IdleDesk.acting({ idle }, { ...IDLE, dora: { used: 1 }, ...people });
  desk.check();
  desk.takeCalls();
  return desk;
}

export function sheetOf(desk: IdleDesk) {
  return desk.google.spreadsheet.sheet('Plan');
}

export function expectRefused(desk: IdleDesk, sentence: string): void {
  const log = desk.log();
  expect(desk.apply()).toContain(sentence);
  expect(desk.toast()).toContain('Nothing was changed.');
  expect(desk.google.properties.document()).not.toHaveProperty('idle-job');
  expect(desk.writes()).toEqual([]);
  expect(desk.enabled('ana', 'ben', 'cleo', 'dora')).toEqual([true, true, true, true]);
  expect(desk.log()).toEqual(log);
}
