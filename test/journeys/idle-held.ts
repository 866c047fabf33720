import { crowd, IdleDesk } from './idle-desk';
import { ADMIN } from './installation';

export const HELD = `${ADMIN}: Chat Access has stopped an idle plan`;
export const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

/** A limit of so many accounts. */
export function count(limit: number) {
  return { limit: { percent: 100, count: limit } };
}

/** So many of so many enabled accounts, the owner among them, are idle. */
export function idleOf(idle: number, enabled: number, setup: Record<string, unknown>): IdleDesk {
  const people = { ...crowd('busy', enabled - 1 - idle), ...crowd('idle', idle, { used: 60 }) };
  const desk = IdleDesk.reported({ idle: setup }, people);
  desk.takeCalls();
  return desk;
}

/** Nobody was changed, nobody but the admin was mailed, and that once. */
export function expectHeld(desk: IdleDesk, why: string): void {
  desk.wait({ hours: 1 }, 15);
  expect(desk.writes()).toEqual([]);
  expect(desk.takeMails()).toEqual([HELD]);
  expect(desk.lastMail()).toContain(`Stopped before changing anything: ${why}`);
  expect(desk.plan().state).toContain(`Stopped before changing anything: ${why}`);
  expect(desk.plan().rows.filter(({ Status }) => Status !== '')).toEqual([]);
  expect(desk.log()).toEqual([]);
}
