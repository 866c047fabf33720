import { type Account, zip } from '../zendesk/accounts';
import { previousAccessOf } from './previous-access';
import { type RestoreTarget, rejoinDepartments } from './rejoin-departments';
import {
  eventOf,
  isLogged,
  isSettled,
  nameOf,
  type RestoreOutcome,
  type RestoreRun,
} from './restore-outcome';

/** Few, so that each account is read just before it is changed. */
const MAX_ACCOUNTS_PER_BATCH = 10;

/**
 * Enables accounts again, with role and departments as they were. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that goes on what was ours.
 */
export function restoreAccounts(restoring: RestoreRun): RestoreOutcome {
  const { agentIds, services } = restoring;
  const sum: RestoreOutcome = { isFinished: true, restored: 0, failures: [] };
  for (let done = 0; done < agentIds.length; done += MAX_ACCOUNTS_PER_BATCH) {
    if (services.mustStop()) return { ...sum, isFinished: false };
    const chunk = restoreChunk(agentIds.slice(done, done + MAX_ACCOUNTS_PER_BATCH), restoring);
    sum.restored += chunk.restored;
    sum.failures.push(...chunk.failures);
    if (!chunk.isFinished) return { ...sum, isFinished: false };
    services.onProgress(done + MAX_ACCOUNTS_PER_BATCH, agentIds.length);
  }
  return sum;
}

function restoreChunk(ids: readonly string[], restoring: RestoreRun): RestoreOutcome {
  const { services } = restoring;
  const sum: RestoreOutcome = { isFinished: true, restored: 0, failures: [] };
  const found = services.accounts.byId(ids);
  const cases: RestoreTarget[] = [];
  found.forEach((result, index) => {
    const id = ids[index] ?? '';
    if (result.kind !== 'ok') sum.isFinished = isSettled(result, id, sum, restoring) && sum.isFinished;
    else if (result.value === 'absent')
      sum.failures.push(`${nameOf(id, restoring)} was deleted: submit the form for a new account.`);
    else if (result.value.protected)
      sum.failures.push(`${result.value.email} may be an administrator: enable it in Zendesk.`);
    else if (isWanted(result.value, restoring))
      cases.push({ account: result.value, before: previousAccessOf(id, restoring.events) });
    else sum.failures.push(`${result.value.email} is enabled already.`);
  });
  if (!sum.isFinished) return sum;
  const enabled = enableAll(cases, sum, restoring);
  rejoinDepartments(enabled, sum, restoring);
  return sum;
}

/** Already enabled by this very restoring: its departments may still be missing. */
function isWanted(account: Account, restoring: RestoreRun): boolean {
  return !account.enabled || isLogged('Restored', account.id, restoring);
}

function enableAll(
  cases: readonly RestoreTarget[],
  sum: RestoreOutcome,
  restoring: RestoreRun,
): RestoreTarget[] {
  const { services } = restoring;
  const off = cases.filter(({ account }) => !account.enabled);
  const unlogged = off.filter(({ account }) => !isLogged('Restored', account.id, restoring));
  services.log.addEvents(
    unlogged.map(({ account }) => eventOf(account, 'Restored', 'Enabled again by hand.', restoring)),
  );
  const requests = off.map((each) => ({
    id: each.account.id,
    role: roleToGive(each),
    departments: each.before?.departments ?? [],
  }));
  const failed = new Set<RestoreTarget>();
  for (const [each, result] of zip(off, services.accounts.enable(requests))) {
    if (result.kind === 'ok') continue;
    failed.add(each);
    if (!isSettled(result, each.account.id, sum, restoring)) sum.isFinished = false;
  }
  const enabled = cases.filter((each) => !failed.has(each));
  sum.restored += enabled.length;
  return enabled;
}

/** `null`: it still has its role. */
function roleToGive({ account, before }: RestoreTarget): string | null {
  return before && before.role !== account.role ? before.role : null;
}
