import type { Message } from '../text/say';
import { type Account, type Failure, type Result, zip } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import { NOTHING, plus, type RestoreOutcome, type RestoreRun, type RestoreTarget } from './restore-outcome';

/** Gives the departments back that accounts have lost. What could not be given back stays remembered. */
export function rejoinDepartments(
  targets: readonly RestoreTarget[],
  { services }: Pick<RestoreRun, 'services'>,
): RestoreOutcome {
  const lacking = targets.filter((target) => missingDepartments(target).length > 0);
  if (lacking.length === 0) return NOTHING;
  const memberships = lacking.map((target) => ({
    accountId: target.account.id,
    departments: missingDepartments(target),
  }));
  const joined = services.withLease('departments', () => services.accounts.join(memberships));
  if (!joined) return { ...NOTHING, isFinished: false };
  const answers = zip(lacking, joined);
  for (const [{ account }, answer] of answers) if (answer.kind === 'ok') services.noteLost(account.id, []);
  return answers.map(([{ account }, answer]) => outcomeOf(account, answer)).reduce(plus, NOTHING);
}

function missingDepartments({ account, before }: RestoreTarget): string[] {
  return (before?.departments ?? []).filter((name) => !account.departments.includes(name));
}

function outcomeOf(account: Account, answer: Result<void>): RestoreOutcome {
  if (answer.kind === 'ok') return NOTHING;
  if (answer.kind !== 'rejected') return { ...NOTHING, isFinished: false };
  return { ...NOTHING, failures: [departmentFailure(account, answer)] };
}

function departmentFailure({ id: agentId, email: address }: Account, failure: Failure): Message {
  const reason = reasonOf(failure);
  // The setup does not name it: it is one that the account was in before.
  if (reason.code === 'failure.no-such-name') {
    return { code: 'restore.department-gone', agentId, address, name: reason.name };
  }
  return { code: 'restore.departments-failed', agentId, address, reason };
}
