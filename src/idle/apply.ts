import { type Account, type Failure, type Result, zip } from '../zendesk/accounts';
import { change, type Results, settleFailure, takeBack } from './change-accounts';
import { lookAtTickets } from './open-tickets';
import { withOtherAddresses } from './other-addresses';
import type { Due, PlannedRow, PlanRun, RowResult } from './ports';
import { DONE, decideRow, holdsUpOthers, isOpen, resultOfRefusal } from './row-result';
import { warnAll } from './warn';

/** Few, so that each account is read just before it is changed. */
const MAX_ROWS_PER_BATCH = 10;

/** Until when each has to wait is kept in a property. Where so many have to, something is at work on everybody. */
const MAX_PUT_OFF = 30;

interface Considered {
  row: PlannedRow;
  /** As it is now; `null`: it no longer exists, or Zendesk does not say. */
  account: Account | null;
  result: RowResult;
}

/** `isFinished: false`: the next execution continues it. */
export interface Applied {
  rows: PlannedRow[];
  isFinished: boolean;
}

/**
 * Does what the rows say, as far as it still holds: every account is read again and judged by the same rules as
 * in the plan. The log gets its line, with the account as it was, before the account is changed; an interrupted
 * change is known by that line. Whom Zendesk alone wants to wait is left to the next execution; others are not.
 */
export function applyRows(rows: readonly PlannedRow[], run: PlanRun): Applied {
  const { services } = run;
  const open = rows.filter((row) => isOpen(row) && !run.isPutOff(row.agentId)); // guard: person-is-put-off
  const applied = new Map<string, PlannedRow>();
  const asApplied = () => rows.map((row) => applied.get(row.agentId) ?? row);
  const isLeft = ({ agentId }: PlannedRow) => applied.has(agentId) || run.isPutOff(agentId);
  const putOff = () => asApplied().filter((row) => isOpen(row) && isLeft(row)).length;
  for (let done = 0; done < open.length; done += MAX_ROWS_PER_BATCH) {
    if (services.mustStop() || putOff() >= MAX_PUT_OFF) return { rows: asApplied(), isFinished: false };
    const batch = applyBatch(open.slice(done, done + MAX_ROWS_PER_BATCH), run);
    services.plan.setResults(batch);
    for (const row of batch) applied.set(row.agentId, row);
    if (batch.some(holdsUpOthers)) return { rows: asApplied(), isFinished: false };
    services.onProgress(asApplied().filter((row) => !isOpen(row)).length, rows.length);
  }
  return { rows: asApplied(), isFinished: !asApplied().some(isOpen) };
}

function applyBatch(batch: readonly PlannedRow[], run: PlanRun): PlannedRow[] {
  const found = run.services.accounts.inFull(batch.map(({ agentId }) => agentId)); // guard: read-in-full
  const judged = zip(batch, found).map(([row, answer]) => consider(row, answer, run));
  const exempted = spareExempt(judged, run);
  const considered = spareBusy(exempted, run); // guard: tickets-are-counted-again
  for (const { row, account, result } of considered) {
    if (result.kind === 'skipped' && account) takeBack({ row, account }, result.message, run);
  }
  const due = considered.filter(isDue);
  const of = (kind: PlannedRow['kind']) => due.filter(({ row }) => row.kind === kind);
  const results = new Map([
    ...considered.map(({ row, result }): Results[number] => [row.agentId, result]),
    ...change([...of('end'), ...of('disable')], 'Disabled', run),
    ...change(of('delete'), 'Deleted', run),
    ...warn([...of('warn'), ...of('remind')], run),
  ]);
  return batch.map((row) => ({ ...row, result: results.get(row.agentId) ?? row.result }));
}

function consider(row: PlannedRow, answer: Result<Account | 'absent'>, run: PlanRun): Considered {
  if (answer.kind !== 'ok') return { row, account: null, result: settleUnread(answer, row, run) };
  const account = answer.value === 'absent' ? null : answer.value;
  return { row, account, result: decideRow(row, account, run) };
}

/** Once more, with their second addresses, those for whom something is to be done. */
function spareExempt(judged: readonly Considered[], run: PlanRun): Considered[] {
  const due = judged.filter(isDue);
  const read = withOtherAddresses(
    due.map(({ account }) => account),
    run.services.accounts,
    run.rules,
  );
  const answers = new Map<Considered, Result<Account>>(zip(due, read));
  return judged.map((each) => {
    const answer = answers.get(each);
    return answer ? consider(each.row, answer, run) : each;
  });
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

function isDue(each: Considered): each is Considered & Due {
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

function warn(due: readonly Due[], run: PlanRun): Results {
  return zip(due, warnAll(due, run)).map(([{ row }, result]) => [row.agentId, result]);
}
