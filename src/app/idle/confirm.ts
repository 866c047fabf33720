import { effectiveUserEmail } from '../../google/session';
import { decideHold } from '../../idle/hold';
import { countActions, countEnds, partOf } from '../../idle/plan';
import type { PlannedRow } from '../../idle/ports';
import { isOpen } from '../../idle/row-result';
import type { PlanNote } from '../../state/idle-state';
import type { Message } from '../../text/say';
import { usesEnds } from '../ends';
import { applyProblem } from './decisions';
import { holdOrRelease, holdPlan } from './hold';
import { type BeginContext, BUSY, continueIdle } from './job';
import { readPlan } from './plan';

/** What a person has agreed to: another plan, or one that has changed since, is not it. */
export interface PlanConfirmation {
  plan: string;
  accounts: number;
}

/** What is to be asked before a plan is carried out: nothing where no account is left to be changed. */
export interface PlanQuestion extends ReturnType<typeof countsOf> {
  question: Message;
  confirms: PlanConfirmation;
}

/** A plan that may be carried out now, but for its size and doubts about it. */
export interface Ready {
  note: PlanNote;
  rows: readonly PlannedRow[];
  /** Only the last days are carried out: the review is off. */
  part: { part?: 'ends' };
}

/**
 * What to ask an editor who wants the plan carried out; a message: it cannot be. A plan that must not begin is held here already,
 * and the admins are mailed.
 */
export function questionToApply(context: BeginContext): PlanQuestion | Message {
  const ready = readyPlan(context);
  if ('code' in ready) return ready;
  const { note, rows } = ready;
  const request = { by: effectiveUserEmail(), isOwner: context.state.owner.isMe() };
  const held = context.withLease('idle', () => holdOrRelease(context, note, rows, request)) ?? BUSY;
  if (held !== 'go on') return 'part' in held ? BUSY : held;
  if (rows.length === 0) return { code: 'plan.empty' };
  const confirms = confirmationOf(ready);
  return { question: { code: 'plan.ask-apply', ...countsOf(rows) }, confirms, ...countsOf(rows) };
}

/** For an editor who wants a held plan to be carried out all the same. */
export function questionToRelease(context: BeginContext): PlanQuestion | Message {
  const ready = readyPlan(context);
  if ('code' in ready) return ready;
  const { note, rows } = ready;
  const request = { by: effectiveUserEmail(), isOwner: context.state.owner.isMe(), isRelease: true } as const;
  const told = { ...note, held: note.held ?? [] };
  const decision = decideHold(told, countActions(rows), context.setup.idle, request, countEnds(rows));
  if (decision.kind === 'go on') return { code: 'plan.not-held' };
  const { kind, reasons } = decision;
  if (kind === 'hold') return { code: 'plan.held', reasons };
  // The admins are told of every plan that was too large, also of one that is released at once.
  if (note.held === null && !context.withLease('idle', () => holdPlan(context, note, reasons))) return BUSY;
  const confirms = confirmationOf(ready);
  const counts = countsOf(rows);
  return { question: { code: 'plan.ask-release', reasons, ...confirms, ...counts }, confirms, ...counts };
}

/** Whether what is ready is still what the person has agreed to. */
export function isConfirmed(ready: Ready, { plan, accounts }: PlanConfirmation): boolean {
  const now = confirmationOf(ready);
  return now.plan === plan && now.accounts === accounts; // guard: plan-as-confirmed
}

function confirmationOf({ note, rows }: Ready): PlanConfirmation {
  return { plan: note.id, accounts: rows.filter(isOpen).length };
}

function countsOf(rows: readonly PlannedRow[]) {
  const open = rows.filter(isOpen);
  return { counts: countActions(open), ends: countEnds(open) };
}

/**
 * The plan, if it may be carried out now; else a message. A job that is under way is continued here first, and the message is
 * its own.
 */
export function readyPlan(context: BeginContext): Ready | Message {
  const { state, setup } = context;
  const note = state.idle.plan.get();
  if (!state.owner.get()) return { code: 'run.off' };
  if (!note) return { code: 'plan.none' };
  if (note.isApplied) return { code: 'plan.already-applied', id: note.id };
  const isEndsOnly = setup.idle.mode === 'off' && usesEnds(context);
  const isOwner = state.owner.isMe();
  const reason = applyProblem({ mode: setup.idle.mode, hasReported: state.idle.hasReported(), isOwner });
  if (reason && !isEndsOnly) return { code: 'idle.nothing-changed', reason };
  if (state.idle.job.get()) return continueIdle(context) ?? BUSY;
  const rows = rowsToApply(context, note, isEndsOnly ? reason : null);
  if ('code' in rows) return { code: 'idle.nothing-changed', reason: rows };
  return { note, rows, part: isEndsOnly ? { part: 'ends' } : {} };
}

/** `reason`: why only last days are carried out; a message where there are none. */
function rowsToApply(
  context: BeginContext,
  note: PlanNote,
  reason: Message | null,
): readonly PlannedRow[] | Message {
  const current = readPlan(context, note);
  if (current.kind === 'unusable') return current.message;
  if (!reason) return current.rows;
  const rows = current.rows.filter(({ kind }) => partOf(kind) === 'ends');
  return rows.length > 0 ? rows : reason;
}
