import type { ActionResult } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { partOf } from '../../idle/plan';
import type { PlannedRow } from '../../idle/ports';
import type { IdleJob, PlanNote } from '../../state/idle-state';
import { type Message, say } from '../../text/say';
import { usesEnds } from '../calendar';
import { type ChoiceContext, chosenAccounts } from './choose-accounts';
import { applyProblem } from './decisions';
import { holdOrRelease } from './hold';
import { type BeginContext, BUSY, beginJob, continueIdle, newJobId } from './job';
import { readPlan } from './plan';

type CommandContext = BeginContext;

/** The daily review, by the saved policy. */
export function reviewIdle(context: CommandContext): void {
  const { setup, now } = context;
  if (setup.idle.mode === 'off' && !usesEnds(context)) return;
  beginJob(context, { id: newJobId('P'), task: 'review', by: null, startedAt: now() });
}

/** For an editor: what the review would do, in the `Plan` sheet, which comes to the front. Changes no account. */
export function checkIdle(context: CommandContext): ActionResult {
  const { state, workbook, now } = context;
  const before = state.idle.plan.get()?.id;
  const by = effectiveUserEmail();
  const message = say(beginJob(context, { id: newJobId('P'), task: 'check', by, startedAt: now() }));
  const isPlanned = state.idle.plan.get()?.id !== before;
  if (isPlanned) workbook.show('Plan');
  return { ok: isPlanned || state.idle.job.get() !== null, message };
}

/** For an editor: carries out the plan that is in the `Plan` sheet, as far as it still holds. */
export function applyIdle(context: CommandContext): string {
  return say(apply(context, effectiveUserEmail()));
}

function apply(context: CommandContext, by: string): Message {
  const { state, setup, now, withLease } = context;
  const note = state.idle.plan.get();
  if (!state.owner.get()) return { code: 'run.off' };
  if (!note) return { code: 'plan.none' };
  if (note.isApplied) return { code: 'plan.already-applied', id: note.id };
  const part = setup.idle.mode === 'off' && usesEnds(context) ? ({ part: 'ends' } as const) : {};
  const isOwner = state.owner.isMe();
  const reason = applyProblem({ mode: setup.idle.mode, hasReported: state.idle.hasReported(), isOwner });
  if (reason && !part.part) return { code: 'idle.nothing-changed', reason };
  if (state.idle.job.get()) return continueIdle(context) ?? BUSY;
  const rows = rowsToApply(context, note, part.part ? reason : null);
  if ('code' in rows) return { code: 'idle.nothing-changed', reason: rows };
  const held = withLease('idle', () => holdOrRelease(context, note, rows, { by, isOwner })) ?? BUSY;
  if (held !== 'go on') return 'part' in held ? BUSY : held;
  return beginJob(context, { id: note.id, task: 'apply', by, startedAt: now(), ...part });
}

/** `reason`: why only last days are carried out; a message where there are none. */
function rowsToApply(
  context: CommandContext,
  note: PlanNote,
  reason: Message | null,
): readonly PlannedRow[] | Message {
  const current = readPlan(context, note);
  if (current.kind === 'unusable') return current.message;
  if (!reason) return current.rows;
  const rows = current.rows.filter(({ kind }) => partOf(kind) === 'ends');
  return rows.length > 0 ? rows : reason;
}

/** For an editor: restores the accounts that the selected rows of `Plan` or `Log` stand for. */
export function restoreIdle(
  context: CommandContext & ChoiceContext,
  sheetId: number,
  rows: readonly number[],
): string {
  return say(restore(context, sheetId, rows));
}

function restore(context: CommandContext & ChoiceContext, sheetId: number, rows: readonly number[]): Message {
  const chosen = chosenAccounts(context, sheetId, rows);
  if ('code' in chosen) return chosen;
  if (!context.state.owner.get()) return { code: 'run.off' };
  const job: IdleJob = {
    id: newJobId('U'),
    task: 'restore',
    by: effectiveUserEmail(),
    startedAt: context.now(),
    agentIds: chosen.agentIds,
  };
  return beginJob(context, job);
}
