import type { ActionResult } from '../../contract';
import { locked } from '../../google/lock';
import { effectiveUserEmail } from '../../google/session';
import { isAbout, isApprover } from '../../requests/approval';
import { isUnchanged } from '../../requests/claim';
import type { RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { MAX_REQUESTS_WAITING } from '../../state/decisions';
import { type Message, say, tell, tellAll } from '../../text/say';
import type { AppContext } from '../context';
import type { Selection } from '../selection';
import { handleRows, type RowsContext } from './handle-rows';
import { columnProblem, type StartContext, startRun } from './pause';
import { approversOf, rowsOf } from './services';
import { settleDecisions } from './settle-decisions';

type Context = RowsContext & StartContext & Pick<AppContext, 'responseGrid' | 'openResponses' | 'secrets'>;

/** In a cell, and in the log. */
const MAX_REASON_CHARACTERS = 300;

/** Asks the person why; `null`: they have thought better of it. */
type AskReason = () => string | null;

/** What a person decides about: rows that are selected in the sheet in front, or requests by their ids. */
type Chosen = Selection | { requests: readonly string[] };

/** For a person: approves the selected rows that need it. */
export function approveRows(selection: Selection, context: Context): ActionResult {
  return decide(selection, context, () => '', true);
}

/** For a person: rejects the selected rows that need approval. */
export function rejectRows(selection: Selection, askReason: AskReason, context: Context): ActionResult {
  return decide(selection, context, askReason, false);
}

/** The same for requests that the sidebar has listed. */
export function decideRequests(
  { requests, isApproved, reason }: { requests: readonly string[]; isApproved: boolean; reason: string },
  context: Context,
): ActionResult {
  return decide({ requests }, context, () => reason, isApproved);
}

function decide(chosen: Chosen, context: Context, askReason: AskReason, isApproved: boolean): ActionResult {
  const me = effectiveUserEmail();
  const refusal = refusalOf(me, chosen, context);
  if (refusal) return refuse(refusal);
  const grid = context.responseGrid();
  const sheet = grid && context.openResponses(grid);
  if (!sheet) return refuse({ code: 'run.sheet-unusable' });
  const problem = columnProblem(sheet);
  if (problem) return { ok: false, message: tell(problem.detail) };
  const waiting = readChosen(chosen, sheet, context).filter(needsApproval);
  if (waiting.length === 0) return refuse({ code: 'approval.none-waiting' });
  const rows = waiting.filter(({ answers }) => !isAbout(me, [answers.requester, answers.email]));
  const own = waiting.length - rows.length;
  const left: Message[] = own > 0 ? [{ code: 'approval.own-request', rows: own }] : [];
  if (rows.length === 0) return refuse(...left);
  const reason = askReason();
  if (reason === null) return { ok: false, message: '' };
  const decision = {
    ...{ at: context.now(), by: me, isApproved },
    reason: reason.slice(0, MAX_REASON_CHARACTERS),
    requests: rows.map(({ id }) => id),
  };
  if (rows.length > MAX_REQUESTS_WAITING)
    return refuse({ code: 'approval.too-many', most: MAX_REQUESTS_WAITING });
  const isNoted = locked(() => context.state.decisions.note(decision)); // guard: decision-lock
  if (!isNoted) return refuse({ code: isNoted === null ? 'approval.busy' : 'approval.no-room' });
  const open = carryOut(rows, sheet, me, context);
  if (open > 0) left.push({ code: 'approval.does-not-count', rows: open });
  const count = rows.length - open;
  if (count === 0) return refuse(...left);
  return { ok: true, message: tellAll([doneMessage(count, isApproved, context), ...left]) };
}

/** What the owner decides is carried out by now. */
function doneMessage(rows: number, isApproved: boolean, { state }: Context): Message {
  if (!isApproved) return { code: 'approval.rejected', rows };
  return { code: state.owner.isMe() ? 'approval.approved-now' : 'approval.approved', rows };
}

function refuse(...messages: readonly Message[]): ActionResult {
  return { ok: false, message: tellAll(messages) };
}

function readChosen(chosen: Chosen, sheet: ResponseSheet, context: Context): RequestRow[] {
  return 'requests' in chosen ? rowsOf(sheet, context).bearers(chosen.requests) : sheet.read(chosen.rows);
}

function refusalOf(me: string, chosen: Chosen, context: Context): Message | null {
  const { state, setup } = context;
  if (!state.owner.get()) return { code: 'run.off' };
  const approvers = approversOf(context);
  if (me === '') return { code: 'approval.unknown-person' };
  if (!isApprover(me, approvers)) return { code: 'approval.not-approver', me, approvers };
  if ('requests' in chosen) return null;
  const isUsable = chosen.sheetId === setup.responses.sheetId && chosen.rows.length > 0;
  return isUsable ? null : { code: 'approval.select-rows' };
}

export function needsApproval({ id, record, isMoving }: RequestRow): boolean {
  return record.status === 'Needs approval' && record.requestId === id && isMoving === undefined;
}

/**
 * Only the owner has the credential: the rows that another person has decided are put in the queue. Gives the number of those that
 * were found to be about the person who has decided: an account may have several addresses.
 */
function carryOut(rows: readonly RequestRow[], sheet: ResponseSheet, by: string, context: Context): number {
  const { state } = context;
  const owner = state.owner.get()?.email ?? '';
  const updates = rows.map((row) => ({
    row,
    record: {
      ...row.record,
      status: 'Waiting' as const,
      detail: say({ code: 'outcome.decided', by, owner }),
      nextTry: null,
    },
    precondition: isUnchanged(row),
  }));
  rowsOf(sheet, context).claim(updates);
  if (!state.owner.isMe()) return 0;
  settleDecisions(context);
  if (startRun(context, sheet) !== null) return 0;
  const numbers = rows.map(({ row }) => row);
  handleRows(sheet.read(numbers), sheet, context, 'timer');
  const ids = new Set(rows.map(({ id }) => id));
  return sheet.read(numbers).filter((row) => ids.has(row.id) && needsApproval(row)).length;
}
