import { isAsLeft } from '../accounts/disabling';
import type { Message } from '../text/say';
import { type Account, type Failure, heldUpAloneUntil } from '../zendesk/accounts';
import { leftAs } from './left-as';
import type { PlanAction } from './plan';
import type { DoneAction, PlannedRow, PlanRow, PlanRun, RowResult } from './ports';
import { judge } from './verdict';

/** What comes of a row of the plan: pure, so that each decision can be read and tested by itself. */

/** What an action of a plan is called once it is done. */
export const DONE: Record<PlanAction, DoneAction> = {
  disable: 'Disabled',
  delete: 'Deleted',
  warn: 'Warned',
  end: 'Disabled',
  remind: 'Reminded',
};

type Rejection = Extract<Failure, { kind: 'rejected' }>;

/** Half an hour of runs. */
const MAX_TIMES_UNANSWERED = 6;

export function isOpen({ result }: Pick<PlanRow, 'result'>): boolean {
  return result.kind === 'open';
}

/**
 * Whether a row is still to be done, by the account as it is now: it is judged by the same rules as in the plan.
 * `null`: it no longer exists. What an interrupted execution has done is known by its line in the log.
 */
export function decideRow(
  { kind, agentId }: PlannedRow,
  account: Account | null,
  run: Pick<PlanRun, 'isLogged' | 'know' | 'rules' | 'raisedFrom'>,
): RowResult {
  const { isLogged, know, rules } = run;
  const action = DONE[kind];
  const isBegun = isLogged(action, agentId);
  if (!account && isBegun && kind === 'delete') return { kind: 'done', action };
  if (!account) return { kind: 'skipped', message: { code: 'row.account-gone' } };
  const isDone = isBegun && (isMail(kind) || (kind !== 'delete' && !account.enabled));
  if (isDone) return isHalfDone(account, run) ? { kind: 'open' } : { kind: 'done', action };
  const verdict = judge(know(account), rules);
  return verdict.kind === kind ? { kind: 'open' } : { kind: 'skipped', message: verdict.message }; // guard: judged-again
}

function isMail(kind: PlanAction): boolean {
  return kind === 'warn' || kind === 'remind';
}

/** Whoever has left the team is perhaps not suspended yet, or not yet again what they were before we raised them. */
function isHalfDone(account: Account, { rules, raisedFrom }: Pick<PlanRun, 'rules' | 'raisedFrom'>): boolean {
  if (account.kind === 'agent' || rules.policy.by === 'suspend') return false;
  return !isAsLeft(account, leftAs(account.id, rules, raisedFrom));
}

/**
 * A word that says that something was done counts only where the log says so for this plan; else a person has typed it,
 * and the account is left alone.
 */
export function withProvenResult<Row extends PlannedRow>(row: Row, isLogged: PlanRun['isLogged']): Row {
  const { result, kind, agentId } = row;
  if (result.kind !== 'done' || (result.action === DONE[kind] && isLogged(result.action, agentId)))
    return row;
  return { ...row, result: { kind: 'skipped', message: { code: 'row.status-typed', word: result.action } } };
}

/** Such a row does not keep the plan from going on with others. */
export function holdsUpOthers({ result }: Pick<PlanRow, 'result'>): boolean {
  return result.kind === 'open' && !result.isAlone;
}

/** Zendesk was asked about this account, and gave no answer that counts, or says that this one was just changed too often. */
export function isUnanswered(failure: Failure): boolean {
  const isAsked = failure.kind === 'transient' || failure.kind === 'outcome-unknown';
  return isAsked && (failure.notBefore === null || heldUpAloneUntil(failure) !== null);
}

/** Open: it is to be tried again. One account that Zendesk cannot cope with does not hold up all others. */
export function resultOfFailure(failure: Failure, timesUnanswered: number): RowResult {
  if (failure.kind === 'rejected') return rejected(failure);
  const isAlone = heldUpAloneUntil(failure) !== null;
  if (timesUnanswered <= MAX_TIMES_UNANSWERED || !('reason' in failure))
    return { kind: 'open', ...(isAlone && { isAlone }) };
  return failed({ code: 'row.unanswered', reason: failure.reason });
}

/** The same for an account whose change was begun, and which Zendesk refuses to show. */
export function resultOfRefusal(failure: Rejection, timesUnanswered: number): RowResult {
  return timesUnanswered <= MAX_TIMES_UNANSWERED ? { kind: 'open' } : rejected(failure);
}

function rejected({ status, reason }: Rejection): RowResult {
  return failed({ code: 'row.rejected', status, reason });
}

function failed(message: Message): RowResult {
  return { kind: 'failed', message };
}

export type OutcomeCounts = Record<
  'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed',
  number
> & { reminded?: number };

/** What came of the rows of a plan. */
export function countResults(rows: readonly Pick<PlanRow, 'result'>[]): OutcomeCounts {
  const count = (is: (result: RowResult) => boolean) => rows.filter(({ result }) => is(result)).length;
  const done = (action: DoneAction) => count((result) => result.kind === 'done' && result.action === action);
  const of = (kind: RowResult['kind']) => count((result) => result.kind === kind);
  const reminded = done('Reminded');
  return {
    disabled: done('Disabled'),
    deleted: done('Deleted'),
    warned: done('Warned'),
    skipped: of('skipped'),
    'not-warned': of('not-warned'),
    failed: of('failed'),
    ...(reminded > 0 && { reminded }),
  };
}
