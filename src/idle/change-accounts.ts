import type { LogAction } from '../accounts/history';
import { readJson } from '../state/key-values';
import { type Message, say } from '../text/say';
import {
  type Account,
  type Accounts,
  type DisableRequest,
  type Failure,
  heldUpAloneUntil,
  map,
  type Result,
  zip,
} from '../zendesk/accounts';
import { leftAs, leftNow } from './left-as';
import type { DoneAction, Due, IdleEvent, PlannedRow, PlanRun, RowResult } from './ports';
import { DONE, isUnanswered, resultOfFailure } from './row-result';
import { freesSeat } from './seats';

type Change = Exclude<DoneAction, 'Warned' | 'Reminded'>;

const NOT_DONE: Record<Change, LogAction> = { Disabled: 'Not disabled', Deleted: 'Not deleted' };

/** Results by agent id. */
export type Results = [agentId: string, result: RowResult][];

/** An interrupted execution has logged it, and now it is not to be done. */
export function takeBack(each: Due, message: Message, run: PlanRun): void {
  const { kind, agentId } = each.row;
  const action = DONE[kind];
  if (action !== 'Warned' && action !== 'Reminded' && run.isLogged(action, agentId))
    logNotDone(each, action, message, run);
}

/** Logs, and then does it. */
export function change(due: readonly Due[], action: Change, run: PlanRun): Results {
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
  if (result.kind !== 'failed') return result;
  const left = action === 'Disabled' ? halfDisabled(account, run) : null;
  if (left) return settleHalfDisabled({ row, account }, left, result.message, run);
  // The line that says that it was done came first.
  logNotDone({ row, account }, action, result.message, run);
  return result;
}

/** How an account stands that has lost its access although Zendesk has refused some of what was to be done; `null`: it has not. */
function halfDisabled({ id, details }: Account, { services }: PlanRun): Account | null {
  const [now] = details ? services.accounts.byId([id]) : [];
  return now?.kind === 'ok' && now.value !== 'absent' && !now.value.enabled ? now.value : null;
}

/**
 * It is disabled all the same: a line says how it is left, since a request gives back what was taken. An earlier execution may
 * have taken most of that: what the account had then is in the line that it has written.
 */
function settleHalfDisabled(each: Due, left: Account, reason: Message, run: PlanRun): RowResult {
  const message: Message = { code: 'row.half-disabled', reason };
  const { account } = each;
  const taken = readJson<object>(run.takenFrom(account.id)) ?? { ...account, otherEmails: undefined };
  const before = JSON.stringify({ ...taken, to: undefined, ...leftNow(left, run) });
  const event = eventOf(each, 'Disabled', run);
  run.services.log.addEvents([{ ...event, status: 'Needs attention', detail: say(message), before }]);
  if (left.kind !== 'agent') run.services.noteFreeSeat();
  return { kind: 'failed', message };
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
  { services, rules }: PlanRun,
): RowResult {
  const lost = after ? before.departments.filter((name) => !after.departments.includes(name)) : [];
  if (!before.details) services.noteLost(before.id, lost); // guard: lost-departments
  if (after?.enabled) return { kind: 'failed', message: { code: 'row.left-enabled' } };
  const { accounts } = services;
  const isFree = freesSeat(before, action === 'Disabled' ? 'disable' : 'delete', {
    accounts,
    policy: rules.policy,
  });
  if (isFree) services.noteFreeSeat();
  return { kind: 'done', action };
}

function logNotDone(each: Due, action: Change, message: Message, run: PlanRun): void {
  const event = eventOf(each, NOT_DONE[action], run);
  run.services.log.addEvents([{ ...event, status: 'Needs attention', detail: say(message), before: '' }]);
}

function eventOf(
  { row, account }: Due,
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
      account.details
        ? { ...account, otherEmails: undefined, ...leftAs(account.id, rules, raisedFrom) }
        : account,
    ),
  };
}

/** What a failure of Zendesk makes of a row. */
export function settleFailure(failure: Failure, { agentId }: PlannedRow, run: PlanRun): RowResult {
  const until = heldUpAloneUntil(failure);
  if (until !== null) run.putOff(agentId, until);
  return resultOfFailure(failure, isUnanswered(failure) ? run.countUnanswered(agentId) : 0);
}
