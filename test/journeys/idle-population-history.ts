import { LAST_DAY, POLICY, type Population } from './idle-population';

const IDLE = { usedDaysAgo: 100 };

/** A few minutes of a day: the actions of that day take some time, and whole days must have passed. */
const SOME_MINUTES_IN_DAYS = 0.01;

/** Accounts that were disabled by Chat Access or requested, and what has happened to them since. */
export function addByHistory(all: Population): void {
  const { installation } = all;
  all.add('disabled by the program long ago', 'delete', 30, IDLE);
  all.add('disabled by the program long ago, in mixed case', 'delete', 5, (index) => ({
    usedDaysAgo: 100,
    email: `Long.Ago${index}@ACME.example`,
  }));
  all.add('disabled by hand', 'spare', 40, { usedDaysAgo: 300, enabled: false });
  const usedSince = all.add('disabled by the program, used since', 'spare', 10, IDLE);
  const unknownSince = all.add('disabled by the program, use unknown since', 'spare', 5, IDLE);
  const nowExempt = all.add('disabled by the program, exempt since', 'spare', 5, IDLE);
  const onAndOff = all.add('disabled by the program, then enabled and disabled by hand', 'spare', 10, IDLE);
  const byHand = all.add('enabled by hand recently', 'spare', 15, IDLE);
  const byHandOnce = all.add('enabled by hand long ago', 'disable', 10, IDLE);
  const restored = all.add('restored recently', 'spare', 15, IDLE);
  const restoredOnce = all.add('restored long ago', 'disable', 10, IDLE);
  const requested = all.add('enabled by a request recently', 'spare', 15, IDLE);
  const requestedOnce = all.add('enabled by a request long ago', 'disable', 10, IDLE);
  installation.review();
  installation.review();
  all.advanceToDay(20);
  for (const email of usedSince) all.byEmail(email).lastLogin = installation.google.clock.now();
  all.setEnabled(byHandOnce, true);
  all.advanceToDay(29 - SOME_MINUTES_IN_DAYS);
  all.add('disabled a day longer ago than the limit', 'delete', 10, IDLE);
  installation.review();
  all.advanceToDay(30);
  all.add('disabled exactly as long ago as the limit', 'spare', 10, IDLE);
  installation.review();
  all.advanceToDay(40);
  all.restore(restoredOnce);
  all.request(requestedOnce);
  all.advanceToDay(44 - SOME_MINUTES_IN_DAYS);
  all.request(all.add('requested again a day longer ago than the limit', 'disable', 5, { usedDaysAgo: 60 }));
  all.advanceToDay(45);
  all.request(all.add('requested again exactly as long ago as the limit', 'spare', 5, { usedDaysAgo: 60 }));
  all.advanceToDay(70);
  const enabledUnnoticed = all.add('enabled by hand between two reviews', 'spare', 15, IDLE);
  all.add('disabled by the program recently', 'spare', 20, IDLE);
  // Deletion is turned on for the last day only.
  installation.google.call('saveSetup', { idle: { deleteAfterDays: null } });
  installation.review();
  all.setEnabled([...enabledUnnoticed, ...byHand, ...onAndOff], true);
  all.advanceToDay(72);
  installation.check();
  all.setEnabled(onAndOff, false);
  all.advanceToDay(80);
  all.restore(restored);
  all.request([...requested, ...all.add('requested again recently', 'spare', 15, { usedDaysAgo: 200 })]);
  installation.submit({ email: 'form-new@acme.example' });
  all.expected.set('form-new@acme.example', { label: 'created by a request recently', verdict: 'spare' });
  for (const email of nowExempt) installation.exempt([email, 'will return', '']);
  for (const email of unknownSince) all.unusual.change(all.byEmail(email).id, { last_login: undefined });
  all.advanceToDay(85);
  const disabledByHand = all.add('disabled by hand since the last check', 'spare', 10, { usedDaysAgo: 80 });
  installation.check();
  all.setEnabled(disabledByHand, false);
  installation.google.call('saveSetup', { idle: { deleteAfterDays: POLICY.deleteAfterDays } });
  all.advanceToDay(LAST_DAY);
}
