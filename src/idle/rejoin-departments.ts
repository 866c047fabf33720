import { say } from '../text/say';
import { type Account, zip } from '../zendesk/accounts';
import type { PreviousAccess } from './previous-access';
import type { RestoreOutcome, RestoreRun } from './restore-outcome';

/** An account with what was set before we disabled it. */
export interface RestoreTarget {
  account: Account;
  before: PreviousAccess | null;
}

/** Gives the departments back that an account has lost. What could not be given back stays remembered. */
export function rejoinDepartments(
  targets: readonly RestoreTarget[],
  sum: RestoreOutcome,
  { services }: RestoreRun,
): void {
  const lacking = targets.filter((each) => missingDepartments(each).length > 0);
  if (lacking.length === 0) return;
  const memberships = lacking.map((each) => ({
    accountId: each.account.id,
    departments: missingDepartments(each),
  }));
  const joined = services.withLease('departments', () => services.accounts.join(memberships));
  if (!joined) sum.isFinished = false;
  for (const [{ account }, result] of zip(lacking, joined ?? [])) {
    if (result.kind === 'ok') services.noteLost(account.id, []);
    else if (result.kind === 'rejected') {
      sum.failures.push(`${account.email} was not put back into its departments: ${say(result.reason)}.`);
    } else sum.isFinished = false;
  }
}

function missingDepartments({ account, before }: RestoreTarget): string[] {
  return (before?.departments ?? []).filter((name) => !account.departments.includes(name));
}
