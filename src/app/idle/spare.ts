import type { ActionResult } from '../../contract';
import type { Exemption, ExemptLine } from '../../idle/exemptions';
import type { PlannedRow, PlanRow } from '../../idle/ports';
import { isOpen } from '../../idle/row-result';
import { exemptingIn, exemptLinesOf, isMarkedSpared, SPARED } from '../../idle/spared';
import { isAsPlanned, isRequest } from '../../idle/usable-plan';
import { parseAddress } from '../../shared/email-address';
import { type OpenExemptions, WorkbookExemptions } from '../../sheets/exemptions-sheet';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import { type Message, tell, tellAll } from '../../text/say';
import type { AppContext } from '../context';
import { type EditorActionContext, noteEditorAction } from '../editor-actions';
import { refuse } from '../refuse';
import type { Selection } from '../selection';
import { BUSY } from './job';
import { exemptionsOf } from './rules';

type SpareContext = EditorActionContext & Pick<AppContext, 'workbook'>;

/** In the sheet `Exemptions`, which shows no more of it in a plan. */
const MAX_REASON_LENGTH = 200;

/** Characters of accounts in a property, which holds 9 KB with all else that waits to be logged. */
const MAX_NOTED = 6_000;

/** For an editor: leaves alone whoever stands in the selected rows of `Plan`. `ask`: for the reason; `null`: they have thought better of it. */
export function spareSelected(
  { sheetId, rows }: Selection,
  ask: (question: string) => string | null,
  context: SpareContext,
): ActionResult {
  const note = context.state.idle.plan.get();
  if (!note) return refuse({ code: 'plan.none' });
  const plan = new WorkbookPlan(context.workbook);
  const listed = plan.isPlan(sheetId) ? (plan.read()?.rows ?? []) : [];
  const selected = listed.filter((each) => rows.includes(each.row) && isRequest(each));
  if (selected.length === 0) return refuse({ code: 'spare.select-rows' });
  const reason = ask(tell({ code: 'spare.ask', count: selected.length }));
  if (reason === null) return { ok: false, message: '' };
  return spareAccounts(
    note.id,
    selected.map(({ agentId }) => agentId),
    reason,
    context,
  );
}

/** Adds accounts of the plan to the sheet `Exemptions`: from then on no review touches them. */
export function spareAccounts(
  planId: string,
  agentIds: readonly string[],
  reason: string,
  context: SpareContext,
): ActionResult {
  if (reason.trim() === '') return refuse({ code: 'spare.no-reason' });
  // What is being carried out has read the exemptions already.
  const act = () => spare(planId, agentIds, reason.trim(), context);
  return context.withLease('idle', act) ?? refuse(BUSY); // guard: sparing-waits
}

function spare(
  planId: string,
  agentIds: readonly string[],
  reason: string,
  context: SpareContext,
): ActionResult {
  const opened = openPlan(planId, context);
  if ('code' in opened) return refuse(opened);
  const { all, list, rows } = opened;
  const chosen = rows.filter(({ agentId }) => agentIds.includes(agentId));
  const proved = chosen.filter(opened.isProved);
  const open = proved.filter(isOpen);
  const added = open.filter(({ address }) => !exemptingIn(all, address, context.now()));
  const why = reason.slice(0, MAX_REASON_LENGTH);
  noteSparing('Spared', { code: 'editor.spared', reason: why }, added, context);
  list.add(added.map(({ address }) => ({ who: address.toLowerCase(), reason: why })));
  mark(open, { kind: 'skipped', message: SPARED }, context);
  const counts: [number, (count: number) => Message][] = [
    [added.length, (count) => ({ code: 'spare.done', count })],
    [proved.length - added.length, (count) => ({ code: 'spare.already', count })],
    [agentIds.length - proved.length, (count) => ({ code: 'spare.unusable', count })],
  ];
  const messages = counts.filter(([count]) => count > 0).map(([count, message]) => message(count));
  return { ok: open.length > 0, message: tellAll(messages) };
}

/** For an editor: deletes the line about an account of the plan from the sheet `Exemptions`. */
export function takeBackSpare(planId: string, agentId: string, context: SpareContext): ActionResult {
  return context.withLease('idle', () => takeBack(planId, agentId, context)) ?? refuse(BUSY);
}

function takeBack(planId: string, agentId: string, context: SpareContext): ActionResult {
  const opened = openPlan(planId, context);
  if ('code' in opened) return refuse(opened);
  const rows = opened.rows.filter(({ agentId: id }) => id === agentId);
  const row = rows.find(opened.isProved); // guard: taken-back-as-planned
  const lines = row ? exemptLinesOf(row.address, opened.lines) : [];
  if (!row || (lines.length === 0 && !isMarkedSpared(row))) return refuse({ code: 'spare.not-spared' });
  if (!opened.list.remove(lines)) return refuse({ code: 'spare.list-moved' });
  noteSparing('No longer spared', { code: 'editor.no-longer-spared' }, [row], context);
  const left = opened.lines.filter((line) => !lines.includes(line));
  const isStillExempt = exemptingIn(exemptionsOf(left, context).all, row.address, context.now()) !== null;
  if (isMarkedSpared(row) && !isStillExempt) mark([row], { kind: 'open' }, context);
  context.workbook.flush();
  return isStillExempt
    ? refuse({ code: 'spare.still-exempt' })
    : { ok: true, message: tell({ code: 'spare.taken-back' }) };
}

interface OpenPlan {
  rows: PlanRow[];
  /** As it was planned, and about an address. */
  isProved(row: PlanRow): row is PlannedRow;
  list: OpenExemptions;
  lines: ExemptLine[];
  all: Exemption[];
}

/** The plan that the person sees, and the list of exemptions; a message: they are not as they were. */
function openPlan(planId: string, context: SpareContext): OpenPlan | Message {
  const note = context.state.idle.plan.fresh();
  const content = new WorkbookPlan(context.workbook).read();
  if (note?.id !== planId || content?.planId !== planId) return { code: 'plan.changed-meanwhile' };
  if (note.isApplied) return { code: 'plan.already-applied', id: planId };
  const list = new WorkbookExemptions(context.workbook).find();
  const lines = list?.lines();
  if (!list || !lines) return { code: 'spare.sheet-gone' };
  const isProved = (row: PlanRow): row is PlannedRow =>
    isAsPlanned(row, note.key) && parseAddress(row.address).ok;
  return { rows: content.rows, isProved, list, lines, all: exemptionsOf(lines, context).all };
}

/** Who did it, and why, is to stand in the log. As many accounts at once as a note holds. */
function noteSparing(
  action: 'Spared' | 'No longer spared',
  what: Message,
  rows: readonly PlannedRow[],
  context: SpareContext,
): void {
  const left = rows.map(({ agentId, address }) => ({ agentId, address }));
  while (left.length > 0) {
    const tooMany = left.findIndex((_, index) => JSON.stringify(left.slice(0, index + 1)).length > MAX_NOTED);
    const accounts = left.splice(0, tooMany > 0 ? tooMany : left.length);
    noteEditorAction(action, what, context, { accounts });
  }
}

/** In the sheet, for people to see. What a plan has begun it must be able to end, so that its rows stay as they are. */
function mark(rows: readonly PlannedRow[], result: PlannedRow['result'], context: SpareContext): void {
  const isUnderWay = context.state.idle.job.fresh() !== null;
  if (!isUnderWay) new WorkbookPlan(context.workbook).setResults(rows.map((row) => ({ ...row, result })));
  context.workbook.flush();
}
