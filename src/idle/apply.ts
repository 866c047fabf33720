import { say } from '../text/say';
import { type Account, type Failure, type Result, zip } from '../zendesk/accounts';
import type { IdleEvent, PlanRow, PlanRun } from './ports';
import { judge } from './verdict';
import { warnAll } from './warn';

/** Rows that are read, decided and changed together: few, so that each is read just before it is changed. */
const CHUNK = 10;

/** A row whose account is still as planned. */
interface Due {
  row: PlanRow;
  account: Account;
}

/**
 * Does what the rows say, as far as it still holds: every account is read again and judged by the same rules as
 * in the plan. The log gets its line, with the account as it was, before the account is changed; an interrupted
 * change is known by that line. `false`: not finished, the next execution goes on.
 */
export function applyRows(rows: readonly PlanRow[], application: PlanRun): boolean {
  const { services } = application;
  const todo = rows.filter(({ status }) => status === '');
  for (let done = 0; done < todo.length; done += CHUNK) {
    if (services.mustStop()) return false;
    const chunk = todo.slice(done, done + CHUNK);
    applyChunk(chunk, application);
    services.plan.setStatuses(chunk);
    if (chunk.some(({ status }) => status === '')) return false;
    services.onProgress(rows.length - todo.length + done + chunk.length, rows.length);
  }
  return true;
}

function applyChunk(chunk: readonly PlanRow[], application: PlanRun): void {
  const found = application.services.accounts.byId(chunk.map(({ agentId }) => agentId));
  const due = chunk.flatMap((row, index) => consider(row, found[index], application) ?? []);
  const of = (kind: string) => due.filter(({ row }) => row.kind === kind);
  change(of('disable'), 'Disabled', application);
  change(of('delete'), 'Deleted', application);
  const toWarn = of('warn');
  for (const [{ row }, result] of zip(toWarn, warnAll(toWarn, application))) {
    row.status = result.kind === 'done' ? result.action : `Not warned: ${say(result.message)}`;
  }
}

/** The row with its account when it is to be done; otherwise it gets its status, or stays open on trouble. */
function consider(
  row: PlanRow,
  found: Result<Account | 'absent'> | undefined,
  application: PlanRun,
): Due | null {
  if (found?.kind !== 'ok') {
    if (found) row.status = statusOf(found, row, application);
    return null;
  }
  const account = found.value === 'absent' ? null : found.value;
  row.status = whyNot(row, account, application);
  if (row.status.startsWith('Skipped') && account) takeBack({ row, account }, application);
  return row.status === '' && account ? { row, account } : null;
}

/** An interrupted run has logged it, and now it is not to be done any more. */
function takeBack(each: Due, application: PlanRun): void {
  const action = DONE[each.row.kind] ?? '';
  if (application.isLogged(action, each.row.agentId)) logFailure(each, action, application);
}

const DONE: Record<string, string> = { disable: 'Disabled', delete: 'Deleted', warn: 'Warned' };

function whyNot({ kind, agentId }: PlanRow, account: Account | null, application: PlanRun): string {
  const action = DONE[kind] ?? '';
  const isLogged = application.isLogged(action, agentId);
  if (!account) return isLogged && kind === 'delete' ? action : 'Skipped: the account is not there any more.';
  if (isLogged && (kind === 'warn' || (kind === 'disable' && !account.enabled))) return action;
  const verdict = judge(application.know(account), application.rules);
  return verdict.kind === kind ? '' : `Skipped: ${verdict.reason}`;
}

function change(due: readonly Due[], action: 'Disabled' | 'Deleted', application: PlanRun): void {
  if (due.length === 0) return;
  const { accounts, log } = application.services;
  const unlogged = due.filter(({ row }) => !application.isLogged(action, row.agentId));
  log.addEvents(unlogged.map((each) => eventOf(each, action, application)));
  const ids = due.map(({ account }) => account.id);
  const results = action === 'Disabled' ? accounts.disable(ids) : accounts.remove(ids);
  due.forEach((each, index) => {
    settle(each, action, results[index], application);
  });
}

function settle(
  each: Due,
  action: 'Disabled' | 'Deleted',
  result: Result<Account> | Result<void> | undefined,
  application: PlanRun,
): void {
  const { row } = each;
  if (!result) return;
  row.status = result.kind === 'ok' ? action : statusOf(result, row, application);
  if (result.kind === 'ok' && result.value?.enabled) row.status = 'Failed: Zendesk left the account enabled.';
  if (result.kind === 'ok') noteLost(each.account, result.value ?? null, application);
  if (row.status.startsWith('Failed')) logFailure(each, action, application);
}

/** The line that says that it was done came first. */
function logFailure(each: Due, action: string, application: PlanRun): void {
  const correction = eventOf(each, `Not ${action.toLowerCase()}`, application);
  application.services.log.addEvents([
    { ...correction, status: 'Needs attention', detail: each.row.status, before: '' },
  ]);
}

/** Nobody has written down whether disabling takes departments away: the answer tells. */
function noteLost(before: Account, after: Account | null, { services }: PlanRun): void {
  const lost = after ? before.departments.filter((name) => !after.departments.includes(name)) : [];
  services.noteLost(before.id, lost);
}

/** Empty: it is to be tried again. One account that Zendesk cannot cope with does not hold up all others. */
function statusOf(trouble: Failure, { agentId }: PlanRow, { isHopeless }: PlanRun): string {
  const isAsked =
    (trouble.kind === 'transient' || trouble.kind === 'outcome-unknown') && trouble.notBefore === null;
  if (isAsked && isHopeless(agentId)) return `Failed: ${say(trouble.reason)}, repeatedly.`;
  return trouble.kind === 'rejected'
    ? `Failed: Zendesk refused it (${trouble.status} ${say(trouble.reason)}).`
    : '';
}

function eventOf({ row, account }: Due, action: string, { planId, services }: PlanRun): IdleEvent {
  return {
    at: services.now(),
    reference: planId,
    agentId: account.id,
    address: account.email,
    action,
    status: 'Done',
    detail: row.reason,
    mail: '',
    before: JSON.stringify(account),
  };
}
