import type { Account } from '../zendesk/accounts';
import { beforeOf } from './before';
import { type Case, rejoin } from './rejoin';
import { eventOf, isLogged, isSettled, nameOf, type Restored, type Restoring } from './restoring';

const CHUNK = 10;

/**
 * Enables accounts again, with role and departments as they were. The line in the log comes first: it protects the
 * account from the next review, and tells an execution that goes on what was ours.
 */
export function restoreAll(restoring: Restoring): Restored {
  const { agentIds, desk } = restoring;
  const sum: Restored = { isFinished: true, restored: 0, failures: [] };
  for (let done = 0; done < agentIds.length; done += CHUNK) {
    if (desk.mustStop()) return { ...sum, isFinished: false };
    const chunk = restoreChunk(agentIds.slice(done, done + CHUNK), restoring);
    sum.restored += chunk.restored;
    sum.failures.push(...chunk.failures);
    if (!chunk.isFinished) return { ...sum, isFinished: false };
    desk.onProgress(done + CHUNK, agentIds.length);
  }
  return sum;
}

function restoreChunk(ids: readonly string[], restoring: Restoring): Restored {
  const { desk } = restoring;
  const sum: Restored = { isFinished: true, restored: 0, failures: [] };
  const found = desk.accounts.byId(ids);
  const cases: Case[] = [];
  found.forEach((result, index) => {
    const id = ids[index] ?? '';
    if (result.kind !== 'ok') sum.isFinished = isSettled(result, id, sum, restoring) && sum.isFinished;
    else if (!result.value)
      sum.failures.push(`${nameOf(id, restoring)} was deleted: submit the form for a new account.`);
    else if (result.value.protected)
      sum.failures.push(`${result.value.email} may be an administrator: enable it in Zendesk.`);
    else if (isWanted(result.value, restoring))
      cases.push({ account: result.value, before: beforeOf(id, restoring.events) });
    else sum.failures.push(`${result.value.email} is enabled already.`);
  });
  if (!sum.isFinished) return sum;
  const enabled = enableAll(cases, sum, restoring);
  rejoin(enabled, sum, restoring);
  return sum;
}

/** Already enabled by this very restoring: its departments may still be missing. */
function isWanted(account: Account, restoring: Restoring): boolean {
  return !account.enabled || isLogged('Restored', account.id, restoring);
}

function enableAll(cases: readonly Case[], sum: Restored, restoring: Restoring): Case[] {
  const { desk } = restoring;
  const off = cases.filter(({ account }) => !account.enabled);
  const unlogged = off.filter(({ account }) => !isLogged('Restored', account.id, restoring));
  desk.log.addEvents(
    unlogged.map(({ account }) => eventOf(account, 'Restored', 'Enabled again by hand.', restoring)),
  );
  const failed = new Set<Case>();
  for (const role of new Set(off.map(roleToGive))) {
    const alike = off.filter((each) => roleToGive(each) === role);
    const results = desk.accounts.enable(
      alike.map(({ account }) => account.id),
      role,
    );
    results.forEach((result, index) => {
      const each = alike[index];
      if (!each || result.kind === 'ok') return;
      failed.add(each);
      if (!isSettled(result, each.account.id, sum, restoring)) sum.isFinished = false;
    });
  }
  const enabled = cases.filter((each) => !failed.has(each));
  sum.restored += enabled.length;
  return enabled;
}

/** `null`: it still has its role. */
function roleToGive({ account, before }: Case): string | null {
  return before && before.role !== account.role ? before.role : null;
}
