import type { LogAction } from '../accounts/history';
import { type Message, say } from '../text/say';
import {
  type Account,
  type Accounts,
  type DisableRequest,
  type Failure,
  map,
  type Result,
  zip,
} from '../zendesk/accounts';
import { leftAs } from './left-as';
import { lookAtTickets } from './open-tickets';
import type { DoneAction, IdleEvent, PlannedRow, PlanRun, RowResult } from './ports';
import { DONE, decideRow, isOpen, isUnanswered, resultOfFailure, resultOfRefusal } from './row-result';
import { warnAll } from './warn';

/** Few, so that each account is read just before it is changed. */
const MAX_ROWS_PER_BATCH = 10;

type Change = Exclude<DoneAction, 'Warned'>;

const NOT_DONE: Record<Change, LogAction> = { Disabled: 'Not disabled', Deleted: 'Not deleted' };

interface Considered {
  row: PlannedRow;
  /** As it is now; `null`: it no longer exists, or Zendesk does not say. */
  account: Account | null;
  result: RowResult;
}

/** A row whose account is still as planned. */
type Due = Considered & { account: Account };

/** Results by agent id. */
type Results = [agentId: string, result: RowResult][];

/** `isFinished: false`: the next execution continues it. */
export interface Applied {
  rows: PlannedRow[];
  isFinished: boolean;
}

/**
 * Does what the rows say, as far as it still holds: every account is read again and judged by the same rules as
 * in the plan. The log gets its line, with the account as it was, before the account is changed; an interrupted
 * change is known by that line.
 */
export function applyRows(rows: readonly PlannedRow[], run: PlanRun): Applied {
  const { services } = run;
  const open = rows.filter(isOpen);
  const applied = new Map<string, PlannedRow>();
  const asApplied = () => rows.map((row) => applied.get(row.agentId) ?? row);
  for (let done = 0; done < open.length; done += MAX_ROWS_PER_BATCH) {
    if (services.mustStop()) return { rows: asApplied(), isFinished: false };
    const batch = applyBatch(open.slice(done, done + MAX_ROWS_PER_BATCH), run);
    services.plan.setResults(batch);
    for (const row of batch) applied.set(row.agentId, row);
    if (batch.some(isOpen)) return { rows: asApplied(), isFinished: false };
    services.onProgress(rows.length - open.length + done + batch.length, rows.length);
  }
  return { rows: asApplied(), isFinished: true };
}

function applyBatch(batch: readonly PlannedRow[], run: PlanRun): PlannedRow[] {
  const found = run.services.accounts.inFull(batch.map(({ agentId }) => agentId));
  const judged = zip(batch, found).map(([row, answer]) => consider(row, answer, run));
  const considered = spareBusy(judged, run);
  for (const { row, account, result } of considered) {
    if (result.kind === 'skipped' && account) takeBack({ row, account }, result.message, run);
  }
  const due = considered.filter(isDue);
  const of = (kind: PlannedRow['kind']) => due.filter(({ row }) => row.kind === kind);
  const results = new Map([
    ...considered.map(({ row, result }): Results[number] => [row.agentId, result]),
    ...change(of('disable'), 'Disabled', run),
    ...change(of('delete'), 'Deleted', run),
    ...warn(of('warn'), run),
  ]);
  return batch.map((row) => ({ ...row, result: results.get(row.agentId) ?? row.result }));
}

function consider(row: PlannedRow, answer: Result<Account | 'absent'>, run: PlanRun): Considered {
  if (answer.kind !== 'ok') return { row, account: null, result: settleUnread(answer, row, run) };
  const account = answer.value === 'absent' ? null : answer.value;
  return { row, account, result: decideRow(row, account, run) };
}

/** As they are now; of those who are to be disabled, the ones with unsolved tickets are not. */
function spareBusy(considered: readonly Considered[], run: PlanRun): Considered[] {
  const due = considered
    .filter(isDue)
    .filter(({ row, account }) => row.kind === 'disable' && account.enabled);
  const busy = lookAtTickets(due, run);
  return considered.map((each) => {
    const result = busy.get(each.row.agentId);
    if (!result) return each;
    // One whose tickets Zendesk does not say is read again by the next execution.
    return { ...each, result, account: isOpen({ result }) ? null : each.account };
  });
}

function isDue(each: Considered): each is Due {
  return each.account !== null && isOpen(each);
}

/**
 * What an interrupted execution has logged may be done already: only Zendesk knows, so one refusal to show the account
 * does not end it.
 */
function settleUnread(failure: Failure, row: PlannedRow, run: PlanRun): RowResult {
  const isBegun = run.isLogged(DONE[row.kind], row.agentId);
  if (!isBegun || failure.kind !== 'rejected') return settleFailure(failure, row, run);
  return resultOfRefusal(failure, run.countUnanswered(row.agentId));
}

function settleFailure(failure: Failure, { agentId }: PlannedRow, run: PlanRun): RowResult {
  return resultOfFailure(failure, isUnanswered(failure) ? run.countUnanswered(agentId) : 0);
}

/** An interrupted execution has logged it, and now it is not to be done. */
function takeBack(each: Pick<Due, 'row' | 'account'>, message: Message, run: PlanRun): void {
  const { kind, agentId } = each.row;
  const action = DONE[kind];
  if (action !== 'Warned' && run.isLogged(action, agentId)) logNotDone(each, action, message, run);
}

function change(due: readonly Due[], action: Change, run: PlanRun): Results {
  if (due.length === 0) return [];
  const { accounts, log } = run.services;
  const unlogged = due.filter(({ row }) => !run.isProved(action, row.agentId));
  log.addEvents(unlogged.map((each) => eventOf(each, action, run))); // guard: log-before-change
  const answers: Result<Account | null>[] =
    action === 'Disabled' ? accounts.disable(due.map(disabling(run))) : remove(due, accounts);
  return zip(due, answers).map(([each, answer]) => [each.row.agentId, settle(each, action, answer, run)]);
}

function disabling({ raisedFrom }: PlanRun): (each: Due) => DisableRequest {
  return ({ account: { id } }) => ({ id, to: raisedFrom(id) });
}

function remove(due: readonly Due[], accounts: Accounts): Result<null>[] {
  return accounts.remove(due.map(({ account }) => account.id)).map((answer) => map(answer, () => null));
}

function settle(
  { row, account }: Due,
  action: Change,
  answer: Result<Account | null>,
  run: PlanRun,
): RowResult {
  const result =
    answer.kind === 'ok' ? settleChange(account, action, answer.value, run) : settleFailure(answer, row, run);
  // The line that says that it was done came first.
  if (result.kind === 'failed') logNotDone({ row, account }, action, result.message, run);
  return result;
}

/**
 * It is not documented whether a disable of Chat takes departments away: the answer shows it. What others take away is in the
 * log.
 * Source: https://developer.zendesk.com/api-reference/live-chat/chat-api/agents/
 */
function settleChange(
  before: Account,
  action: Change,
  after: Account | null,
  { services }: PlanRun,
): RowResult {
  const lost = after ? before.departments.filter((name) => !after.departments.includes(name)) : [];
  if (!before.details) services.noteLost(before.id, lost); // guard: lost-departments
  if (after?.enabled) return { kind: 'failed', message: { code: 'row.left-enabled' } };
  return { kind: 'done', action };
}

function warn(due: readonly Due[], run: PlanRun): Results {
  return zip(due, warnAll(due, run)).map(([{ row }, result]) => [row.agentId, result]);
}

function logNotDone(
  each: Pick<Due, 'row' | 'account'>,
  action: Change,
  message: Message,
  run: PlanRun,
): void {
  const event = eventOf(each, NOT_DONE[action], run);
  run.services.log.addEvents([{ ...event, status: 'Needs attention', detail: say(message), before: '' }]);
}

function eventOf(
  { row, account }: Pick<Due, 'row' | 'account'>,
  action: LogAction,
  { planId, services, rules, raisedFrom }: PlanRun,
): IdleEvent {
  return {
    at: services.now(),
    reference: planId,
    agentId: account.id,
    address: account.email,
    action,
    status: 'Done',
    detail: row.reason,
    mail: '',
    before: JSON.stringify(
      account.details ? { ...account, ...leftAs(account.id, rules, raisedFrom) } : account,
    ),
  };
}
