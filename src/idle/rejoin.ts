import type { Account } from '../zendesk/accounts';
import type { Before } from './before';
import type { Restored, Restoring } from './restoring';

/** An account with what was set before we disabled it. */
export interface Case {
  account: Account;
  before: Before | null;
}

/** One look and one write a department, however many accounts. What could not be given back stays remembered. */
export function rejoin(cases: readonly Case[], sum: Restored, restoring: Restoring): void {
  const { desk } = restoring;
  const missing = (each: Case) =>
    (each.before?.departments ?? []).filter((name) => !each.account.departments.includes(name));
  const lacking = new Set<Case>();
  for (const department of new Set(cases.flatMap(missing))) {
    const members = cases.filter((each) => missing(each).includes(department));
    if (joinOne(department, members, sum, restoring)) continue;
    for (const each of members) lacking.add(each);
  }
  const whole = cases.filter((each) => missing(each).length > 0 && !lacking.has(each));
  for (const { account } of whole) desk.noteLost(account.id, []);
}

function joinOne(name: string, members: readonly Case[], sum: Restored, { desk }: Restoring): boolean {
  const ids = members.map(({ account }) => account.id);
  const joined = desk.alone('departments', () => desk.accounts.join([name], ids));
  if (joined?.kind === 'ok') return true;
  if (joined?.kind === 'refused') {
    const who = members.map(({ account }) => account.email).join(', ');
    sum.failures.push(`${who}: not put back into the department ${name} (${joined.reason}).`);
    return false;
  }
  if (joined?.kind === 'denied') desk.pause(joined.reason);
  sum.isFinished = false;
  return false;
}
