import { IdleInstallation } from './idle-installation';
import { HELD_MAIL } from './idle-mails';
import { numberedPeople } from './idle-people';

/** A limit of this number of accounts. */
export function countLimit(limit: number) {
  return { limit: { percent: 100, count: limit } };
}

/** An installation with these numbers of idle accounts and of enabled accounts, the owner included. */
export function withIdleAccounts(
  idle: number,
  enabled: number,
  setup: Record<string, unknown>,
): IdleInstallation {
  const people = {
    ...numberedPeople('busy', enabled - 1 - idle),
    ...numberedPeople('idle', idle, { usedDaysAgo: 60 }),
  };
  const installation = IdleInstallation.withReviewedPeople({ idle: setup }, people);
  installation.takeCalls();
  return installation;
}

/** No account was changed, and one email was sent, to the admin. */
export function expectHeld(installation: IdleInstallation, why: string): void {
  installation.wait({ hours: 1 }, 15);
  expect(installation.takeWrites()).toEqual([]);
  expect(installation.takeMails()).toEqual([HELD_MAIL]);
  expect(installation.lastMail()).toContain(`Stopped before changing anything: ${why}`);
  expect(installation.plan().state).toContain(`Stopped before changing anything: ${why}`);
  expect(installation.plan().rows.filter(({ Status }) => Status !== '')).toEqual([]);
  expect(installation.log()).toEqual([]);
}
