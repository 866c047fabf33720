import type { Account } from '../zendesk/accounts';
import type { PreviousAccess } from './previous-access';
import type { RestoreOutcome, RestoreRun } from './restore-outcome';

/** An account with what was set before we disabled it. */
export interface RestoreTarget {
  account: Account;
  before: PreviousAccess | null;
}

/** One look and one write a department, however many accounts. What could not be given back stays remembered. */
export function rejoinDepartments(
  cases: readonly RestoreTarget[],
  sum: RestoreOutcome,
  restoring: RestoreRun,
): void {
  const { services } = restoring;
  const missing = (each: RestoreTarget) =>
    (each.before?.departments ?? []).filter((name) => !each.account.departments.includes(name));
  const lacking = new Set<RestoreTarget>();
  for (const department of new Set(cases.flatMap(missing))) {
    const members = cases.filter((each) => missing(each).includes(department));
    if (joinOne(department, members, sum, restoring)) continue;
    for (const each of members) lacking.add(each);
  }
  const whole = cases.filter((each) => missing(each).length > 0 && !lacking.has(each));
  for (const { account } of whole) services.noteLost(account.id, []);
}

function joinOne(
  name: string,
  members: readonly RestoreTarget[],
  sum: RestoreOutcome,
  { services }: RestoreRun,
): boolean {
  const ids = members.map(({ account }) => account.id);
  const joined = services.withLease('departments', () => services.accounts.join([name], ids));
  if (joined?.kind === 'ok') return true;
  if (joined?.kind === 'refused') {
    const who = members.map(({ account }) => account.email).join(', ');
    sum.failures.push(`${who}: not put back into the department ${name} (${joined.reason}).`);
    return false;
  }
  if (joined?.kind === 'denied') services.pause(joined.reason);
  sum.isFinished = false;
  return false;
}
