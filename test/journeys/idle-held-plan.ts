import { IdleInstallation, numberedPeople } from './idle-installation';
import { ADMIN } from './installation';

export const HELD = `${ADMIN}: Chat Access has stopped an idle plan`;
export const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

/** A limit of so many accounts. */
export function countLimit(limit: number) {
  return { limit: { percent: 100, count: limit } };
}

/** So many of so many enabled accounts, the owner among them, are idle. */
export function withIdleAccounts(
  idle: number,
  enabled: number,
  setup: Record<string, unknown>,
): IdleInstallation {
  const people = {
    ...numberedPeople('busy', enabled - 1 - idle),
    ...numberedPeople('idle', idle, { used: 60 }),
  };
  const installation = IdleInstallation.withReviewedPeople({ idle: setup }, people);
  installation.takeCalls();
  return installation;
}

/** Nobody was changed, nobody but the admin was mailed, and that once. */
export function expectHeld(installation: IdleInstallation, why: string): void {
  installation.wait({ hours: 1 }, 15);
  expect(installation.takeWrites()).toEqual([]);
  expect(installation.takeMails()).toEqual([HELD]);
  expect(installation.lastMail()).toContain(`Stopped before changing anything: ${why}`);
  expect(installation.plan().state).toContain(`Stopped before changing anything: ${why}`);
  expect(installation.plan().rows.filter(({ Status }) => Status !== '')).toEqual([]);
  expect(installation.log()).toEqual([]);
}
